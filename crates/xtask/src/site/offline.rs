//! What makes the site installable, and work offline: a manifest, icons, and a service worker that holds the release's files.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::hash::{integrity, named, short};
use super::page::once;
use super::release::FOR_OTHERS;
use crate::project::{self, Project};
use crate::shrink::{self, Script};

/// The worker. Its name never changes: by it browsers find the next release's.
pub(super) const WORKER: &str = "sw.js";

/// The setting of the build that leaves all of this out.
const SETTING: &str = "UPGRADE_CHECK_OFFLINE";

/// Whether the site is to work offline.
pub(super) fn wanted() -> Result<bool> {
    match env::var(SETTING).as_deref() {
        Err(_) | Ok("" | "on") => Ok(true),
        Ok("off") => Ok(false),
        Ok(other) => bail!("{SETTING} is {other:?}: it may be on or off"),
    }
}

/// Puts the icons and the manifest into the site, each with its hash in its name, and gives the manifest's name.
pub(super) fn manifest(project: &Project, icon: &str) -> Result<String> {
    let (web, site) = (project.root.join("web"), project.site());
    let manifest = fs::read_to_string(web.join("offline/manifest.json"))?;
    let mut manifest = named_in(&manifest, "icon.svg", icon)?;
    for name in ["icon-192.png", "icon-512.png", "maskable-512.png"] {
        let bytes = fs::read(web.join("icons").join(name)).with_context(|| name.to_owned())?;
        let new = named(name, &bytes);
        manifest = named_in(&manifest, name, &new)?;
        fs::write(site.join(new), bytes)?;
    }
    let name = named("manifest.json", manifest.as_bytes());
    fs::write(site.join(&name), manifest)?;
    Ok(name)
}

fn named_in(manifest: &str, name: &str, new: &str) -> Result<String> {
    once(manifest, &format!("\"src\": \"{name}\""), &format!("\"src\": \"{new}\""))
}

/// Writes the worker of the site as it stands, or, where none is wanted, the one that takes an earlier one away.
pub(super) fn worker(project: &Project, wanted: bool) -> Result<()> {
    let site = project.site();
    let source = if wanted { "worker.js" } else { "gone.js" };
    let script = fs::read_to_string(project.root.join("web/offline").join(source))?;
    let script = shrink::minify(project, &script, Script::Classic)?;
    let files = if wanted { files(&site)? } else { String::new() };
    fs::write(site.join(WORKER), files + &script)?;
    Ok(())
}

/// The release's name and its files with their hashes, as JavaScript.
fn files(site: &Path) -> Result<String> {
    let mut files = Vec::new();
    for file in project::files(site)? {
        let path = file.to_str().context("a file's name isn't text")?.replace('\\', "/");
        if path != WORKER && !is_apart(&path) {
            let bytes = fs::read(site.join(&file))?;
            files.push(format!("{path:?}:{:?}", integrity(&bytes)));
        }
    }
    let files = files.join(",");
    Ok(format!("const RELEASE={:?},FILES={{{files}}};", short(files.as_bytes())))
}

/// Whether a file is not the page's: nobody who looks at the page loads it.
fn is_apart(path: &str) -> bool {
    FOR_OTHERS.iter().any(|apart| path.starts_with(apart))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The width and height of a PNG.
    fn size(png: &[u8]) -> (u32, u32) {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        (number(16), number(20))
    }

    #[test]
    fn icons_are_as_large_as_the_manifest_says() {
        let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
        let manifest = fs::read_to_string(web.join("offline/manifest.json")).unwrap();
        let mut seen = 0;
        for line in manifest.lines().filter(|line| line.contains(".png")) {
            let texts: Vec<_> = line.split('"').skip(1).step_by(2).collect();
            let (width, height) = size(&fs::read(web.join("icons").join(texts[1])).unwrap());
            assert_eq!(texts[3], format!("{width}x{height}"), "{line}");
            seen += 1;
        }
        assert_eq!(seen, 3);
    }

    #[test]
    fn a_release_is_named_after_all_its_files() {
        let site = env::temp_dir().join(format!("upgrade-check-offline-{}", std::process::id()));
        fs::create_dir_all(site.join("rules")).unwrap();
        let release = |rule: &str| {
            fs::write(site.join("index.html"), "page").unwrap();
            fs::write(site.join("embed.html"), rule).unwrap();
            fs::write(site.join("sw.js"), rule).unwrap();
            fs::write(site.join("rules/a.html"), "a").unwrap();
            files(&site).unwrap()
        };
        let first = release("one");
        assert_eq!(first, release("another"), "what isn't kept doesn't count");
        assert!(
            first.contains("\"rules/a.html\":\"sha256-") && !first.contains("embed"),
            "{first}"
        );
        fs::write(site.join("rules/a.html"), "b").unwrap();
        assert_ne!(first[..40], files(&site).unwrap()[..40]);
        fs::remove_dir_all(&site).unwrap();
    }
}
