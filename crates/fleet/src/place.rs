//! Where a row comes from.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Where a row comes from, for people to find it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file's name, as it was given; `-` for standard input.
    pub file: String,
    /// The line, from 1, where each line is a row or a fault is in one.
    pub line: Option<usize>,
    /// The address in a plan or a template, such as `aws_elasticache_replication_group.main`.
    pub address: Option<String>,
}

impl Place {
    /// Somewhere in a file.
    #[must_use]
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, address: None }
    }

    /// A line of the same file, from 1.
    #[must_use]
    pub fn line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        match &self.address {
            Some(address) => write!(f, " ({address})"),
            None => Ok(()),
        }
    }
}
