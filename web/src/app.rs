//! Runs the page, or the checkers of elements: what happens goes in here, and what is to be seen comes out.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use upgrade_check_core::{Draft, Occurrence, Verdict};
use yew::{AppHandle, Html};

use crate::dom::{El, at, el, nodes};
use crate::events::listen;
use crate::form::form;
use crate::hooks::{clock, history, page, reader};
use crate::host::{Host, Show, enter, here, presets};
use crate::link;
use crate::page::{Page, STAGES, Told};
use crate::part::{Part, PartProps, parts};
use crate::report::{ALONE, FOOT, REASONS, WAYS, bar, export, notice_line, verdict_panel};
use crate::state::{Action, Origin, State};

thread_local! {
    /// How many elements there were.
    static EMBEDDED: Cell<u32> = const { Cell::new(0) };
    static APPS: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
}

/// How long the browser is left alone between two goes of drawing a page that opens, in milliseconds: a frame.
const FRAME: u32 = 16;

/// How long typing must rest before reasons, and what is folded, are drawn, in milliseconds: less than anybody feels.
const REST: u32 = 100;

/// How long typing must rest before what it changed is written down, in milliseconds. Browsers refuse more than some hundred
/// entries of their history in half a minute.
const WRITE: u32 = 300;

/// A checker that runs.
struct App {
    page: Rc<Page>,
    root: AppHandle<Part>,
    /// What listens, for as long as it runs.
    _ears: Vec<EventListener>,
    /// How often it was drawn.
    drawn: usize,
    /// What waits for the verdict to be drawn.
    tells: Option<Timeout>,
    /// What waits for typing to rest.
    rests: Option<Timeout>,
    /// What waits to be written down.
    writes: Option<Timeout>,
}

/// Starts the page. Getting the program ready, judging and drawing are long enough to be tasks of their own.
pub(crate) fn start(host: Host) {
    later(0, || {
        let page = Rc::new(Page::new(Rc::new(host), history::first_state()));
        later(0, || {
            open(page);
            history::listen();
        });
    });
}

/// Starts the checker of an element, and says by which number it is known. The page's is 0.
pub(crate) fn embed(mut host: Host, attributes: &str) -> u32 {
    // Never one that was: something of its time may still be waited for.
    let id = EMBEDDED.get().wrapping_add(1);
    EMBEDDED.set(id);
    host.id = id;
    let (draft, problems) = presets(attributes, &mut host, &Draft::default());
    let state = State { now: clock::now(), ..State::new(draft, None) };
    let host = Rc::new(host);
    open(Rc::new(Page::new(Rc::clone(&host), state)));
    complain(&host, &problems);
    id
}

/// Puts attributes that have changed.
pub(crate) fn change(id: u32, attributes: &str) {
    let Some(page) = page_of(id) else { return };
    let mut host = Host { changes: page.host.changes.wrapping_add(1), ..(*page.host).clone() };
    let (draft, problems) = presets(attributes, &mut host, &page.state.draft);
    let host = Rc::new(host);
    send_to(id, Action::Preset(Rc::clone(&host), Rc::new(draft)));
    complain(&host, &problems);
}

fn complain(host: &Host, problems: &[String]) {
    for problem in problems {
        host.tell("unknown", problem);
    }
}

/// Ends the checker of an element.
pub(crate) fn end(id: u32) {
    let app = APPS.with_borrow_mut(|apps| {
        let place = apps.iter().position(|app| app.page.host.id == id)?;
        Some(apps.swap_remove(place))
    });
    if let Some(app) = app {
        app.root.destroy();
    }
}

/// Opens a page.
fn open(page: Rc<Page>) {
    let Some(root) = page.host.root.clone() else { return };
    enter(&page.host);
    let ears = listen(page.host.id, &root);
    let root = yew::Renderer::with_root_and_props(root, whole(&page, 0)).render();
    let app = App { page, root, _ears: ears, drawn: 0, tells: None, rests: None, writes: None };
    APPS.with_borrow_mut(|apps| apps.push(app));
    clock::tick();
    draw_on();
}

