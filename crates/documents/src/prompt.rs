//! Lines of a terminal that aren't output: prompts and commands.

/// What prompts end with.
const SYMBOLS: &[char] = &['$', '%', '#', '>', '❯', '➜'];

/// Whether a line is clearly a shell prompt, a command or what a pager leaves behind.
pub(crate) fn is_command(line: &str) -> bool {
    let line = line.trim_ascii();
    if matches!(line.as_bytes().first(), Some(b'{' | b'<' | b'"')) {
        return false;
    }
    // Pagers: less shows these two below what it prints.
    if matches!(line, "(END)" | ":") || line.starts_with("aws ") {
        return true;
    }
    for (place, symbol) in line.char_indices() {
        let (before, after) = line.split_at(place);
        let next = after.as_bytes().get(symbol.len_utf8());
        if SYMBOLS.contains(&symbol) && next.is_none_or(|byte| *byte == b' ') {
            return is_prompt(before);
        }
    }
    false
}

/// Where in a line the command `aws` begins, a prompt and variables that are set before it left out.
pub(crate) fn command_start(line: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + line.get(from..)?.find("aws ")?;
        let before = line.get(..at)?;
        let is_word = before.chars().next_back().is_none_or(|c| matches!(c, ' ' | '\t' | '>'));
        let asks = line.get(at..)?.contains("elasticache") || continues(line);
        let is_plain = !before.contains(['"', '{', '<', '|']);
        if is_word && is_plain && (asks || is_command(line)) {
            return Some(at);
        }
        from = at + "aws ".len();
    }
}

/// Whether what stands before such a symbol is a path of Windows, a user and a host, or one word
/// such as `bash-5.1`; and not what JSON, a table or another format would have there.
fn is_prompt(before: &str) -> bool {
    let has = |set: &[u8]| before.bytes().any(|byte| set.contains(&byte));
    !has(b"\"'{},|\t") && (has(b"@~\\") || before.starts_with("PS ") || !has(b" "))
}

/// Whether a command goes on in the next line.
pub(crate) fn continues(line: &str) -> bool {
    matches!(line.trim_ascii_end().as_bytes().last(), Some(b'\\' | b'`' | b'^'))
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
