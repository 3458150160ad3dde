//! `cargo xtask size`: how large the built page and the npm package are, file by file.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use lexopt::{Arg, Parser};

use crate::project::{self, Project};
use crate::site::{AROUND_THE_PAGE, LOADER};
use crate::why;

/// What the page should weigh at the most, in bytes after Brotli.
const AIM: usize = 120_000;

/// What it may weigh at the most: where it stands, until it meets the aim. It went up once, with the engine
/// for all days and engines, and by what makes it work offline; `docs/measurements.md` says where the bytes go.
const LIMIT: usize = 169_000;

/// What the one file may weigh as it lies on a disk.
const ONE_FILE: usize = 400_000;

/// What a page that embeds the checker may load before anybody uses it.
const LOADER_LIMIT: usize = 1_000;

/// What a browser loads of the npm package's `./engine` may weigh at the most, after Brotli.
const ENGINE_LIMIT: usize = 90_000;

/// What a browser doesn't load of the npm package.
const ONLY_NODE: &str = "node.js";

/// What a browser loads to show the page.
const PAGE: [&str; 4] = ["html", "css", "js", "wasm"];

/// What to do besides printing.
#[derive(Clone, Copy, Default)]
pub(crate) struct Options {
    /// Fail where the page is too large.
    pub(crate) check: bool,
    /// Show where the page's bytes go.
    pub(crate) why: bool,
}

impl Options {
    /// Reads the command's arguments.
    pub(crate) fn parse(args: &mut Parser) -> Result<Self> {
        let mut options = Self::default();
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("check") => options.check = true,
                Arg::Long("why") => options.why = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Bytes of a file, or of several.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the sizes of what `cargo xtask package` built.
pub(crate) fn size(project: &Project, options: Options) -> Result<()> {
    let site = project.site();
    ensure!(site.is_dir(), "there is no {}: run cargo xtask site", site.display());
    let page = table("The page (dist/site)", &site)?;
    let one_file = fs::read(project.one_file())?;
    println!("\nThe one file (dist/upgrade-check.html), in KB\n");
    row("", "raw", "gzip", "brotli");
    print_sizes("upgrade-check.html", measure(&one_file)?);
    let mut engine = None;
    if project.npm().is_dir() {
        println!();
        engine = Some(npm(project)?);
    }
    if options.why {
        println!();
        why::why(project)?;
    }
    if options.check {
        ensure!(page.brotli > 0, "{} is empty", site.display());
        let loader = measure(&fs::read(site.join(LOADER))?)?.brotli;
        ensure!(
            loader <= LOADER_LIMIT,
            "the element's loader is {} KB after Brotli, and may be {} KB",
            kilo(loader),
            kilo(LOADER_LIMIT)
        );
        ensure!(
            page.brotli <= LIMIT,
            "the page is {} KB after Brotli, and may be {} KB",
            kilo(page.brotli),
            kilo(LIMIT)
        );
        ensure!(
            one_file.len() <= ONE_FILE,
            "the one file is {} KB, and may be {} KB",
            kilo(one_file.len()),
            kilo(ONE_FILE)
        );
        println!(
            "\nThe page is {} KB after Brotli, of at most {} KB; the aim is {} KB.",
            kilo(page.brotli),
            kilo(LIMIT),
            kilo(AIM)
        );
        let engine = engine.context("there is no dist/npm: run cargo xtask npm")?;
        ensure!(
            (1..=ENGINE_LIMIT).contains(&engine.brotli),
            "the npm package's ./engine is {} bytes after Brotli, and may be {ENGINE_LIMIT}",
            engine.brotli
        );
        println!("./engine is {} KB, of at most {} KB.", kilo(engine.brotli), kilo(ENGINE_LIMIT));
    }
    Ok(())
}

/// Prints both entries of the npm package, and gives what a browser loads of `./engine`.
fn npm(project: &Project) -> Result<Sizes> {
    let folder = project.npm();
    table("The npm package's . (dist/npm/all)", &folder.join("all"))?;
    println!();
    table("The npm package's ./engine (dist/npm/engine)", &folder.join("engine"))
}

/// Prints one folder, and gives the sum of what a browser loads of it.
fn table(title: &str, folder: &Path) -> Result<Sizes> {
    println!("{title}, in KB (1,000 bytes)\n");
    row("", "raw", "gzip", "brotli");
    let mut sum = Sizes::default();
    for file in project::files(folder)? {
        let sizes = measure(&fs::read(folder.join(&file))?)?;
        let name = file.display();
        let counts =
            file.extension().is_some_and(|extension| PAGE.iter().any(|page| extension == *page))
                && !AROUND_THE_PAGE.iter().any(|around| file.to_string_lossy().starts_with(around))
                && !file.ends_with(ONLY_NODE);
        print_sizes(&if counts { name.to_string() } else { format!("({name})") }, sizes);
        if counts {
            sum = Sizes {
                raw: sum.raw + sizes.raw,
                gzip: sum.gzip + sizes.gzip,
                brotli: sum.brotli + sizes.brotli,
            };
        }
    }
    print_sizes("HTML, CSS, JS and wasm", sum);
    Ok(sum)
}

/// Compresses as a server of static files does that has all the time it wants: at the best level.
fn measure(bytes: &[u8]) -> io::Result<Sizes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &params)?;
    Ok(Sizes { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

fn print_sizes(name: &str, sizes: Sizes) {
    row(name, &kilo(sizes.raw), &kilo(sizes.gzip), &kilo(sizes.brotli));
}

fn row(name: &str, raw: &str, gzip: &str, brotli: &str) {
    println!("  {name:<52} {raw:>9} {gzip:>9} {brotli:>9}");
}

/// Bytes in KB of 1,000 bytes, with one digit after the point.
pub(crate) fn kilo(bytes: usize) -> String {
    let tenths = bytes.saturating_add(50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_have_1000_bytes() {
        assert_eq!(
            ["0.0", "0.1", "1.0", "119.9", "120.0"],
            [49, 50, 999, 119_949, 120_000].map(kilo)
        );
    }

    #[test]
    fn compressible_text_gets_smaller() {
        let text = "upgrade ".repeat(1000);
        let sizes = measure(text.as_bytes()).unwrap();
        assert_eq!(sizes.raw, 8000);
        assert!(sizes.gzip < 200 && sizes.brotli < 100, "{sizes:?}");
    }
}
