//! The page's document, and the places in it that change when a release is made.

use anyhow::{Context as _, Result, ensure};

use super::hash::integrity;

/// The link to the fleet's page, which only a site has.
const FLEET: &str = " <a href=fleet/index.html>Check a fleet</a>";

/// The document as Trunk wrote it, its styles in one piece.
pub(super) struct Page {
    text: String,
}

impl Page {
    /// Takes Trunk's document.
    pub(super) fn new(trunks: &str) -> Self {
        // One element for each file, one after the other.
        Self { text: trunks.replace("</style><style>", "") }
    }

    /// The document.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What its one `<style>` holds.
    pub(super) fn style(&self) -> Result<&str> {
        let (_, rest) = self.text.split_once("<style>").context("the page has no styles")?;
        let (style, rest) = rest.split_once("</style>").context("the styles don't end")?;
        ensure!(!rest.contains("<style>"), "the page's styles are not in one piece");
        Ok(style)
    }

    /// The name of its icon.
    pub(super) fn icon(&self) -> Result<&str> {
        let (_, rest) = self.text.split_once("<link href=./icon-").context("it has no icon")?;
        let (hash, _) = rest.split_once(" rel=icon>").context("its icon's link is another")?;
        let start = self.text.len() - rest.len() - "icon-".len();
        self.text.get(start..start + "icon-".len() + hash.len()).context("its icon's name")
    }

    /// Replaces what stands there just once.
    pub(super) fn replace(&mut self, old: &str, new: &str) -> Result<()> {
        self.text = once(&self.text, old, new)?;
        Ok(())
    }

    /// Gives a file that the document names another name, and says what is in it, for the browser to compare.
    pub(super) fn refer(&mut self, old: &str, new: &str, bytes: &[u8]) -> Result<()> {
        self.say(old, new, "integrity", bytes)
    }

    /// As [`Self::refer`], for `web/boot.js` to compare.
    pub(super) fn refer_for_script(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.say(name, name, "data-integrity", bytes)
    }

    fn say(&mut self, old: &str, new: &str, attribute: &str, bytes: &[u8]) -> Result<()> {
        let new = format!("=./{new} {attribute}=\"{}\" ", integrity(bytes));
        self.replace(&format!("=./{old} "), &new)
    }

    /// Puts something at the head's beginning, where it holds for all that follows.
    pub(super) fn begin_with(&mut self, tags: &str) -> Result<()> {
        self.replace("<meta charset=utf-8>", &format!("<meta charset=utf-8>{tags}"))
    }

    /// Takes out everything that loads a file, and gives the rest.
    pub(super) fn without_files(&self) -> Result<Self> {
        let icon = format!("<link href=./{} rel=icon>", self.icon()?);
        let text = once(&self.text, &icon, "")?;
        let (before, rest) = text.split_once("</style>").context("the page has no styles")?;
        let (loads, rest) = rest.split_once("</head>").context("the head doesn't end")?;
        ensure!(loads.contains("<script src=./boot.js "), "the program isn't loaded in the head");
        let rest = once(rest, FLEET, "")?;
        Ok(Self { text: format!("{before}</style></head>{rest}") })
    }
}

/// The text with another piece in the place of one that must stand in it just once.
pub(super) fn once(text: &str, old: &str, new: &str) -> Result<String> {
    let count = text.matches(old).count();
    ensure!(count == 1, "{old:?} stands {count} times where it should once");
    Ok(text.replace(old, new))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// As Trunk writes it.
    pub(crate) const TRUNKS: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>T</title>\
        <link href=./icon-cd86.svg rel=icon><style>a{}</style><style>b{}</style>\
        <script src=./boot.js type=module></script><link crossorigin href=./p-01.js rel=modulepreload>\
        </head><body><p>L. <a href=fleet/index.html>Check a fleet</a></p><main id=app></main></body></html>";

    #[test]
    fn styles_are_one_piece() {
        assert_eq!(Page::new(TRUNKS).style().unwrap(), "a{}b{}");
        assert!(Page::new(&TRUNKS.replace("<style>b{}", "<p><style>b{}")).style().is_err());
        assert!(Page::new("").style().is_err());
    }

    #[test]
    fn icon_is_named() {
        assert_eq!(Page::new(TRUNKS).icon().unwrap(), "icon-cd86.svg");
    }

    #[test]
    fn files_get_their_hashes() {
        let mut page = Page::new(TRUNKS);
        page.refer("boot.js", "boot-1.js", b"").unwrap();
        let script = "<script src=./boot-1.js integrity=\"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\" type=module>";
        assert!(page.text().contains(script), "{}", page.text());
        assert!(page.refer("boot.js", "boot-2.js", b"").is_err(), "it isn't there any more");
    }

    #[test]
    fn nothing_is_loaded_without_files() {
        let page = Page::new(TRUNKS).without_files().unwrap();
        assert!(!page.text().contains("=./"), "{}", page.text());
        assert!(page.text().ends_with(
            "<style>a{}b{}</style></head><body><p>L.</p><main id=app></main></body></html>"
        ));
    }
}
