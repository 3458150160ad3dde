//! Starts the page.

fn main() {
    upgrade_check_web::start();
}
