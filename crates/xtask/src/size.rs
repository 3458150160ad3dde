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
use crate::site::{AROUND_THE_PAGE, LATER, LOADER};
use crate::why;

/// What the page should weigh at the most, in bytes after Brotli.
const AIM: usize = 120_000;

/// What it may weigh at the most: where it stands, until it meets the aim. It went up once, with the engine
/// for all days and engines, and by what makes it work offline; `docs/measurements.md` says where the bytes go.
const LIMIT: usize = 150_000;

/// What the one file may weigh as it lies on a disk.
const ONE_FILE: usize = 400_000;

/// What a page that embeds the checker may load before anybody uses it.
const LOADER_LIMIT: usize = 1_000;

/// What a browser loads of the npm package's `./engine` may weigh at the most, after Brotli.
const ENGINE_LIMIT: usize = 90_000;

/// What a browser doesn't load of the npm package.
const ONLY_NODE: &str = "node.js";

/// What a browser loads of a folder.
const LOADED: [&str; 4] = ["html", "css", "js", "wasm"];

/// When a file is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// To show the page.
    First,
    /// After the first answer, or when what is in it is first wanted.
    Later,
    /// Not by the page.
    Never,
}

impl When {
    fn of(file: &Path) -> Self {
        let name = file.to_string_lossy();
        let begins = |names: &[&str]| names.iter().any(|it| name.starts_with(it));
        let is_loaded =
            file.extension().is_some_and(|extension| LOADED.iter().any(|it| extension == *it));
        if !is_loaded || begins(&AROUND_THE_PAGE) || file.ends_with(ONLY_NODE) {
            Self::Never
        } else if begins(&LATER) {
            Self::Later
        } else {
            Self::First
        }
    }
}

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

impl Sizes {
    const fn add(&mut self, more: Self) {
        self.raw += more.raw;
        self.gzip += more.gzip;
        self.brotli += more.brotli;
    }
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
            "the page's first load is {} KB after Brotli, and may be {} KB",
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
            "\nThe page's first load is {} KB after Brotli, of at most {} KB; the aim is {} KB.",
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

/// Prints one folder, and gives the sum of what a browser loads of it at first.
fn table(title: &str, folder: &Path) -> Result<Sizes> {
    println!("{title}, in KB (1,000 bytes)\n");
    row("", "raw", "gzip", "brotli");
    let (mut first, mut later) = (Sizes::default(), Sizes::default());
    for file in project::files(folder)? {
        let sizes = measure(&fs::read(folder.join(&file))?)?;
        let name = file.display();
        match When::of(&file) {
            When::First => {
                first.add(sizes);
                print_sizes(&name.to_string(), sizes);
            }
            When::Later => {
                later.add(sizes);
                print_sizes(&format!("{name}, later"), sizes);
            }
            When::Never => print_sizes(&format!("({name})"), sizes),
        }
    }
    if later == Sizes::default() {
        print_sizes("HTML, CSS, JS and wasm", first);
        return Ok(first);
    }
    print_sizes("the first load", first);
    print_sizes("loaded later", later);
    let mut all = first;
    all.add(later);
    print_sizes("all HTML, CSS, JS and wasm", all);
    Ok(first)
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
    fn what_is_loaded_later_does_not_count_as_the_first_load() {
        for (file, when) in [
            ("index.html", When::First),
            ("upgrade-check-web-01_bg.wasm", When::First),
            ("upgrade-check-reader-01_bg.wasm", When::Later),
            ("upgrade-check-reader-01.js", When::Later),
            ("sw.js", When::Later),
            ("element-01.js", When::Never),
            ("elasticache-upgrade-check.js", When::Never),
            ("icon-01.svg", When::Never),
        ] {
            assert!(When::of(Path::new(file)) == when, "{file}");
        }
    }

    #[test]
    fn compressible_text_gets_smaller() {
        let text = "upgrade ".repeat(1000);
        let sizes = measure(text.as_bytes()).unwrap();
        assert_eq!(sizes.raw, 8000);
        assert!(sizes.gzip < 200 && sizes.brotli < 100, "{sizes:?}");
    }
}
