//! What there is to read: files, what is in directories, and standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use walkdir::WalkDir;

/// What is read of a directory; `plan.tfplan.json` and the like end so too.
const KINDS: [&str; 6] = ["json", "ndjson", "jsonl", "yaml", "yml", "template"];

/// How much of a text is looked at to see what it is.
const LOOKED_AT: usize = 256 * 1024;

/// Something to read.
#[derive(Debug)]
pub(crate) struct Source {
    /// How it was given; `-` for standard input.
    pub(crate) name: String,
    /// `None` for standard input.
    path: Option<PathBuf>,
    /// Whether it was named itself, rather than found in a directory, where other things may lie.
    pub(crate) is_named: bool,
}

/// All there is to read, in order; what is in a directory by name.
pub(crate) fn all(files: &[PathBuf]) -> Result<Vec<Source>> {
    if files.is_empty() {
        if io::stdin().is_terminal() {
            bail!("nothing to read: name files or directories, or - for standard input");
        }
        return Ok(vec![Source::standard_input()]);
    }
    let mut sources = Vec::new();
    for file in files {
        if file == Path::new("-") {
            sources.push(Source::standard_input());
        } else if file.is_dir() {
            let before = sources.len();
            find(file, &mut sources)?;
            if sources.len() == before {
                bail!("{}: nothing in it ends in .{}", file.display(), KINDS.join(", ."));
            }
        } else {
            sources.push(Source::file(file, true));
        }
    }
    Ok(sources)
}

fn find(folder: &Path, sources: &mut Vec<Source>) -> Result<()> {
    let hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    // What is hidden is the tools' own: `.terraform`, `.git`.
    for entry in entries.filter_entry(|it| it.depth() == 0 || !hidden(it.file_name())) {
        let entry = entry.with_context(|| format!("{}", folder.display()))?;
        let kind = entry.path().extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if entry.file_type().is_file() && KINDS.iter().any(|it| it.eq_ignore_ascii_case(kind)) {
            sources.push(Source::file(entry.path(), false));
        }
    }
    Ok(())
}

impl Source {
    fn standard_input() -> Self {
        Self { name: "-".to_owned(), path: None, is_named: true }
    }

    fn file(path: &Path, is_named: bool) -> Self {
        Self { name: path.display().to_string(), path: Some(path.to_owned()), is_named }
    }

    /// Several, read as one text.
    pub(crate) fn joined(name: String) -> Self {
        Self { name, path: None, is_named: true }
    }

    /// Opens it; its beginning can be looked at before it is read.
    pub(crate) fn open(&self) -> Result<Box<dyn BufRead + Send>> {
        Ok(match &self.path {
            None => Box::new(BufReader::with_capacity(LOOKED_AT, io::stdin())),
            Some(path) => {
                let file =
                    File::open(path).with_context(|| format!("{}: can't be opened", self.name))?;
                Box::new(BufReader::with_capacity(LOOKED_AT, file))
            }
        })
    }
}
