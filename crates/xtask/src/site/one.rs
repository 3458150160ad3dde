//! The one file: the page with everything in it, to be opened from a disk, mailed, or shown in a sandboxed frame.
//!
//! Scripts of type `module` don't load from `file:` as files of their own, and in a frame without an origin nothing loads from
//! most hosts. So styles, script and program all stand in the document: the program as gzip, which all browsers unpack, in
//! letters of ASCII, which survive any editor. 85 of them carry four bytes in five letters, where Base64 needs five and a third.

use std::fs;
use std::io;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::export::Export;
use super::page::{Page, once};
use super::{policy, release, rule_pages};
use crate::project::Project;
use crate::shrink::{self, Script, Shrunk};

/// Where the program goes, in `web/one/start.js`.
const PROGRAM: &str = "\"PROGRAM\"";

/// Where the reader goes.
const READER: &str = "\"READER\"";

/// Where the rules' sections go, in `web/one/rules.js`, and their styles.
const RULES: &str = "\"RULES\"";
const RULES_STYLES: &str = "\"RULES-STYLES\"";

/// The one file.
pub(super) struct OneFile {
    /// All of it.
    pub(super) html: String,
    /// The script in it, of which policies hold the hash.
    pub(super) script: String,
}

/// Puts the one file together: Trunk's page, the program and the scripts of `web/one`.
pub(super) fn one_file(
    project: &Project,
    page: &Page,
    shrunk: &Shrunk,
    export: &Export,
) -> Result<OneFile> {
    let read = |name: &str| {
        fs::read_to_string(project.root.join("web").join(name))
            .with_context(|| format!("can't read web/{name}"))
    };
    let glue = release::glue(&shrunk.page.glue)?;
    // Both glues have the same names in them.
    let reader = release::glue(&shrunk.reader.glue)?;
    let reader =
        format!("const glueOfReader = () => {{ {reader}\nreturn {{ __wbg_init, read }}; }};");
    // As the reader, it has names of its own.
    let export = format!(
        "const exporter = () => {{ {}\nreturn {{ take }}; }};",
        export.script.replace("export const take", "const take")
    );
    let (theme, inside, start) = (read("theme.js")?, read("one/inside.js")?, read("one/start.js")?);
    let parts = [theme, glue, reader, export, inside, start, read("one/rules.js")?];
    let mut script = shrink::minify(project, &parts.join("\n"), Script::Module)?;
    let (rules, styles) = rule_pages::sections(project)?;
    let packed_parts =
        [(PROGRAM, &shrunk.page.module), (READER, &shrunk.reader.module), (RULES, &rules)];
    for (place, part) in packed_parts {
        let part = letters(&packed(part)?);
        script = once(&script, place, &format!("\"{part}\""))?;
    }
    script = once(&script, RULES_STYLES, &format!("\"{styles}\""))?;
    let icon = fs::read_to_string(project.root.join("web/icon.svg"))?;
    put_together(page, &script, icon.trim())
}

fn put_together(page: &Page, script: &str, icon: &str) -> Result<OneFile> {
    let mut whole = page.without_files()?;
    let policy = policy::of_one_file(page.style()?, script);
    let icon = BASE64_STANDARD.encode(icon);
    let tags = format!(
        "{}<link href=\"data:image/svg+xml;base64,{icon}\" rel=icon>",
        policy::tag(&policy)
    );
    whole.begin_with(&tags)?;
    // At the end: what is above it is painted first.
    whole.replace("</body>", &format!("<script type=module>{script}</script></body>"))?;
    Ok(OneFile { html: whole.text().to_owned(), script: script.to_owned() })
}

/// Bytes in 85 letters, for `web/one/start.js`: how many bytes were added to fill the last four, then five letters for every
/// four bytes. Neither what ends a text or a script is among the letters, nor what escapes.
fn letters(bytes: &[u8]) -> String {
    let added = bytes.len().next_multiple_of(4) - bytes.len();
    let mut text = added.to_string();
    for four in bytes.chunks(4) {
        let mut padded = [0; 4];
        for (to, from) in padded.iter_mut().zip(four) {
            *to = *from;
        }
        let number = u32::from_be_bytes(padded);
        text.extend([4, 3, 2, 1, 0].map(|place| letter(number / 85_u32.pow(place) % 85)));
    }
    text
}

/// One of the letters from `#` on, without `<` and the backslash.
fn letter(digit: u32) -> char {
    let code = u32::from(b'#') + digit;
    let code = code + u32::from(code >= u32::from(b'<'));
    let code = code + u32::from(code >= u32::from(b'\\'));
    char::from_u32(code).unwrap_or_default()
}

/// The smallest gzip.
fn packed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::super::hash::integrity;
    use super::super::page::tests::TRUNKS;
    use super::*;

    #[test]
    fn everything_stands_in_it() {
        let one = put_together(&Page::new(TRUNKS), "start()", "<svg/>").unwrap();
        assert!(!one.html.contains("=./"), "{}", one.html);
        assert!(one.html.contains("<script type=module>start()</script></body>"), "{}", one.html);
        assert!(one.html.contains(&integrity(b"start()")), "its policy allows the script");
        let policy = one.html.find("http-equiv").unwrap();
        assert!(policy < one.html.find("<style>").unwrap(), "a policy holds for what follows it");
    }

    #[test]
    fn letters_are_plain_and_say_how_many_bytes_there_are() {
        let all: Vec<char> = (0..85).map(letter).collect();
        assert!(all.is_sorted() && all.iter().all(char::is_ascii_graphic), "{all:?}");
        assert!(!all.iter().any(|letter| "\"\\<".contains(*letter)), "{all:?}");
        assert_eq!((letters(b""), letters(&[0; 4])), ("0".to_owned(), "0#####".to_owned()));
        assert_eq!(
            (letters(&[0; 3]), letters(&[0; 5])),
            ("1#####".to_owned(), "3##########".to_owned())
        );
        // 2^32 - 1 is 82 23 54 12 0 in base 85.
        let digits = [82, 23, 54, 12, 0].map(letter);
        assert_eq!(letters(&[255; 4]), format!("0{}", String::from_iter(digits)));
    }

    #[test]
    fn what_is_packed_comes_out_again() {
        let text = b"upgrade ".repeat(100);
        let mut out = Vec::new();
        flate2::read::GzDecoder::new(packed(&text).unwrap().as_slice())
            .read_to_end(&mut out)
            .unwrap();
        assert_eq!(out, text);
    }
}
