//! What a person does in a visit: click, type, press keys, choose, paste.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::keys::Key;
use super::visit::Visit;
use super::wait::until;

/// In how many looks at it something must stand where it stood; in an element longer, since what is drawn late in another one
/// moves it too.
const STILL: [usize; 2] = [2, 10];

impl Visit<'_> {
    fn element(&self, css: &str) -> Element {
        // WebDriver's own way finds nothing in a shadow root.
        let found = until(css, || {
            Some(self.script("return pick(arguments[0])", &[json!(css)])).filter(|it| !it.is_null())
        });
        self.browser().element(&found)
    }

    /// Clicks the first, in the middle of the window, where no bar lies over it.
    pub fn click(&self, css: &str) {
        let element = self.element(css);
        let show = "const it = pick(arguments[0]);\
            it.scrollIntoView({ block: 'center', behavior: 'instant' });\
            const { x, y } = it.getBoundingClientRect();\
            return `${x} ${y}`";
        // What is still being drawn may push it away.
        let (mut stood, mut still) = (Value::Null, 0);
        let [page, element_of_host] = STILL;
        let wanted = if css.contains(">>>") { element_of_host } else { page };
        until("it to stand still", || {
            let stands = self.script(show, &[json!(css)]);
            still = if stands == stood { still + 1 } else { 0 };
            stood = stands;
            (still >= wanted).then_some(())
        });
        self.browser().run(&format!("a click on {css}"), |_| element.click());
    }

    /// Types into a control, after what stands there.
    pub fn types(&self, css: &str, text: &str) {
        let element = self.element(css);
        self.browser().run(&format!("typing into {css}"), |_| element.send_keys(text));
    }

    /// Takes out what stands in a text field, letter by letter.
    pub fn empties(&self, css: &str) {
        let letters = self.value(css).chars().count();
        let keys = Key::End.down().iter().chain(Key::Backspace.down().iter().cycle().take(letters));
        self.types(css, &keys.collect::<String>());
        assert_eq!(self.value(css), "", "{css} is not empty");
    }

    /// Puts a text into a control all at once, as pasting does, and waits until it is read where it is to be read.
    pub fn pastes(&self, css: &str, text: &str) {
        let paste = "const control = pick(arguments[0]);\
            control.focus();\
            control.value = arguments[1];\
            control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));";
        let _ = self.script(paste, &[json!(css), json!(text)]);
        if let Some(root) = css.strip_suffix("#paste") {
            self.pasted.set(true);
            let waits = format!("{root}#paste-result .late");
            until("the text to be read", || (self.count(&waits) == 0).then_some(()));
        }
    }

    /// Chooses the option of a `<select>` that has this value.
    pub fn chooses(&self, css: &str, value: &str) {
        if css.contains(">>>") {
            // Firefox's driver takes the host for something that lies over its own shadow root's lists.
            let choose = "const list = pick(arguments[0]);\
                list.focus();\
                list.value = arguments[1];\
                list.dispatchEvent(new Event('change', { bubbles: true }));";
            let _ = self.script(choose, &[json!(css), json!(value)]);
            return;
        }
        let select = self.element(css);
        self.browser()
            .run(&format!("choosing {value} in {css}"), |_| select.select_by_value(value));
    }

    /// Presses a key wherever the focus is.
    pub fn press(&self, key: Key) {
        self.keys(key.down());
    }

    /// Types wherever the focus is.
    pub fn presses(&self, text: &str) {
        text.chars().for_each(|letter| self.keys(&[letter]));
    }

    /// Presses these keys down in order and lets them go.
    fn keys(&self, keys: &[char]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let keys = down.chain(up).fold(KeyActions::new("keys".to_owned()), KeyActions::then);
        self.browser().run("a key", |client| client.perform_actions(keys));
    }

    /// Opens everything that can be opened.
    pub fn opens_all(&self) {
        let open = "for (const root of [document, ...picks('*').map((it) => it.shadowRoot).filter(Boolean)])\
            root.querySelectorAll('details').forEach((it) => { it.open = true; })";
        let _ = self.script(open, &[]);
    }
}
