//! Another release of the built site: the same page with other files, as the next build would make it.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use super::site::Site;

/// What an `integrity` attribute says of a file.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

impl Site {
    /// The release after this one: all its scripts are others, its heading says `mark`, and the program is the same.
    #[must_use]
    pub fn next(&self, mark: &str) -> Self {
        // Each after those that it names.
        let scripts = ["later-", "boot-"].map(|begins| self.named(begins, ".js").to_owned());
        let mut next = self.clone();
        let mut changes: Vec<(String, String)> = Vec::new();
        let renamed = |text: String, changes: &[(String, String)]| {
            changes.iter().fold(text, |text, (old, new)| text.replace(old, new))
        };
        for old in &scripts {
            let text = format!("{}\n/* {mark} */", renamed(self.text(old), &changes));
            let (stem, hash) = old.rsplit_once('-').expect("its name has a hash");
            let new = format!("{stem}-{mark}-{hash}");
            changes.push((old.clone(), new.clone()));
            changes.push((integrity(self.text(old).as_bytes()), integrity(text.as_bytes())));
            next = next.without(old).with(&new, text);
        }
        let heading = format!("<h1>{mark} ");
        let page = renamed(self.text("index.html").replace("<h1>", &heading), &changes);
        let index = integrity(self.text("index.html").as_bytes());
        changes.push((index, integrity(page.as_bytes())));
        let worker = self.text("sw.js").replace("RELEASE=\"", &format!("RELEASE=\"{mark}-"));
        next.with("index.html", page).with("sw.js", renamed(worker, &changes))
    }
}
