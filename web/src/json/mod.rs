//! A report as JSON, as the npm package gives it, with its input.

mod view;
mod write;

use upgrade_check_core::Field;

use crate::fields::message;
use crate::judge::{Judged, complete};
use write::Json;

/// The report with its input; where something can't be read, or nothing is asked for, the verdict is null and the errors say why.
pub(crate) fn report(judged: &Judged) -> String {
    let mut json = Json::default();
    json.open();
    match &judged.outcome {
        Ok(answer) => view::report(&mut json, answer),
        Err(errors) => {
            json.key("verdict").raw("null");
            json.key("errors").raw("[");
            for error in errors {
                json.open();
                json.member("code", error.code.as_str());
                json.member("field", &error.path);
                let field = error.field.unwrap_or(Field::Edition);
                json.member("message", &message(error, field));
                json.close();
            }
            json.0.push(']');
        }
    }
    json.key("input");
    view::input(&mut json, &complete(&judged.draft), "");
    json.close();
    json.0
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::{Value, json};
    use upgrade_check_core::Draft;

    use super::*;
    use crate::examples;
    use crate::judge::judge;

    fn told(draft: Draft) -> Value {
        serde_json::from_str(&report(&judge(&Rc::new(draft), None))).expect("it is JSON")
    }

    #[test]
    fn every_example_is_told_as_serde_json_tells_it() {
        for (id, draft) in examples::drafts() {
            let judged = judge(&Rc::new(draft.clone()), None);
            let answer = judged.answer().expect("it is read");
            let view = answer.report.view(&answer.request);
            let mut expected = serde_json::to_value(view).expect("plain data");
            expected["input"] = serde_json::to_value(complete(&draft)).expect("plain data");
            assert_eq!(told(draft), expected, "{id}");
        }
    }

    #[test]
    fn any_text_stays_what_it_is() {
        let nasty = "a\"b\\c\u{0}\u{1f}\n\t/é€😀</script>\u{2028}";
        let draft = examples::first().with(Field::Id, nasty).with(Field::Region, nasty);
        let told = told(draft);
        assert_eq!(told["input"]["cluster"]["id"], nasty);
        assert_eq!(told["verdict"], Value::Null);
        assert_eq!(told["errors"][0]["field"], "cluster.id");
        assert_eq!(told["errors"][1]["field"], "cluster.region");
        let message = "Write a region such as eu-west-1.";
        assert_eq!(told["errors"][1]["message"], message, "as the form says it");
        assert_eq!(told["errors"].as_array().map(Vec::len), Some(2));
    }

    #[test]
    fn nothing_asked_is_no_answer() {
        let draft = Draft::of([(Field::Edition, "2026"), (Field::Shards, "3")]);
        let expected = json!({
            "verdict": null,
            "errors": [],
            "input": { "edition": "2026", "cluster": { "shards": 3 } },
        });
        assert_eq!(told(draft), expected);
        let shards =
            Draft::of([(Field::Edition, "2026"), (Field::Shards, "2"), (Field::ToShards, "3")]);
        assert_ne!(told(shards)["verdict"], Value::Null, "another number of shards is asked for");
    }
}
