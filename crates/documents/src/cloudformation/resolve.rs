//! Intrinsic functions of a template, as far as the template itself resolves them.

use crate::value::Value;

/// How deep functions may lie in each other.
const DEEPEST: usize = 32;

/// What a property comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Resolved {
    /// It isn't there, or `AWS::NoValue`.
    Nothing,
    /// A text, and the parameters whose defaults went into it.
    Known(String, Vec<String>),
    /// What only a stack knows: how it is written, and what it refers to where that is one thing.
    Open(String, Option<String>),
}

/// A template, for looking things up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Template<'a>(pub(super) &'a Value);

impl Template<'_> {
    /// What a value comes to.
    pub(super) fn resolve(self, value: &Value) -> Resolved {
        self.within(value, 0)
    }

    fn within(self, value: &Value, depth: usize) -> Resolved {
        let open = || Resolved::Open(written(value), None);
        if depth > DEEPEST {
            return open();
        }
        let known = |text: &str| Resolved::Known(text.to_owned(), Vec::new());
        match value {
            Value::Nothing => Resolved::Nothing,
            Value::Text(text) if text.contains("{{resolve:") => open(),
            Value::Text(text) => known(text),
            Value::List(_) => open(),
            Value::Map(entries) => {
                let [(name, argument)] = entries.as_slice() else { return open() };
                match (&**name, argument) {
                    ("Ref", Value::Text(name)) => self.reference(name),
                    ("Fn::Sub", argument) => self.substitute(argument, depth).unwrap_or_else(open),
                    ("Fn::If", argument) => self.either(argument, depth).unwrap_or_else(open),
                    ("Fn::FindInMap", argument) => self.find(argument, depth).unwrap_or_else(open),
                    ("Fn::Join", argument) => self.join(argument, depth).unwrap_or_else(open),
                    _ => open(),
                }
            }
        }
    }

    fn reference(self, name: &str) -> Resolved {
        if name == "AWS::NoValue" {
            return Resolved::Nothing;
        }
        let parameter = self.0.get("Parameters").and_then(|parameters| parameters.get(name));
        // The default of such a parameter is where the value stands, not the value.
        let kind = parameter.and_then(|it| it.text_of("Type")).unwrap_or_default();
        let default = parameter.and_then(|it| it.text_of("Default"));
        match default.filter(|_| !kind.starts_with("AWS::SSM::Parameter::Value")) {
            Some(default) => Resolved::Known(default.to_owned(), vec![name.to_owned()]),
            None => Resolved::Open(format!("!Ref {name}"), Some(name.to_owned())),
        }
    }

    /// `${Name}` in a text: parameters, or the names that are given beside it.
    fn substitute(self, argument: &Value, depth: usize) -> Option<Resolved> {
        let (text, given) = match argument.items() {
            [text, given] => (text.text()?, Some(given)),
            _ => (argument.text()?, None),
        };
        let (mut whole, mut defaults) = (String::new(), Vec::new());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            let (name, after) = after.split_once('}')?;
            whole.push_str(before);
            rest = after;
            if let Some(literal) = name.strip_prefix('!') {
                whole.extend(["${", literal, "}"]);
                continue;
            }
            let value = match given.and_then(|given| given.get(name.trim())) {
                Some(value) => self.within(value, depth + 1),
                None => self.reference(name.trim()),
            };
            let Resolved::Known(value, from) = value else { return None };
            whole.push_str(&value);
            defaults.extend(from);
        }
        whole.push_str(rest);
        Some(Resolved::Known(whole, defaults))
    }

    /// Conditions aren't worked out: only where both come to the same it is known which one.
    fn either(self, argument: &Value, depth: usize) -> Option<Resolved> {
        let [_, yes, no] = argument.items() else { return None };
        let (yes, no) = (self.within(yes, depth + 1), self.within(no, depth + 1));
        match (yes, no) {
            (Resolved::Nothing, Resolved::Nothing) => Some(Resolved::Nothing),
            (Resolved::Known(a, mut from), Resolved::Known(b, others)) if a == b => {
                from.extend(others);
                Some(Resolved::Known(a, from))
            }
            _ => None,
        }
    }

    fn find(self, argument: &Value, depth: usize) -> Option<Resolved> {
        let (mut found, mut defaults) = (self.0.get("Mappings")?, Vec::new());
        let [map, first, second] = argument.items() else { return None };
        for key in [map, first, second] {
            let Resolved::Known(key, from) = self.within(key, depth + 1) else { return None };
            found = found.get(&key)?;
            defaults.extend(from);
        }
        Some(Resolved::Known(found.text()?.to_owned(), defaults))
    }

    fn join(self, argument: &Value, depth: usize) -> Option<Resolved> {
        let [between, list] = argument.items() else { return None };
        let (mut parts, mut defaults) = (Vec::new(), Vec::new());
        if !matches!(list, Value::List(_)) {
            return None;
        }
        for part in list.items() {
            let Resolved::Known(part, from) = self.within(part, depth + 1) else { return None };
            parts.push(part);
            defaults.extend(from);
        }
        Some(Resolved::Known(parts.join(between.text()?), defaults))
    }
}

