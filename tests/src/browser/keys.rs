//! The keys that are pressed, as WebDriver writes them.

/// A key without a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next control.
    Tab,
    /// To the one before.
    BackTab,
    /// Presses a button, follows a link.
    Enter,
    /// Presses a button, opens and closes, chooses.
    Space,
    /// To the left in tabs and radio buttons.
    Left,
    /// To the right there.
    Right,
    /// To the first.
    Home,
    /// To the last.
    End,
    /// Takes away the letter before.
    Backspace,
}

impl Key {
    /// The keys that are down for it, in order.
    pub(super) const fn down(self) -> &'static [char] {
        match self {
            Self::Tab => &['\u{E004}'],
            Self::BackTab => &['\u{E008}', '\u{E004}'],
            Self::Enter => &['\u{E007}'],
            Self::Space => &[' '],
            Self::Left => &['\u{E012}'],
            Self::Right => &['\u{E014}'],
            Self::Home => &['\u{E011}'],
            Self::End => &['\u{E010}'],
            Self::Backspace => &['\u{E003}'],
        }
    }
}
