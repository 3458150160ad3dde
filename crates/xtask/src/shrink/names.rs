//! Short names for what the glue and the module call each other.
//!
//! wasm-bindgen's names hold hashes, which don't compress, and stand in both files. wasm-opt shortens them in the module and
//! prints how; this does the same to the glue.

use anyhow::{Context as _, Result, ensure};

/// The glue with the names of wasm-opt's list:
///
/// ```text
/// {
///  "imports": [
///   ["./page_bg.js", "__wbg_length_0123456789abcdef", "a"]
///  ],
/// "exports": [
///   ["memory", "b"]
///  ]
/// }
/// ```
///
/// # Errors
/// Where a name doesn't stand in the glue as wasm-bindgen writes it.
pub(super) fn shorten(glue: &str, mapping: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    let mut module = None;
    for line in mapping.lines() {
        let texts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        match *texts.as_slice() {
            [from, import, short] => {
                module = Some(from);
                let (old, new) = (format!(" {import}: function("), format!(" {short}: function("));
                ensure!(glue.matches(&old).count() == 1, "the glue doesn't define {import} once");
                glue = glue.replace(&old, &new);
            }
            [export, short] => glue = replace_export(&glue, export, short),
            _ => {}
        }
    }
    let module = module.context("wasm-opt listed no imports")?;
    // All imports come from one module, to which wasm-opt gives the first name there is.
    let old = format!("\"{module}\": import0,");
    ensure!(glue.matches(&old).count() == 1, "the glue doesn't define the module {module} once");
    Ok(without_unused(&glue.replace(&old, "\"a\": import0,")))
}

/// The glue without the functions that still have a long name: the module doesn't import them, or no longer does since what
/// called them was cut out.
fn without_unused(glue: &str) -> String {
    let mut kept = String::new();
    // How far the function that is left out is indented.
    let mut skips = None;
    for line in glue.lines() {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        let is_unused = text.starts_with("__wb") && text.contains(": function(");
        if is_unused || skips.is_some() {
            let ends = if is_unused { text.ends_with("},") } else { text.starts_with('}') };
            skips = match skips {
                None if ends => None,
                None => Some(indent),
                Some(outer) if outer == indent && ends => None,
                outer => outer,
            };
            continue;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

/// Replaces `wasm.<export>`, as a whole word. Not every export is used.
fn replace_export(glue: &str, export: &str, short: &str) -> String {
    let old = format!("wasm.{export}");
    let mut pieces = glue.split(&old);
    let mut replaced = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let goes_on = piece.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        replaced.push_str("wasm.");
        replaced.push_str(if goes_on { export } else { short });
        replaced.push_str(piece);
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAPPING: &str = "{
 \"imports\": [
  [\"./page_bg.js\", \"__wbg_length_01\", \"a\"],
  [\"./page_bg.js\", \"__wbg_length_012\", \"b\"]
 ]
\"exports\": [
  [\"memory\", \"c\"],
  [\"__wbindgen_free\", \"d\"],
  [\"main\", \"e\"]
 ]
}
";

    const GLUE: &str = "
const import0 = {
    __wbg_length_01: function(arg0) { wasm.__wbindgen_free(arg0); },
    __wbg_length_012: function() { wasm.__wbindgen_free_all(wasm.memory); },
};
return { \"./page_bg.js\": import0, };
";

    const SHORT: &str = "
const import0 = {
    a: function(arg0) { wasm.d(arg0); },
    b: function() { wasm.__wbindgen_free_all(wasm.c); },
};
return { \"a\": import0, };
";

    #[test]
    fn functions_without_a_short_name_are_left_out() {
        let glue = "
const import0 = {
    a: function(arg0) { return arg0; },
    __wbg_gone_01: function() { return 1; },
    __wbg_gone_02: function() { return handle(function () {
        if (a) {
        }
    }, arguments); },
    b: function() {
        return 2;
    },
};
";
        let kept = "
const import0 = {
    a: function(arg0) { return arg0; },
    b: function() {
        return 2;
    },
};
";
        assert_eq!(without_unused(glue), kept);
    }

    #[test]
    fn names_are_replaced_as_whole_words() {
        assert_eq!(shorten(GLUE, MAPPING).unwrap(), SHORT);
    }

    #[test]
    fn other_glue_is_an_error() {
        for missing in ["__wbg_length_01:", "__wbg_length_012:", "\"./page_bg.js\""] {
            assert!(shorten(&GLUE.replace(missing, "other:"), MAPPING).is_err(), "{missing}");
        }
        assert!(shorten(GLUE, "{}").is_err());
    }
}
