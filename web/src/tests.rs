//! The page rendered without a browser.
