//! Lines of a terminal that aren't output: prompts and commands.

/// Whether a line is clearly a shell prompt, a command or what a pager leaves behind.
pub(crate) fn is_command(line: &str) -> bool {
    let line = line.trim();
    if matches!(line.chars().next(), Some('{' | '<' | '"')) {
        return false;
    }
    // Pagers: less shows these two below what it prints.
    if matches!(line, "(END)" | ":") || line.starts_with("aws ") {
        return true;
    }
    let symbol = |(place, c): (usize, char)| {
        let after = line.get(place + c.len_utf8()..)?;
        let is_prompt = matches!(c, '$' | '%' | '#' | '>' | '❯' | '➜');
        (is_prompt && (after.is_empty() || after.starts_with(' '))).then_some(place)
    };
    let Some(before) = line.char_indices().find_map(symbol).and_then(|at| line.get(..at)) else {
        return false;
    };
    let has = |set: &str| before.chars().any(|c| set.contains(c));
    // What JSON, a table or another format would have before such a character.
    if has("\"'{},|\t") {
        return false;
    }
    // A path of Windows, a user and a host, or one word such as `bash-5.1`.
    has("@~\\") || before.starts_with("PS ") || !has(" ")
}

/// Whether a command goes on in the next line.
pub(crate) fn continues(line: &str) -> bool {
    matches!(line.trim().chars().next_back(), Some('\\' | '`' | '^'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_prompts_and_commands() {
        for line in [
            "$ aws elasticache describe-cache-clusters",
            "aws elasticache describe-cache-clusters --region eu-west-1",
            "[ec2-user@ip-10-0-0-1 ~]$ aws elasticache describe-cache-clusters",
            "[cloudshell-user@ip-10-0-0-1 ~]$",
            "me@laptop:~/work$ cat groups.json",
            "(venv) me@laptop ~ % aws elasticache describe-replication-groups",
            "PS C:\\Users\\me> aws elasticache describe-replication-groups",
            "C:\\Users\\me> aws elasticache describe-replication-groups",
            "➜  ~ aws elasticache describe-replication-groups",
            "bash-5.1$",
            "# the members",
            "> --region eu-west-1",
            "%",
            "(END)",
            ":",
        ] {
            assert!(is_command(line), "{line}");
        }
    }

    #[test]
    fn leaves_documents_and_stray_text_alone() {
        for line in [
            "{",
            "[",
            "[]",
            "{}",
            "[{\"a\": \"x@y $ z\"}]",
            "[\"a\", \"$ \"]",
            "null",
            "\"$ \"",
            "<DescribeCacheClustersResponse>",
            "CacheClusters:",
            "- ARN: x",
            "|  a@b > c |",
            "CACHECLUSTERS\tTrue",
            "costs 5 $ a day",
            "]",
            "",
            "...",
        ] {
            assert!(!is_command(line), "{line}");
        }
    }

    #[test]
    fn follows_a_command_into_the_next_line() {
        assert!(continues("$ aws elasticache describe-cache-clusters \\ "));
        assert!(!continues("$ aws elasticache describe-cache-clusters"));
    }
}
