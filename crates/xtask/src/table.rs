//! `cargo xtask table`: the static table of what is pending, what is asked for and when. The engine makes it, in a program of the
//! tests' package, which holds every cell against it.

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};
use xshell::cmd;

use crate::project::Project;

/// Which table to print, and how. The program itself knows what there is.
pub(crate) struct Options {
    edition: String,
    topology: String,
    format: String,
}

impl Options {
    /// Reads the command's arguments.
    pub(crate) fn parse(args: &mut Parser) -> Result<Self> {
        let (mut edition, mut topology) = (None, "group".to_owned());
        let mut format = "html".to_owned();
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("edition") => edition = Some(args.value()?.string()?),
                Arg::Long("topology") => topology = args.value()?.string()?,
                Arg::Long("format") => format = args.value()?.string()?,
                other => return Err(other.unexpected().into()),
            }
        }
        let Some(edition) = edition else {
            bail!("name the edition: cargo xtask table --edition 2018")
        };
        Ok(Self { edition, topology, format })
    }
}

/// Prints the table.
pub(crate) fn table(project: &Project, options: &Options) -> Result<()> {
    let Options { edition, topology, format } = options;
    let shell = project.shell()?;
    let run = ["run", "--quiet", "--package", "upgrade-check-tests", "--bin", "table", "--"];
    Ok(cmd!(shell, "cargo {run...} {edition} {topology} {format}").quiet().run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> Result<Options> {
        Options::parse(&mut Parser::from_args(args))
    }

    #[test]
    fn the_edition_must_be_named_and_the_rest_may() {
        let options = parse(&["--edition", "2018"]).unwrap();
        let Options { edition, topology, format } = options;
        assert_eq!([edition, topology, format], ["2018", "group", "html"]);
        let options =
            parse(&["--format", "markdown", "--edition=2026", "--topology", "single-node"]);
        assert_eq!(options.unwrap().topology, "single-node");
        assert!(parse(&[]).is_err());
        assert!(parse(&["--edition", "2018", "--size"]).is_err());
    }
}
