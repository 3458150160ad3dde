//! The page in real browsers: a server that watches, three engines behind one face, and what a person does.
//!
//! A test starts a [`Browser`] once, and a [`Visit`] for each journey: a server of its own, so an origin of its own,
//! so that nothing of another journey is in its storage, its cache or its history. [`Visit::end`] fails where the page
//! reported an error, broke its Content-Security-Policy or asked for anything that it shouldn't.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "this is the harness of tests: what doesn't work ends the test"
)]

mod axe;
mod driver;
mod engine;
mod hands;
mod host;
mod keys;
mod release;
mod server;
mod session;
mod shots;
mod site;
mod visit;
mod wait;
mod windows;

pub use axe::{Violation, violations};
pub use engine::Engine;
pub use host::Host;
pub use keys::Key;
pub use server::Server;
pub use session::Browser;
pub use shots::shots;
pub use site::Site;
pub use visit::Visit;
pub use wait::{PATIENCE, until};