/// Does something after so many milliseconds, in the checker where it was asked for.
pub(crate) fn later(wait: u32, what: impl FnOnce() + 'static) {
    wait_for(wait, what).forget();
}

fn wait_for(wait: u32, what: impl FnOnce() + 'static) -> Timeout {
    let host = here();
    Timeout::new(wait, move || {
        enter(&host);
        what();
    })
}

/// Tells the checker where it happened what happened.
pub(crate) fn send(action: Action) {
    send_to(here().id, action);
}

/// Tells all checkers.
pub(crate) fn send_all(action: &Action) {
    let ids: Vec<_> = APPS.with_borrow(|apps| apps.iter().map(|app| app.page.host.id).collect());
    for id in ids {
        send_to(id, action.clone());
    }
}

fn send_to(id: u32, action: Action) {
    let news = APPS.with_borrow_mut(|apps| {
        let app = apps.iter_mut().find(|app| app.page.host.id == id)?;
        enter(&app.page.host);
        Some((app.act(action), Rc::clone(&app.page)))
    });
    // Only now: whoever is told may do anything, even end the checker.
    let Some(((opens, answers), page)) = news.filter(|(_, page)| page.host.embeds()) else {
        return;
    };
    let form = link::write(&page.state.draft);
    for (what, tells) in [("ready", opens), ("report", answers)] {
        if tells {
            page.host.tell(what, &form);
        }
    }
}

/// A checker as it is.
pub(crate) fn page_of(id: u32) -> Option<Rc<Page>> {
    APPS.with_borrow(|apps| {
        let app = apps.iter().find(|app| app.page.host.id == id)?;
        Some(Rc::clone(&app.page))
    })
}

/// Draws the next bit of a page that opens.
fn draw_on() {
    later(FRAME, || send(Action::Draw));
}

/// What of an answer can change though the form is the same.
fn answer(page: &Page) -> Option<(Verdict, Option<i64>)> {
    let start = |run: Occurrence| run.start.unix_timestamp();
    page.judged.answer().map(|answer| (answer.verdict(), answer.report.runs_at.map(start)))
}

impl App {
    /// Does what follows from an action. Gives whether the page is open since then, and whether there is another answer.
    fn act(&mut self, action: Action) -> (bool, bool) {
        let before = Rc::clone(&self.page);
        let pastes = matches!(action, Action::Paste(_));
        self.page = Rc::new(before.after(action));
        if pastes && self.page.waits() {
            reader::read(self.page.state.pasted.clone());
        }
        self.drawn += 1;
        self.root.update(whole(&self.page, self.drawn));
        self.tells = self.page.is_behind().then(|| wait_for(0, || send(Action::Tell)));
        let opens = self.page.stage != before.stage;
        if opens && self.page.stage < STAGES {
            draw_on();
            return (false, false);
        }
        let (was, is) = (&before.state, &self.page.state);
        let another = was.draft != is.draft;
        if opens {
            page::ready(&self.page.host);
        }
        if opens || another || was.origin != is.origin {
            let typed = is.origin == Origin::Typed;
            self.rests = typed.then(|| wait_for(REST, || send(Action::Rest)));
            if !self.page.host.embeds() {
                history::write_down(&is.draft, is.origin);
                self.writes = typed.then(|| wait_for(WRITE, history::write_rest));
            }
        }
        let open = self.page.stage >= STAGES;
        (opens, open && (opens || another || answer(&before) != answer(&self.page)))
    }
}

/// The page below its heading; `drawn` tells this time from the others.
pub(crate) fn whole(page: &Rc<Page>, drawn: usize) -> PartProps {
    PartProps { shows: String::new(), which: drawn, draw, page: Rc::clone(page) }
}

fn draw(page: &Rc<Page>, _: usize) -> Html {
    let judged = &page.judged;
    match page.host.show {
        Show::Whole => {}
        Show::Verdict => return verdict_panel(judged),
        Show::Table => return parts(page, ALONE),
    }
    let given = el("div", at!("class" = "given")).with(form(page));
    let mut answer =
        el("div", at!("class" = "answer")).with(verdict_panel(judged)).with(export(judged));
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
