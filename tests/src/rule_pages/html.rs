//! What all of the site's pages of rules share: the document, its head and foot, and text that stays text.

use upgrade_check_core::Draft;

/// The files beside the pages, by name.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// The styles, in the same folder.
    pub styles: &'a str,
    /// The script, in the same folder.
    pub script: &'a str,
    /// The loader of the element, in the folder above.
    pub loader: &'a str,
}

/// Where the text of a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// In a page of its own, which judges its two inputs.
    Alone,
    /// Among all others, as a section of the document in which the checker stands.
    Among,
}

impl Stands {
    /// What leads to the text of a rule, or to the list of all.
    pub(super) fn link(self, page: &str) -> String {
        match self {
            Self::Alone => format!("{page}.html"),
            Self::Among => format!("#{}", section_of(page)),
        }
    }

    /// What leads to the checker, with a form in it.
    pub(super) fn checker(self, fragment: &str) -> String {
        let page = if self == Self::Alone { "../index.html" } else { "" };
        if fragment.is_empty() && self == Self::Alone {
            return page.to_owned();
        }
        format!("{page}#{fragment}")
    }
}

/// The id of the section with the text of a rule, or with the list of all, as `web/src/report/rule_link.rs` leads to it.
pub(super) fn section_of(page: &str) -> String {
    format!("rule-{page}")
}

/// A text as HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text with words in backticks as HTML.
pub(super) fn with_code(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let pieces = pieces.map(|(place, piece)| match place % 2 {
        1 => format!("<code>{}</code>", escaped(piece)),
        _ => escaped(piece),
    });
    joined(pieces)
}

/// A form as a link's fragment, in the format of `web/src/link.rs`, which reads it for ever.
#[must_use]
pub fn fragment(draft: &Draft) -> String {
    let pairs = draft.iter().map(|(field, text)| format!("{}={}", field.path(), percent(text)));
    format!("v1?{}", pairs.collect::<Vec<_>>().join("&"))
}

fn percent(text: &str) -> String {
    let one = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-._:,".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    joined(text.bytes().map(one))
}

/// Parts without anything between them.
pub(super) fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().concat()
}

/// A whole document. `element` says whether it embeds the checker.
pub(super) fn document(
    files: &Files<'_>,
    title: &str,
    about: &str,
    element: bool,
    body: &str,
) -> String {
    let Files { styles, script, loader } = files;
    let loader = if element {
        format!("<script type=\"module\" src=\"../{loader}\"></script>\n")
    } else {
        String::new()
    };
    let (title, about) = (escaped(title), escaped(about));
    format!(
        r##"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · ElastiCache upgrade check</title>
<meta name="description" content="{about}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="{styles}">
<script src="{script}"></script>
{loader}</head>
<body>
<a class="skip" href="#rule">Skip to the text</a>
{body}
</body>
</html>
"##
    )
}

/// Where one can go from a page. The script gives the links the form that the reader came with.
pub(super) fn ways_on(stands: Stands, index: bool) -> String {
    let all = if index {
        String::new()
    } else {
        format!("<a class=\"keeps\" href=\"{}\">All rules</a>", stands.link("index"))
    };
    format!(
        "<nav class=\"on\" aria-label=\"The checker and its rules\"><a class=\"keeps back\" href=\"{}\">To the checker</a>{all}</nav>",
        stands.checker("")
    )
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::Field;

    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
        assert_eq!(with_code("of `a<b` and c"), "of <code>a&lt;b</code> and c");
    }

    #[test]
    fn a_form_is_a_fragment() {
        let draft = Draft::of([(Field::Edition, "2018"), (Field::Pending, "{}")]);
        assert_eq!(fragment(&draft), "v1?edition=2018&cluster.pending=%7B%7D");
    }
}
