//! axe-core: what makes a page hard to use for those who can't see it, or not well.

use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::visit::Visit;

/// Something that axe found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The name of axe's rule, and what it asks for.
    pub rule: String,
    /// The elements that break it, as selectors, each with why.
    pub elements: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.rule)?;
        self.elements.iter().try_for_each(|element| write!(f, "\n    {element}"))
    }
}

/// Looks at the page as it stands, with everything opened that can be.
#[must_use]
pub fn violations(visit: &Visit<'_>) -> Vec<Violation> {
    visit.opens_all();
    let _ = visit.script(&source(), &[]);
    let found = visit.browser().script_async(
        "const { violations } = await axe.run(document, { resultTypes: ['violations'] });\
         return violations.map(({ id, help, nodes }) => ({\
           rule: `${id}: ${help}`,\
           elements: nodes.map((it) => `${it.target.join(' ')}: ${it.failureSummary.replaceAll(/\\s+/g, ' ')}`),\
         }));",
        &[],
    );
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(&found)
        .iter()
        .map(|it| Violation {
            rule: it.get("rule").map(text).unwrap_or_default(),
            elements: it.get("elements").map(list).unwrap_or_default().iter().map(text).collect(),
        })
        .collect()
}

/// axe itself, where `cargo xtask setup` puts it.
fn source() -> String {
    let tools = env::var_os("UPGRADE_CHECK_TOOLS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../.tools"), PathBuf::from);
    let path = tools.join("node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{}: {error}: run cargo xtask setup browsers", path.display())
    })
}
