//! From an input event to the document and its layout done.

use serde_json::{Value, json};
use upgrade_check_tests::browser::{Browser, Visit};

use crate::{SLOWER, middle, slow};

/// How many keys are pressed.
const KEYS: usize = 100;

/// What stands in the field after each key of someone who types a version, and another.
const TYPED: [&str; 10] =
    ["3", "3.", "3.2", "3.2.", "3.2.1", "3.2.10", "3.2.", "3.2.4", "3.2.", "3.2.6"];

/// Yew renders in the microtasks after the event, so all of it is done when the next task runs. Where it takes longer than
/// 16 ms, Yew goes on in a later task: then the last change counts.
const TYPE: &str = "
const [id, texts] = arguments_;
const field = document.querySelector(id);
const channel = new MessageChannel();
const task = () => new Promise((done) => { channel.port1.onmessage = done; channel.port2.postMessage(0); });
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
let changed = 0;
const watch = new MutationObserver(() => { changed = performance.now(); });
watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
const shown = (text) => {
  const verdict = document.querySelector('#verdict').dataset.verdict;
  return verdict === 'waiting' || document.querySelector('#verdict-asked').textContent.includes(text)
    || document.querySelector('#verdict-because').textContent.includes(text);
};
const found = [];
for (const text of texts) {
  const start = performance.now();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  do { await task(); } while (!shown(text) && performance.now() - start < 5000);
  document.body.getBoundingClientRect();
  let end = performance.now();
  await frame();
  await frame();
  if (changed < start) throw new Error(`nothing changed after ${text}`);
  const later = changed > end;
  if (later) end = changed;
  found.push([end - start, document.querySelector('#verdict').dataset.verdict === 'waiting', later]);
}
watch.disconnect();
return found;
";

/// Types, and prints how long each key took.
pub(crate) fn measure(browser: &Browser) {
    let visit = Visit::start(browser);
    visit.open("");
    slow(browser, SLOWER);
    let texts: Vec<_> = TYPED.iter().cycle().take(KEYS).collect();
    let found = browser.script_async(TYPE, &[json!("#field-request-engine-version"), json!(texts)]);
    slow(browser, 1);
    visit.end();

    let found: Vec<(f64, bool, bool)> = found
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| {
            let part = |place: usize| it.get(place).cloned().unwrap_or(Value::Null);
            (part(0).as_f64().expect("a time"), part(1) == json!(true), part(2) == json!(true))
        })
        .collect();
    let times = |keep: fn(&&(f64, bool, bool)) -> bool| {
        found.iter().filter(keep).map(|it| it.0).collect::<Vec<_>>()
    };
    println!("From an input event to document and layout done (at most 16 ms), in ms");
    for (name, times) in [
        ("all keys", times(|_| true)),
        ("keys that leave a whole version", times(|it| !it.1)),
        ("keys that leave half of one", times(|it| it.1)),
    ] {
        let (median, most) = middle(&times);
        println!("  {name:<34} {:>4} keys   median {median:>6.1}   most {most:>6.1}", times.len());
    }
    println!("  keys that were not done in one go: {}", times(|it| it.2).len());
}
