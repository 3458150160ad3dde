//! The options of the commands that modify: those that a verdict hangs on, and the names of all others.

use upgrade_check_core::Field;

use super::input;

/// Which call a command is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Call {
    Group,
    Cluster,
    Global,
}

impl Call {
    pub(super) fn operation(self) -> &'static str {
        match self {
            Self::Group => "modify-replication-group",
            Self::Cluster => "modify-cache-cluster",
            Self::Global => "modify-global-replication-group",
        }
    }

    pub(super) fn id_flag(self) -> &'static str {
        match self {
            Self::Group => "replication-group-id",
            Self::Cluster => "cache-cluster-id",
            Self::Global => "global-replication-group-id",
        }
    }
}

/// What an option is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// A field of the request.
    Ask(Field),
    /// Something else that is asked for, with values.
    Other,
    /// The same, without a value.
    OtherFlag,
    /// The CLI's own, with a value.
    Own,
    /// The same, without one.
    OwnFlag,
}

const G: &[Call] = &[Call::Group];
const C: &[Call] = &[Call::Cluster];
const D: &[Call] = &[Call::Global];
const GC: &[Call] = &[Call::Group, Call::Cluster];
const GD: &[Call] = &[Call::Group, Call::Global];
const ALL: &[Call] = &[Call::Group, Call::Cluster, Call::Global];

/// The options of the three calls, and the CLI's own.
const FLAGS: &[(&str, &[Call], Use)] = &[
    ("engine", ALL, Use::Ask(Field::ToEngine)),
    ("engine-version", ALL, Use::Ask(Field::ToEngineVersion)),
    ("cache-node-type", ALL, Use::Ask(Field::ToNodeType)),
    ("cache-parameter-group-name", ALL, Use::Ask(Field::ToParameterGroup)),
    ("cluster-mode", G, Use::Ask(Field::ToClusterMode)),
    ("automatic-failover-enabled", GD, Use::OtherFlag),
    ("multi-az-enabled", G, Use::OtherFlag),
    ("auto-minor-version-upgrade", GC, Use::OtherFlag),
    ("transit-encryption-enabled", G, Use::OtherFlag),
    ("remove-user-groups", G, Use::OtherFlag),
    ("global-replication-group-description", D, Use::Other),
    ("replication-group-description", G, Use::Other),
    ("primary-cluster-id", G, Use::Other),
    ("snapshotting-cluster-id", G, Use::Other),
    ("node-group-id", G, Use::Other),
    ("user-group-ids-to-add", G, Use::Other),
    ("user-group-ids-to-remove", G, Use::Other),
    ("transit-encryption-mode", G, Use::Other),
    ("durability", G, Use::Other),
    ("num-cache-nodes", C, Use::Other),
    ("cache-node-ids-to-remove", C, Use::Other),
    ("az-mode", C, Use::Other),
    ("new-availability-zones", C, Use::Other),
    ("scale-config", C, Use::Other),
    ("cache-security-group-names", GC, Use::Other),
    ("security-group-ids", GC, Use::Other),
    ("preferred-maintenance-window", GC, Use::Other),
    ("notification-topic-arn", GC, Use::Other),
    ("notification-topic-status", GC, Use::Other),
    ("snapshot-retention-limit", GC, Use::Other),
    ("snapshot-window", GC, Use::Other),
    ("auth-token", GC, Use::Other),
    ("auth-token-update-strategy", GC, Use::Other),
    ("log-delivery-configurations", GC, Use::Other),
    ("ip-discovery", GC, Use::Other),
    ("profile", ALL, Use::Own),
    ("output", ALL, Use::Own),
    ("query", ALL, Use::Own),
    ("endpoint-url", ALL, Use::Own),
    ("color", ALL, Use::Own),
    ("ca-bundle", ALL, Use::Own),
    ("cli-read-timeout", ALL, Use::Own),
    ("cli-connect-timeout", ALL, Use::Own),
    ("cli-binary-format", ALL, Use::Own),
    ("debug", ALL, Use::OwnFlag),
    ("verify-ssl", ALL, Use::OwnFlag),
    ("paginate", ALL, Use::OwnFlag),
    ("sign-request", ALL, Use::OwnFlag),
    ("cli-pager", ALL, Use::OwnFlag),
    ("cli-auto-prompt", ALL, Use::OwnFlag),
];

/// What a command gives.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub(super) id: Option<String>,
    pub(super) region: Option<String>,
    pub(super) fields: Vec<(Field, String)>,
    pub(super) immediately: Option<bool>,
    /// The file in which the rest of it stands.
    pub(super) elsewhere: Option<String>,
    pub(super) is_skeleton: bool,
    /// Other options of the call.
    pub(super) others: Vec<String>,
    /// Options that the call isn't known to have.
    pub(super) unknown: Vec<String>,
    pub(super) stray: Vec<String>,
}

