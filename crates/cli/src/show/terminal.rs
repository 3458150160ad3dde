//! What standard output takes: colours or none, and how wide.

use std::borrow::Cow;
use std::io;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Effects, Style};
use upgrade_check_fleet::Outcome;

use crate::args::Colour;

/// What standard output takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    pub(crate) colours: bool,
    /// In characters, where COLUMNS gives it; else the table asks the terminal, and is as wide as it needs elsewhere.
    pub(crate) width: Option<u16>,
}

impl Terminal {
    pub(crate) fn of(colour: Colour) -> Self {
        let colours = match colour {
            Colour::Always => true,
            Colour::Never => false,
            // It knows NO_COLOR, CLICOLOR, and terminals that are dumb.
            Colour::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        let width = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        Self { colours, width }
    }

    /// A text in the colour of an outcome.
    pub(crate) fn coloured(self, text: &str, outcome: Outcome) -> String {
        self.styled(text, Style::new().fg_color(Some(colour(outcome).into())))
    }

    /// A text that stands out.
    pub(crate) fn bold(self, text: &str) -> String {
        self.styled(text, Style::new() | Effects::BOLD)
    }

    /// A text struck through.
    pub(crate) fn struck(self, text: &str) -> String {
        if self.colours {
            self.styled(text, Style::new() | Effects::STRIKETHROUGH)
        } else {
            format!("~~{}~~", plain(text))
        }
    }

    fn styled(self, text: &str, style: Style) -> String {
        let text = plain(text);
        if self.colours { format!("{style}{text}{style:#}") } else { text.into_owned() }
    }
}

const fn colour(outcome: Outcome) -> AnsiColor {
    match outcome {
        Outcome::Untouched => AnsiColor::BrightBlack,
        Outcome::Allowed => AnsiColor::Green,
        Outcome::Deferred => AnsiColor::Cyan,
        Outcome::Undetermined => AnsiColor::Yellow,
        Outcome::Blocked => AnsiColor::Red,
        Outcome::Replaced | Outcome::Unreadable => AnsiColor::BrightRed,
    }
}

/// A text without what a terminal would take for a command.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_control) {
        text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_read_commands_the_terminal() {
        assert_eq!(plain("a\u{1b}[2Jb\nc\u{9b}d"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d");
        let terminal = Terminal { colours: true, width: None };
        assert_eq!(terminal.bold("a\u{1b}[0m"), "\u{1b}[1ma\u{fffd}[0m\u{1b}[0m");
    }

    #[test]
    fn without_colours_what_is_struck_still_shows() {
        assert_eq!(Terminal { colours: false, width: None }.struck("x"), "~~x~~");
        assert_eq!(Terminal { colours: true, width: None }.struck("x"), "\u{1b}[9mx\u{1b}[0m");
    }
}
