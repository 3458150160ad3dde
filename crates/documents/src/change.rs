//! A change that a text holds, until it is known which cluster it is about.

use upgrade_check_core::{Draft, Field};

use crate::found::{Found, Missing, Note};
use crate::planned::{Action, Planned, Tool};

const GLOBAL: &str = "This changes a Global Datastore as a whole, and what is judged here is one replication group: describe each member, and look at what each one answers.";

/// A change, and what is to be said of it.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) planned: Planned,
    /// `request.*` fields, as the text has them: what is known only elsewhere stands there as it is written, so that nobody
    /// takes it for nothing.
    pub(crate) asked: Draft,
    pub(crate) notes: Vec<Note>,
    pub(crate) missing: Vec<Missing>,
    /// What the new cluster would be, of properties that can't be changed in place: the cluster's field, how the tool calls it,
    /// and the value.
    pub(crate) fixed: Vec<(Field, &'static str, String)>,
    /// What it is about, where that is no group and no cluster.
    pub(crate) subject: Option<&'static str>,
    /// Whether the old one stays where a new one takes its place.
    pub(crate) keeps_old: bool,
}

/// Puts what destroys caches before everything else that is said of a text with several: whoever chooses one sees it.
pub(crate) fn warn(clusters: &[Found], notes: &mut Vec<Note>) {
    const MOST: usize = 10;
    let mut all = Vec::new();
    for Found { planned, notes, .. } in clusters {
        if let (Some(planned), Some(first)) = (planned, notes.first())
            && matches!(planned.action, Action::Replace | Action::Delete)
        {
            all.push(Note::plain(&format!("{}: {}", planned.address, first.text)));
        }
    }
    let more = all.len().saturating_sub(MOST);
    all.truncate(MOST);
    if more > 0 {
        all.push(Note::plain(&format!("And {more} more caches that are destroyed.")));
    }
    notes.splice(0..0, all);
}

impl Change {
    pub(crate) fn new(tool: Tool, address: &str, action: Action) -> Self {
        let planned = Planned { tool, address: address.to_owned(), action, because: Vec::new() };
        let (asked, fixed) = (Draft::default(), Vec::new());
        Self {
            planned,
            asked,
            notes: Vec::new(),
            missing: Vec::new(),
            fixed,
            subject: None,
            keeps_old: false,
        }
    }

    pub(crate) fn ask(&mut self, field: Field, value: &str) {
        self.asked.set(field, value);
    }

    pub(crate) fn say(&mut self, text: &str) {
        self.notes.push(Note::plain(text));
    }

    pub(crate) fn say_of(&mut self, field: Field, text: &str) {
        self.notes.push(Note::on(field, text));
    }

    /// Makes it a change of a Global Datastore.
    pub(crate) fn on_global(&mut self) {
        self.subject = Some("a Global Datastore");
        self.say(GLOBAL);
        self.missing.push(Missing::new(
            &[Field::GlobalDatastore],
            "Which groups are members isn't in the text.",
            "aws elasticache describe-global-replication-groups --show-member-info".to_owned(),
        ));
    }

    /// The cluster with the change that is about to be made to it.
    pub(crate) fn on(mut self, cluster: &Found) -> Found {
        self.replace_what_is_fixed(&cluster.draft);
        let mut found = cluster.clone();
        if !matches!(self.planned.action, Action::Create | Action::Delete) {
            for (field, text) in self.asked.iter() {
                found.draft.set(field, text);
            }
        }
        let is_global = self.subject.is_some();
        if let Some(subject) = self.subject {
            found.summary = subject.to_owned();
            found.draft.clear(Field::ReplicationGroup);
            found.missing.clear();
        }
        if found.id.is_none() && !is_global {
            found.summary = String::from("which cluster it is isn't known");
        }
        found.summary = format!("{}: {}; {}", self.planned.address, self.phrase(), found.summary);
        let mut notes: Vec<Note> = self.warning().into_iter().collect();
        notes.append(&mut self.notes);
        notes.append(&mut found.notes);
        found.notes = notes;
        found.missing.append(&mut self.missing);
        if matches!(self.planned.action, Action::Create | Action::Delete) {
            // Nothing hangs on what a command could print.
            found.missing.clear();
        }
        found.planned = Some(self.planned);
        found
    }

    /// Whether what can't be changed in place differs from what is there.
    fn replace_what_is_fixed(&mut self, cluster: &Draft) {
        for (field, name, value) in &self.fixed {
            if let Some(now) = cluster.get(*field)
                && now != value
            {
                self.planned.action = Action::Replace;
                let text = format!("{name} would change from {now} to {value}, not in place");
                self.planned.because.push(text);
            }
        }
    }

    /// What must be read before anything else.
    fn warning(&self) -> Option<Note> {
        let who = match self.planned.tool {
            Tool::Command => "The command",
            Tool::Terraform => "Terraform",
            Tool::CloudFormation => "CloudFormation",
        };
        let why = match self.planned.because.join("; ") {
            because if because.is_empty() => because,
            because => format!(" Why: {because}."),
        };
        match self.planned.action {
            Action::Replace if self.keeps_old => Some(Note::plain(&format!(
                "{who} will make another cache, with nothing in it, in the place of this one, which stays where it is. That is worse than a refusal: nothing stops it.{why}"
            ))),
            Action::Replace => Some(Note::plain(&format!(
                "{who} will destroy this cache, with all that is in it, and make another one. That is worse than a refusal: nothing stops it.{why}"
            ))),
            Action::Delete => Some(Note::plain(&format!(
                "{who} will destroy this cache, with all that is in it, and make no other one.{why}"
            ))),
            Action::Create => Some(Note::plain(&format!(
                "{who} will make this cache: there is nothing yet that could be upgraded."
            ))),
            Action::Modify | Action::Nothing => None,
        }
    }

    /// What happens, in a few words.
    fn phrase(&self) -> String {
        match self.planned.action {
            Action::Replace => "destroyed and made anew".to_owned(),
            Action::Delete => "destroyed".to_owned(),
            Action::Create => "made".to_owned(),
            Action::Nothing => "no change".to_owned(),
            Action::Modify => {
                let mut what = Vec::new();
                for (before, field) in [
                    ("", Field::ToEngine),
                    ("version ", Field::ToEngineVersion),
                    ("", Field::ToNodeType),
                    ("cluster mode ", Field::ToClusterMode),
                    ("shards ", Field::ToShards),
                    ("parameter group ", Field::ToParameterGroup),
                ] {
                    if let Some(value) = self.asked.get(field) {
                        what.push(format!("{before}{value}"));
                    }
                }
                if what.is_empty() {
                    "changed in what isn't checked".to_owned()
                } else {
                    format!("to {}", what.join(", "))
                }
            }
        }
    }
}
