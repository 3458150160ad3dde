//! Content-Security-Policies: nothing that isn't the release's own, nothing inline but by its hash, no `unsafe-inline`, no
//! `unsafe-eval`.

use super::hash::integrity;
use super::one::OneFile;

/// Without which no WebAssembly runs. It lets no text become JavaScript.
const PROGRAM: &str = "'wasm-unsafe-eval'";

/// What each policy ends with. The document leads nowhere else and sends no form.
const END: &str = "base-uri 'none'; form-action 'none'";

/// What the page's own document says of itself, whatever its host says.
pub(super) fn of_page(style: &str) -> String {
    let style = integrity(style.as_bytes());
    format!(
        "default-src 'none'; script-src 'self' {PROGRAM}; style-src '{style}'; img-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; {END}"
    )
}

/// What the fleet's document says of itself: its styles are a file, and what judges runs in a worker.
pub(super) fn of_fleet() -> String {
    format!(
        "default-src 'none'; script-src 'self' {PROGRAM}; style-src 'self'; img-src 'self'; \
         connect-src 'self'; worker-src 'self'; {END}"
    )
}

/// What the one file says of itself: it loads nothing at all.
pub(super) fn of_one_file(style: &str, script: &str) -> String {
    let (style, script) = (integrity(style.as_bytes()), integrity(script.as_bytes()));
    format!(
        "default-src 'none'; script-src '{script}' {PROGRAM}; style-src '{style}'; img-src data:; {END}"
    )
}

/// What a host is to send with every file: the page, its worker, and the one file for frames. Only the host can say who may show
/// them in a frame.
pub(super) fn of_host(style: &str, one: &OneFile) -> String {
    let (style, script) = (integrity(style.as_bytes()), integrity(one.script.as_bytes()));
    format!(
        "default-src 'none'; script-src 'self' '{script}' {PROGRAM}; style-src 'self' '{style}'; \
         img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         {END}; frame-ancestors 'self'"
    )
}

/// The tag by which a document says so itself.
pub(super) fn tag(policy: &str) -> String {
    format!("<meta content=\"{policy}\" http-equiv=Content-Security-Policy>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_policy_lets_text_become_a_program() {
        let one = OneFile { html: String::new(), script: "s".to_owned() };
        for policy in [of_page("a{}"), of_one_file("a{}", "s"), of_host("a{}", &one)] {
            assert!(policy.starts_with("default-src 'none'; "), "{policy}");
            assert!(!policy.contains("'unsafe-"), "{policy}");
            assert!(policy.contains(&format!("'{}'", integrity(b"a{}"))), "{policy}");
            // It stands in an attribute, and in settings of hosts within quotation marks.
            assert!(!policy.contains(['"', '\n', '`', '$']), "{policy}");
        }
        let fleet = of_fleet();
        assert!(
            fleet.starts_with("default-src 'none'; ") && !fleet.contains("'unsafe-"),
            "{fleet}"
        );
    }
}
