//! What never runs in the small modules, or always gives the same, by the functions' names.

/// Functions of the standard library that only word a panic: parts of their names. A panic's message goes nowhere on this
/// target, where the standard library prints to nothing; a panic is the trap that it ends in anyway.
pub(super) const PANICS: [&str; 16] = [
    "core::panicking::",
    "core::str::slice_error_fail",
    "core::slice::index::slice_index_fail",
    "core::option::unwrap_failed",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "::copy_from_slice_impl::len_mismatch_fail",
    "::remove::assert_failed",
    "::swap_remove::assert_failed",
    "::insert_mut::assert_failed",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
];

/// A module of ours, by the crate that it is made of, and what never runs in it beside panics.
pub(super) struct Module {
    /// The crate's name, as the linker's output begins.
    pub(super) name: &'static str,
    /// Parts of the names of functions that are never called. Each must be in one. Not of small ones: rustc makes one of two
    /// that are alike, and it has the name of either.
    pub(super) never_called: &'static [&'static str],
    /// Parts of the names of functions that give false whenever they are called. Each must be in one.
    pub(super) always_false: &'static [&'static str],
}

/// The modules of which more is known.
///
/// Of Yew the page has listeners of its own (`web/src/events` listens), no attributes in maps and no keys (`web/src/dom` makes
/// every element), and no nodes of other kinds than elements, texts and components. Nothing prints values for programmers:
/// `cargo xtask tidy` sees to that.
pub(super) const MODULES: [Module; 1] = [Module {
    name: "upgrade_check_web",
    never_called: &[
        "subtree_root::SubtreeData::add_listener",
        "subtree_root::SubtreeData::bubble_to_inner_element",
        "subtree_root::BSubtree::ensure_handled",
        "subtree_root::EventDescriptor as core::clone::Clone>::clone",
        "btag::listeners::ListenerRegistration::register",
        "btag::listeners::Registry::",
        "yew::virtual_dom::Attributes>::apply_diff_as_maps",
        "vraw::VRaw>::",
        "vportal::VPortal>::",
        "vsuspense::VSuspense>::",
        " as core::fmt::Debug>::fmt",
    ],
    always_false: &[
        "yew::virtual_dom::vlist::VList::fully_keyed",
        "yew::dom_bundle::bnode::BNode::key",
        "yew::virtual_dom::vnode::VNode::key",
    ],
}];
