//! The page's styles for a shadow root in somebody else's page.
//!
//! Only what the page's own styles hold is known here: rules, `@media`, `@supports` and `@page`. Selectors of the document
//! become ones of the mount point, the width of the window that of the element, and `rem` a length that the host's page
//! can't change.

/// Selectors of the document and what stands for them, the longest first.
const SELECTORS: [(&str, &str); 5] = [
    (":root[data-theme=\"dark\"]", ":host([theme=\"dark\"]) #app"),
    (":root:not([data-theme=\"light\"])", ":host(:not([theme=\"light\"])) #app"),
    (":root", "#app"),
    ("html", "#app"),
    ("body", "#app"),
];

/// The styles for a shadow root, without comments and line breaks.
pub(super) fn for_shadow(css: &str) -> String {
    rules(&without_comments(css))
}

/// The styles in one line, without comments.
pub(super) fn without_comments(css: &str) -> String {
    let mut pieces = css.split("/*");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once("*/").map_or("", |(_, rest)| rest));
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn rules(css: &str) -> String {
    let mut written = String::new();
    let mut rest = css.trim();
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, behind) = block(after);
        written.push_str(&rule(before.trim(), inside.trim()));
        rest = behind.trim_start();
    }
    written
}

/// What stands in a block, and what behind it.
fn block(css: &str) -> (&str, &str) {
    let mut depth = 1;
    for (place, letter) in css.char_indices() {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth == 0 {
            let (inside, behind) = css.split_at(place);
            return (inside, behind.get(1..).unwrap_or_default());
        }
    }
    (css, "")
}

fn rule(before: &str, inside: &str) -> String {
    let Some(at) = before.strip_prefix('@') else {
        return format!("{}{{{}}}", selectors(before), declarations(inside));
    };
    let conditions = at.strip_prefix("media ").unwrap_or_default();
    if at.starts_with("page") {
        // Of the host's alone.
        return String::new();
    }
    // The width is that of the element, in the letters of its mount point; whatever else is asked stays with the window.
    let (widths, others): (Vec<&str>, Vec<&str>) = conditions
        .split(" and ")
        .filter(|it| !it.is_empty())
        .partition(|it| it.contains("-width:"));
    let mut written = rules(inside);
    if !widths.is_empty() {
        let widths = widths.join(" and ").replace("rem)", "em)");
        written = format!("@container {widths}{{{written}}}");
    }
    if !others.is_empty() {
        written = format!("@media {}{{{written}}}", others.join(" and "));
    }
    if conditions.is_empty() {
        written = format!("@{at}{{{written}}}");
    }
    written
}

fn selectors(selectors: &str) -> String {
    let replaced = |selector: &str| {
        let found =
            SELECTORS.iter().find_map(|(from, to)| Some((to, selector.strip_prefix(from)?)));
        match found {
            Some((to, rest)) if !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-') => {
                format!("{to}{rest}")
            }
            _ => selector.to_owned(),
        }
    };
    // Commas within `:is()` belong to it; none of the document's selectors stands there.
    selectors.split(", ").map(replaced).collect::<Vec<_>>().join(",")
}

fn declarations(css: &str) -> String {
    let mut written = lengths(css, "rem", |number| format!("calc({number}*var(--rem))"));
    written = lengths(&written, "vw", |number| format!("{number}cqi"));
    written.replace("; ", ";").replace(": ", ":").trim_end_matches(';').to_owned()
}

/// Rewrites every length of a unit; `write` is given its number.
fn lengths(css: &str, unit: &str, write: impl Fn(&str) -> String) -> String {
    let mut written = String::new();
    let mut rest = css;
    while let Some(place) = rest.find(unit) {
        let (before, after) = rest.split_at(place);
        let after = after.get(unit.len()..).unwrap_or_default();
        let number = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let (before, number) = before.split_at(number);
        // A word may end as a unit does, and a number may be negative.
        let goes_on = after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
        written.push_str(before.strip_suffix('-').filter(|_| !number.is_empty()).unwrap_or(before));
        let negative = before.ends_with('-') && !number.is_empty();
        match (number.is_empty() || goes_on, negative) {
            (true, _) => written.push_str(&[number, unit].concat()),
            (_, true) => written.push_str(&write(&["-", number].concat())),
            (_, false) => written.push_str(&write(number)),
        }
        rest = after;
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::for_shadow;

    #[test]
    fn selectors_of_the_document_become_ones_of_the_mount_point() {
        for (css, expected) in [
            (":root { --a: #fff; }", "#app{--a:#fff}"),
            ("body {\n  margin: 0;\n}", "#app{margin:0}"),
            (":root[data-theme=\"dark\"] { a: b; }", ":host([theme=\"dark\"]) #app{a:b}"),
            (
                "@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) { a: b; } }",
                "@media (prefers-color-scheme: dark){:host(:not([theme=\"light\"])) #app{a:b}}",
            ),
            ("h1,\n.body, .html-x { a: b; } /* { */", "h1,.body,.html-x{a:b}"),
            ("@page { margin: 1mm; } p { a: b; }", "p{a:b}"),
        ] {
            assert_eq!(for_shadow(css), expected);
        }
    }

    #[test]
    fn lengths_are_those_of_the_element() {
        for (css, expected) in [
            (
                "p { font: 400 1rem/1.5 x; margin: -.5rem 0.25rem; left: -99rem }",
                "p{font:400 calc(1*var(--rem))/1.5 x;margin:calc(-.5*var(--rem)) calc(0.25*var(--rem));left:calc(-99*var(--rem))}",
            ),
            (
                "p { width: clamp(1rem, 4vw, 3rem); }",
                "p{width:clamp(calc(1*var(--rem)), 4cqi, calc(3*var(--rem)))}",
            ),
            ("p { content: \"premium 100vw-x\"; }", "p{content:\"premium 100vw-x\"}"),
            ("@media (min-width: 62rem) { p { a: b; } }", "@container (min-width: 62em){p{a:b}}"),
            (
                "@media (min-width: 62rem) and (min-height: 44rem) { p { a: b; } }",
                "@media (min-height: 44rem){@container (min-width: 62em){p{a:b}}}",
            ),
            ("@media print { p { a: b; } }", "@media print{p{a:b}}"),
            (
                "@supports not (content-visibility: hidden) { p { a: b; } }",
                "@supports not (content-visibility: hidden){p{a:b}}",
            ),
        ] {
            assert_eq!(for_shadow(css), expected);
        }
    }
}
