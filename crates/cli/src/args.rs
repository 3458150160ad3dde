//! What can be written after `upgrade-check`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use upgrade_check_core::{EDITIONS, Field};
use upgrade_check_fleet::Wish;

/// What stands under the options in `--help`.
const EXIT_CODES: &str = "\
Exit codes, the highest that any cluster gives, and 2 before all:
  0   every change is allowed, or nothing is asked
  10  one is deferred to the maintenance window
  20  for one, something that isn't known decides
  30  one is blocked, or a plan destroys a cache
  2   wrong usage, or something that can't be read

A file with an input on each line (NDJSON) is judged line by line; with --format ndjson or csv a
gigabyte then takes no more memory than a megabyte.";

/// Judges ElastiCache engine upgrades and scale-ups: is each allowed, blocked or deferred, why, and what to do next.
/// Nothing is sent anywhere.
#[derive(Debug, Parser)]
#[command(name = "upgrade-check", version, after_help = EXIT_CODES, term_width = 100, args_conflicts_with_subcommands = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) check: Check,
}

/// What isn't judging.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, in roff
    Man,
}

/// Judging.
#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Files and directories to read, - for standard input, which is also read where none is given. Of a
    /// directory, all below it that ends in .json, .ndjson, .jsonl, .yaml, .yml or .template
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) files: Vec<PathBuf>,

    /// Read all files as one text, so that what one says of a group's members counts for the group in another
    #[arg(long)]
    pub(crate) join: bool,

    /// Warnings that someone answers for, as JSON; shown struck through and counted, never hidden
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) acknowledgements: Option<PathBuf>,

    /// How to print the answers
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,

    /// With --format ndjson: each report inside an object that says where it comes from
    #[arg(long)]
    pub(crate) places: bool,

    /// Print all there is to say of the cluster or group with this id; with --format json, its report
    #[arg(long, value_name = "ID")]
    pub(crate) explain: Option<String>,

    /// Exit with 0 where all answers are milder than this; what can't be read is never mild
    #[arg(long, value_name = "OUTCOME", value_enum, default_value_t = Severity::Deferred)]
    pub(crate) fail_on: Severity,

    /// Whether to colour the table
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Colour::Auto)]
    pub(crate) color: Colour,

    // Last: its heading would stand over all that follow.
    #[command(flatten)]
    pub(crate) asked: Asked,
}

/// What is asked of every cluster whose own document doesn't ask for something.
#[derive(Args, Debug)]
#[command(
    next_help_heading = "What is asked of each cluster, unless its document asks for something itself"
)]
pub(crate) struct Asked {
    /// The engine version to upgrade to
    #[arg(long, value_name = "VERSION")]
    to: Option<String>,

    /// The engine to change to: redis, valkey or memcached
    #[arg(long, value_name = "ENGINE")]
    to_engine: Option<String>,

    /// The node type to scale to
    #[arg(long, value_name = "TYPE")]
    node_type: Option<String>,

    /// The parameter group to give with the request
    #[arg(long, value_name = "NAME")]
    parameter_group: Option<String>,

    /// Apply the change now, not in the maintenance window
    #[arg(long)]
    immediately: bool,

    /// The edition of AWS's guide that answers, 2018 or 2026, or a day such as 2021-06-01. Without it, today's answers
    /// for documents, and an input must name its own
    #[arg(long, value_name = "EDITION")]
    edition: Option<String>,

    /// The moment to answer for, such as 2026-11-22T10:00:00Z. Without it, the clock tells for documents, and an input
    /// names its own
    #[arg(long, value_name = "MOMENT")]
    now: Option<String>,
}

/// How answers are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A table for people, with the causes below it
    Table,
    /// One JSON document: totals, groups, and each cluster with its report
    Json,
    /// One report a line, as `check` gives it in JavaScript
    Ndjson,
    /// For a pull request or a change record
    Markdown,
    /// For code scanning (SARIF 2.1.0)
    Sarif,
    /// For builds (JUnit XML): a test case for each cluster
    Junit,
    /// For spreadsheets
    Csv,
}

/// From which answer on the exit code isn't 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Severity {
    /// A change that waits for the window, or worse
    Deferred,
    /// Something that isn't known decides, or worse
    Undetermined,
    /// A change that is refused, or a plan that destroys
    Blocked,
}

/// When the table is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The options that can be wrong by themselves, with their fields.
const OPTIONS: [(Field, &str); 6] = [
    (Field::Edition, "--edition"),
    (Field::Now, "--now"),
    (Field::ToEngine, "--to-engine"),
    (Field::ToEngineVersion, "--to"),
    (Field::ToNodeType, "--node-type"),
    (Field::ToParameterGroup, "--parameter-group"),
];

impl Asked {
    /// What is asked of inputs: what was written, and nothing more.
    pub(crate) fn of_inputs(&self) -> Wish {
        let mut wish = Wish::default();
        for (field, text) in [
            (Field::Edition, &self.edition),
            (Field::Now, &self.now),
            (Field::ToEngine, &self.to_engine),
            (Field::ToEngineVersion, &self.to),
            (Field::ToNodeType, &self.node_type),
            (Field::ToParameterGroup, &self.parameter_group),
        ] {
            wish.set(field, text.as_deref().unwrap_or_default());
        }
        if self.immediately {
            wish.set(Field::ApplyImmediately, "true");
        }
        wish
    }

    /// What is asked of clusters in documents, which name neither edition nor moment.
    pub(crate) fn of_documents(&self, clock: &str) -> Wish {
        let mut wish = self.of_inputs();
        let today = EDITIONS.last().map_or("", |edition| edition.id);
        for (field, text) in [(Field::Edition, today), (Field::Now, clock)] {
            if wish.get(field).is_none() {
                wish.set(field, text);
            }
        }
        wish
    }
}

/// The option that puts a field.
pub(crate) fn option(field: Option<Field>) -> Option<&'static str> {
    OPTIONS.iter().find(|(of, _)| Some(*of) == field).map(|(_, option)| *option)
}