/// What is wrong with a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) expected: String,
    pub(super) found: String,
}

/// Reads the words of a command.
pub(super) fn read(words: &[String], call: Call) -> Result<Given, Problem> {
    let mut options: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut given = Given::default();
    let begin = words.iter().position(|word| word == "aws").map_or(0, |at| at + 1);
    for word in words.get(begin..).unwrap_or_default() {
        let word = word.as_str();
        if let Some(option) = word.strip_prefix("--").filter(|option| !option.is_empty()) {
            match option.split_once('=') {
                Some((name, value)) => options.push((name, vec![value])),
                None => options.push((option, Vec::new())),
            }
        } else if let Some((_, values)) = options.last_mut() {
            values.push(word);
        } else if !matches!(word, "elasticache") && !word.starts_with("modify-") {
            given.stray.push(word.to_owned());
        }
    }
    // What the command line says goes before what its JSON says.
    for (name, values) in &options {
        if matches!(*name, "cli-input-json" | "cli-input-yaml") {
            given.input(name, values.first().copied(), call)?;
        }
    }
    for (name, values) in options {
        given.option(name, &values, call)?;
    }
    Ok(given)
}

impl Given {
    fn input(&mut self, name: &str, value: Option<&str>, call: Call) -> Result<(), Problem> {
        let missing = || Problem {
            expected: format!("a value for --{name}"),
            found: "the end of the command".to_owned(),
        };
        let value = value.ok_or_else(missing)?;
        if value.starts_with("file://") || value.starts_with("fileb://") || name.ends_with("yaml") {
            let source = if value.contains("://") { value } else { "--cli-input-yaml" };
            self.elsewhere = Some(source.to_owned());
            return Ok(());
        }
        for (name, value) in input::read(value)? {
            self.member(&name, value, call);
        }
        Ok(())
    }

    fn option(&mut self, name: &str, values: &[&str], call: Call) -> Result<(), Problem> {
        let (bare, is_on) = match name.strip_prefix("no-") {
            Some(bare) => (bare, false),
            None => (name, true),
        };
        let mut takes = 1;
        match name {
            "apply-immediately" | "no-apply-immediately" => {
                self.immediately = Some(is_on);
                takes = 0;
            }
            "cli-input-json" | "cli-input-yaml" => {}
            "generate-cli-skeleton" => self.is_skeleton = true,
            "region" => self.region = Some(one(name, values)?),
            _ if name == call.id_flag() => self.id = Some(one(name, values)?),
            _ => {
                let known = FLAGS.iter().find(|(other, calls, kind)| {
                    let no_value = matches!(kind, Use::OtherFlag | Use::OwnFlag);
                    calls.contains(&call) && (*other == name || (no_value && *other == bare))
                });
                match known.map(|(.., kind)| *kind) {
                    Some(Use::Ask(field)) => self.ask(field, one(name, values)?),
                    Some(kind @ (Use::Other | Use::OtherFlag)) => {
                        self.others.push(name.to_owned());
                        takes = if kind == Use::Other { usize::MAX } else { 0 };
                    }
                    Some(Use::OwnFlag) => takes = 0,
                    Some(Use::Own) => {}
                    None => {
                        self.unknown.push(name.to_owned());
                        takes = usize::MAX;
                    }
                }
            }
        }
        for word in values.iter().skip(takes) {
            // The service and the operation may stand after options of the CLI's own.
            if *word != "elasticache" && !word.starts_with("modify-") {
                self.stray.push((*word).to_owned());
            }
        }
        Ok(())
    }

    /// A member of the command's JSON.
    fn member(&mut self, name: &str, value: Option<String>, call: Call) {
        let text = value.clone().unwrap_or_default();
        match name {
            "apply-immediately" => self.immediately = Some(text == "true"),
            _ if name == call.id_flag() => self.id = value,
            _ => {
                match FLAGS.iter().find(|(other, calls, _)| *other == name && calls.contains(&call))
                {
                    Some((.., Use::Ask(field))) if value.is_some() => self.ask(*field, text),
                    Some((.., Use::Other | Use::OtherFlag)) => self.others.push(name.to_owned()),
                    _ => self.unknown.push(name.to_owned()),
                }
            }
        }
    }

    fn ask(&mut self, field: Field, value: String) {
        self.fields.retain(|(other, _)| *other != field);
        self.fields.push((field, value));
    }
}

/// The value of an option that has one.
fn one(name: &str, values: &[&str]) -> Result<String, Problem> {
    values.first().filter(|value| !value.is_empty()).map(|value| (*value).to_owned()).ok_or_else(
        || Problem {
            expected: format!("a value for --{name}"),
            found: "another option or the end of the command".to_owned(),
        },
    )
}
