//! One value of each kind, read from its text.

use std::ops::RangeInclusive;
use std::str::FromStr;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::editions::{EDITIONS, Edition, days};
use crate::error::nearest;
use crate::facts::ClusterMode;
use crate::{
    Draft, Engine, EngineVersion, ErrorCode, Field, InputError, Kind, MaintenanceWindow, NodeType,
};

/// Reads fields of a draft and gathers what is wrong with them.
pub(super) struct Reader<'a> {
    draft: &'a Draft,
    pub(super) errors: Vec<InputError>,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(draft: &'a Draft) -> Self {
        Self { draft, errors: Vec::new() }
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.draft.get(field).is_some()
    }

    /// The text of a field, without the blanks around it.
    fn text(&self, field: Field) -> Option<&'a str> {
        self.draft.get(field).map(str::trim).filter(|text| !text.is_empty())
    }

    fn refuse<T>(&mut self, field: Field, text: &str) -> Option<T> {
        self.errors.push(InputError::invalid(field, text, field.record().accepts));
        None
    }

    fn near<T>(&mut self, field: Field, text: &str, known: Option<&str>) -> Option<T> {
        let error = InputError::invalid(field, text, field.record().accepts).with_nearest(known);
        self.errors.push(error);
        None
    }

    pub(super) fn edition(&mut self) -> Option<Edition> {
        let ids: Vec<&str> = EDITIONS.iter().map(|edition| edition.id).collect();
        let accepted = format!(
            "one of the editions: {}, or a day from {} to {} such as 2021-06-01",
            ids.join(", "),
            days::FIRST,
            Edition::today().date()
        );
        let text = self.text(Field::Edition);
        if let Some(edition) = text.and_then(Edition::named) {
            return Some(edition);
        }
        let error = InputError::invalid(Field::Edition, text.unwrap_or_default(), accepted);
        self.errors.push(match text {
            None => InputError { code: ErrorCode::Missing, read: None, ..error },
            Some(text) => error.with_nearest(nearest(text, ids)),
        });
        None
    }

    pub(super) fn flag(&mut self, field: Field) -> Option<bool> {
        match self.text(field)? {
            "true" => Some(true),
            "false" => Some(false),
            other => self.refuse(field, other),
        }
    }

    pub(super) fn count<T: FromStr + PartialOrd>(
        &mut self,
        field: Field,
        range: RangeInclusive<T>,
    ) -> Option<T> {
        let text = self.text(field)?;
        match text.parse() {
            Ok(number) if range.contains(&number) && !text.starts_with('+') => Some(number),
            _ => self.refuse(field, text),
        }
    }

    pub(super) fn choice(&mut self, field: Field) -> Option<Box<str>> {
        let text = self.text(field)?;
        match field.record().kind {
            Kind::Choice(words) if !words.contains(&text) => {
                self.near(field, text, nearest(text, words.iter().copied()))
            }
            _ => Some(text.into()),
        }
    }

    pub(super) fn engine(&mut self, field: Field) -> Option<Engine> {
        self.choice(field).and_then(|word| Engine::named(&word))
    }

    /// A list such as `redis 7.1, valkey 8.0`.
    pub(super) fn offered(&mut self, field: Field) -> Option<Box<[(Engine, EngineVersion)]>> {
        let text = self.text(field)?;
        let mut found = Vec::new();
        for entry in text.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            let mut words = entry.split_whitespace();
            let (engine, version) = (words.next().and_then(Engine::named), words.next());
            match (engine, version.map(EngineVersion::parse), words.next()) {
                (Some(engine), Some(Ok(version)), None) => found.push((engine, version)),
                _ => return self.refuse(field, entry),
            }
        }
        Some(found.into())
    }

    pub(super) fn mode(&mut self, field: Field) -> Option<ClusterMode> {
        match self.choice(field)?.as_ref() {
            "disabled" => Some(ClusterMode::Disabled),
            "compatible" => Some(ClusterMode::Compatible),
            _ => Some(ClusterMode::Enabled),
        }
    }

    pub(super) fn version(&mut self, field: Field) -> Option<EngineVersion> {
        let text = self.text(field)?;
        EngineVersion::parse(text)
            .map_err(|error| {
                let accepted = format!("{} ({})", field.record().accepts, error.problem);
                self.errors.push(InputError::invalid(field, text, accepted).at(error.position));
            })
            .ok()
    }

    pub(super) fn node_type(&mut self, field: Field) -> Option<NodeType> {
        let text = self.text(field)?;
        self.node_type_of(field, text)
    }

    fn node_type_of(&mut self, field: Field, text: &str) -> Option<NodeType> {
        NodeType::parse(text)
            .map_err(|position| {
                let all: Vec<NodeType> = NodeType::all().collect();
                let like = nearest(text, all.iter().map(NodeType::name));
                let error = InputError::invalid(field, text, field.record().accepts);
                self.errors.push(error.at(position).with_nearest(like));
            })
            .ok()
    }

    pub(super) fn node_types(&mut self, field: Field) -> Option<Box<[NodeType]>> {
        let text = self.text(field)?;
        let names =
            text.split(|c: char| c == ',' || c.is_whitespace()).filter(|name| !name.is_empty());
        Some(names.filter_map(|name| self.node_type_of(field, name)).collect())
    }

    pub(super) fn window(&mut self, field: Field) -> Option<MaintenanceWindow> {
        let text = self.text(field)?;
        MaintenanceWindow::parse(text)
            .map_err(|error| {
                let accepted = format!("{} ({})", field.record().accepts, error.problem);
                self.errors.push(InputError::invalid(field, text, accepted).at(error.position));
            })
            .ok()
    }

    pub(super) fn moment(&mut self, field: Field) -> Option<OffsetDateTime> {
        let text = self.text(field)?;
        OffsetDateTime::parse(text, &Rfc3339).ok().or_else(|| self.refuse(field, text))
    }

    /// An identifier by ElastiCache's rule.
    pub(super) fn id(&mut self, field: Field) -> Option<Box<str>> {
        let text = self.text(field)?;
        let mut before = ' ';
        let wrong = text.chars().enumerate().find_map(|(place, c)| {
            let fits = match c {
                '-' => place > 0 && before != '-',
                _ if place == 0 => c.is_ascii_alphabetic(),
                _ => c.is_ascii_alphanumeric(),
            };
            before = c;
            (!fits || place >= 50).then_some(place)
        });
        let wrong = wrong.or_else(|| text.ends_with('-').then(|| text.len() - 1));
        match wrong {
            None => Some(text.into()),
            Some(place) => {
                let error = InputError::invalid(field, text, field.record().accepts);
                self.errors.push(error.at(place));
                None
            }
        }
    }

    pub(super) fn region(&mut self, field: Field) -> Option<Box<str>> {
        let text = self.text(field)?;
        let fits = text.len() <= 30
            && text.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'))
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.split('-').count() >= 3;
        if fits { Some(text.into()) } else { self.refuse(field, text) }
    }

    /// A parameter group's name.
    pub(super) fn name(&mut self, field: Field) -> Option<Box<str>> {
        let text = self.text(field)?;
        let fits = text.len() <= 255
            && text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
        if fits { Some(text.into()) } else { self.refuse(field, text) }
    }

    /// A few words, such as `rebooting cluster nodes`.
    pub(super) fn words(&mut self, field: Field) -> Option<Box<str>> {
        let text = self.text(field)?;
        let fits = text.len() <= 60
            && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        if fits { Some(text.into()) } else { self.refuse(field, text) }
    }
}
