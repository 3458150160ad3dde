//! Runs the page: what happens goes in here, and what is to be seen comes out.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{AppHandle, Html};

use crate::dom::{El, at, el, nodes};
use crate::form::form;
use crate::hooks::{clock, history, page};
use crate::page::{Page, STAGES, Told};
use crate::part::{Part, PartProps, parts};
use crate::report::{FOOT, REASONS, WAYS, bar, notice_line, verdict_panel};
use crate::state::{Action, Origin};

thread_local! {
    static APP: RefCell<Option<App>> = const { RefCell::new(None) };
}

/// How long the browser is left alone between two goes of drawing a page that opens, in milliseconds: a frame.
const FRAME: u32 = 16;

/// How long typing must rest before reasons, and what is folded, are drawn, in milliseconds: less than anybody feels.
const REST: u32 = 100;

/// How long typing must rest before what it changed is written down, in milliseconds. Browsers refuse more than some hundred
/// entries of their history in half a minute.
const WRITE: u32 = 300;

/// The page that runs.
struct App {
    page: Rc<Page>,
    root: AppHandle<Part>,
    /// How often it was drawn.
    drawn: usize,
    /// What waits for the verdict to be drawn.
    tells: Option<Timeout>,
    /// What waits for typing to rest.
    rests: Option<Timeout>,
    /// What waits to be written down.
    writes: Option<Timeout>,
}

/// Starts the page at `#app`. Getting the program ready, judging and drawing are long enough to be tasks of their own.
pub fn start() {
    later(0, || {
        let page = Rc::new(Page::new(history::first_state()));
        later(0, || open(page));
    });
}

/// Opens the page.
fn open(page: Rc<Page>) {
    let Some(element) = page::element("app") else { return };
    let root = yew::Renderer::with_root_and_props(element, whole(&page, 0)).render();
    APP.set(Some(App { page, root, drawn: 0, tells: None, rests: None, writes: None }));
    history::listen();
    clock::tick();
    draw_on();
}

/// Does something after so many milliseconds.
fn later(wait: u32, what: impl FnOnce() + 'static) {
    Timeout::new(wait, what).forget();
}

/// Tells the page what happened.
pub(crate) fn send(action: Action) {
    APP.with_borrow_mut(|app| {
        if let Some(app) = app {
            app.act(action);
        }
    });
}

/// The page as it is.
pub(crate) fn current() -> Option<Rc<Page>> {
    APP.with_borrow(|app| app.as_ref().map(|app| Rc::clone(&app.page)))
}

/// Draws the next bit of a page that opens.
fn draw_on() {
    later(FRAME, || send(Action::Draw));
}

impl App {
    fn act(&mut self, action: Action) {
        let before = Rc::clone(&self.page);
        self.page = Rc::new(before.after(action));
        self.drawn += 1;
        self.root.update(whole(&self.page, self.drawn));
        self.tells = self.page.is_behind().then(|| Timeout::new(0, || send(Action::Tell)));
        let opens = self.page.stage != before.stage;
        if opens && self.page.stage < STAGES {
            draw_on();
            return;
        }
        if opens {
            page::ready();
        }
        let (was, is) = (&before.state, &self.page.state);
        if opens || was.draft != is.draft || was.origin != is.origin {
            history::write_down(&is.draft, is.origin);
            let typed = is.origin == Origin::Typed;
            self.rests = typed.then(|| Timeout::new(REST, || send(Action::Rest)));
            self.writes = typed.then(|| Timeout::new(WRITE, history::write_rest));
        }
    }
}

/// The page below its heading; `drawn` tells this time from the others.
pub(crate) fn whole(page: &Rc<Page>, drawn: usize) -> PartProps {
    PartProps { shows: String::new(), which: drawn, draw, page: Rc::clone(page) }
}

fn draw(page: &Rc<Page>, _: usize) -> Html {
    let judged = &page.judged;
    let given = el("div", at!("class" = "given")).with(form(page));
    let mut answer = el("div", at!("class" = "answer")).with(verdict_panel(judged));
    if let Some(told) = &page.ways {
        let busy = page.told == Told::Before;
        let ways = kept_in_place("ways", page.told != Told::Unseen);
        let ways = if busy { ways.word("aria-busy", "true") } else { ways };
        answer = answer.put(ways.with(parts(&page.of(told), WAYS)));
    }
    if let Some(told) = &page.reasons {
        let reasons = kept_in_place("reasons", page.told != Told::Unseen && page.rests);
        answer = answer.put(reasons.with(parts(&page.of(told), REASONS)));
    }
    nodes(vec![
        notice_line(page.state.notice.as_ref()),
        el("div", at!("class" = "page")).put(given).put(answer).html(),
        bar(judged),
        parts(page, FOOT),
    ])
}

/// A part of the answer, which keeps its place unseen where it is not of what is typed.
fn kept_in_place(class: &'static str, seen: bool) -> El {
    if seen {
        return el("div", at!()).word("class", class);
    }
    let class = [class, " unseen-but-there"].concat();
    el("div", at!("aria-hidden" = "true")).made("class", class)
}