/// How a value is written, in short tags and cut where it is long.
fn written(value: &Value) -> String {
    const MOST: usize = 60;
    let mut text = String::new();
    write(value, &mut text, 0);
    if text.len() > MOST {
        let end = text.floor_char_boundary(MOST);
        text.truncate(end);
        text.push('…');
    }
    text
}

fn write(value: &Value, to: &mut String, depth: usize) {
    if depth > 6 || to.len() > 80 {
        return to.push('…');
    }
    match value {
        Value::Nothing => to.push_str("null"),
        Value::Text(text) => to.push_str(text),
        Value::List(items) => {
            to.push('[');
            for (place, item) in items.iter().enumerate() {
                to.push_str(if place == 0 { "" } else { ", " });
                write(item, to, depth + 1);
            }
            to.push(']');
        }
        Value::Map(entries) => match entries.as_slice() {
            [(name, argument)] if &**name == "Ref" || name.starts_with("Fn::") => {
                to.push('!');
                to.push_str(name.trim_start_matches("Fn::"));
                to.push(' ');
                write(argument, to, depth + 1);
            }
            _ => to.push_str("{…}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(value: &str) -> Resolved {
        let template = crate::yaml::read(
            "Parameters:\n  V: {Type: String, Default: '7.1'}\n  W: {Type: String}\n  S: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /a/b}\nMappings:\n  M: {prod: {type: cache.r7g.large}}\n",
        )
        .unwrap();
        let value = crate::yaml::read(value).unwrap();
        Template(&template).resolve(&value)
    }

    #[test]
    fn resolves_what_the_template_itself_says() {
        for (value, expected) in [
            ("7.1", "7.1"),
            ("!Ref V", "7.1"),
            ("{Ref: V}", "7.1"),
            ("!Sub 'a-${V}-${!x}'", "a-7.1-${x}"),
            ("!Sub ['${A}${V}', {A: b}]", "b7.1"),
            ("!If [C, 7.1, !Ref V]", "7.1"),
            ("!FindInMap [M, prod, type]", "cache.r7g.large"),
            ("!Join ['-', [a, !Ref V]]", "a-7.1"),
        ] {
            let Resolved::Known(text, _) = resolve(value) else { panic!("{value}") };
            assert_eq!(text, expected, "{value}");
        }
        assert_eq!(resolve("!Ref AWS::NoValue"), Resolved::Nothing);
        assert_eq!(resolve("!Ref V"), Resolved::Known("7.1".to_owned(), vec!["V".to_owned()]));
    }

    #[test]
    fn leaves_the_rest_open() {
        for (value, expected) in [
            ("!Ref W", "!Ref W"),
            ("!Ref S", "!Ref S"),
            ("!Ref Params", "!Ref Params"),
            ("!Sub '${W}'", "!Sub ${W}"),
            ("!If [C, 7.1, 7.0]", "!If [C, 7.1, 7.0]"),
            ("!ImportValue x", "!ImportValue x"),
            ("!GetAtt A.B", "!GetAtt A.B"),
            ("'{{resolve:ssm:x}}'", "{{resolve:ssm:x}}"),
            ("!FindInMap [M, !Ref AWS::Region, type]", "!FindInMap [M, !Ref AWS::Region, type]"),
            ("[a]", "[a]"),
        ] {
            let Resolved::Open(text, _) = resolve(value) else { panic!("{value}") };
            assert_eq!(text, expected, "{value}");
        }
    }
}
