//! Windows that the page opens.

use super::visit::Visit;
use super::wait::until;

impl Visit<'_> {
    /// Goes on in the window that the page has opened.
    pub fn enters_new_window(&self) {
        let own = self.browser().run("asking for the window", fantoccini::Client::window);
        let other = until("another window", || {
            let windows = self.browser().run("asking for windows", fantoccini::Client::windows);
            windows.into_iter().find(|window| *window != own)
        });
        self.browser().run("entering the window", |client| client.switch_to_window(other));
    }

    /// Closes that window, and goes on in the page.
    pub fn leaves_new_window(&self) {
        self.browser().run("closing the window", fantoccini::Client::close_window);
        let windows = self.browser().run("asking for windows", fantoccini::Client::windows);
        let first = windows.into_iter().next().expect("the page's own");
        self.browser().run("entering the window", |client| client.switch_to_window(first));
    }
}
