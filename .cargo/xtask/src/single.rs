//! The page as one file, `trichluc.html`: opened by a double click, without a server or a network.
//!
//! It is made of what `dist` holds. The style sheet and one script stand in the page itself, under a
//! policy that names both by their hashes; the programs are packed, as text that no browser runs.
//! `static/within.js` stands in for what the page loads where it lies on a server. The file lies beside
//! `dist`, for it is no part of what is put on one.

pub mod html;

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{place::Place, release::integrity, size};
use html::Head;

/// What stands in for files that are loaded.
const WITHIN: &str = "static/within.js";

/// How wasm-bindgen ends a module.
const EXPORT: &str = "export { initSync, __wbg_init as default };";

/// How the page's script loads its second program, before and after the file's name and at the end,
/// and what does so here.
const LOADS: &str = "fetch(new URL(\"./";
const LOADED: &str = "\", import.meta.url), {";
const ENDED: &str = "})";
const GIVEN: &str = "given(\"later\")";

/// What readers' programs read the JSON of the articles by; for whoever looks into the file.
const SCHEMA: &str = "trichluc.schema.json";

/// Makes the file of the page that was built, and tells its size.
pub fn write(place: &Place) -> Result<()> {
    let page = compose(&place.dist(), &place.root.join(WITHIN))
        .context("is the page built? `cargo xtask build` does it")?;
    let file = place.single();
    fs::write(&file, &page).with_context(|| format!("could not write {}", file.display()))?;
    println!("{}: {} bytes", file.display(), page.len());
    Ok(())
}

/// The page with everything inside.
fn compose(dist: &Path, within: &Path) -> Result<String> {
    let index = text(&dist.join("index.html"))?;
    let head = Head::read(&index)?;
    let file = |name: &str| dist.join(name);
    let style = text(&file(head.style))?;
    let (page, later) = loading(&text(&file(head.js))?)?;
    let script = [
        function("page", "", &page)?,
        // Given its global scope: it is run on a thread of its own or on the page's.
        function("take", "self, globalThis = self", &text(&file("take.js"))?)?,
        function(
            "intake",
            "self, globalThis = self",
            &text(&file("intake.js"))?,
        )?,
        text(within)?,
        boot(&text(&file("boot.js"))?)?,
    ];
    let script = script.join("\n");
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data: blob:; \
         worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types default within",
        integrity(script.as_bytes()),
        integrity(style.as_bytes())
    );
    let icon = STANDARD.encode(bytes(&file(head.icon))?);
    let top = [
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        format!(
            "<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">"
        ),
        html::element("style", "", &style)?,
        html::element(
            "script",
            " type=\"module\" data-js=\"page\" data-wasm=\"page\"",
            &script,
        )?,
    ];
    let data = |id: &str, text: &str| {
        html::element("script", &format!(" type=\"text/plain\" id=\"{id}\""), text)
    };
    let bottom = [
        data("within-page", &packed(&bytes(&file(head.wasm))?)?)?,
        data("within-later", &packed(&bytes(&file(&later))?)?)?,
        data("within-take", &packed(&bytes(&file("take_bg.wasm"))?)?)?,
        data("within-intake", &packed(&bytes(&file("intake_bg.wasm"))?)?)?,
        data(SCHEMA, &text(&file(SCHEMA))?)?,
    ];
    head.with(&top.join("\n"), &bottom.join("\n"))
}

/// The page's script with what it loads later taken from within, and the name of that.
fn loading(script: &str) -> Result<(String, String)> {
    let found = script.split_once(LOADS).and_then(|(before, rest)| {
        let (name, rest) = rest.split_once(LOADED)?;
        let (_hash, after) = rest.split_once(ENDED)?;
        Some((format!("{before}{GIVEN}{after}"), name.to_owned()))
    });
    found.context("the page loads nothing later")
}

/// A module of wasm-bindgen's as a function that gives what the module would export.
fn function(name: &str, parameter: &str, module: &str) -> Result<String> {
    let statement = |word: &str| module.lines().any(|line| line.starts_with(word));
    ensure!(
        module.matches(EXPORT).count() == 1 && !statement("import "),
        "{name}: not the form in which wasm-bindgen writes modules"
    );
    // It is given its bytes, and as a script that is no module has no address.
    let body = module.replace(EXPORT, "return __wbg_init;");
    let body = body.replace("import.meta.url", "undefined");
    Ok(format!("function {name}({parameter}) {{\n{body}\n}}"))
}

/// The script that starts the page, loading from within.
fn boot(script: &str) -> Result<String> {
    ensure!(script.contains("await import("), "boot.js loads no program");
    Ok(script.replace("import(", "within("))
}

/// Compressed, as text.
fn packed(bytes: &[u8]) -> Result<String> {
    Ok(STANDARD.encode(size::gzip(bytes)?))
}

/// What is in a file.
pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

/// The same, as text.
pub fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_becomes_a_function() {
        let module = format!("let wasm;\n{EXPORT}\n");
        let made = function("take", "self", &module).expect("it has the form");
        assert_eq!(
            made,
            "function take(self) {\nlet wasm;\nreturn __wbg_init;\n\n}"
        );
    }

    #[test]
    fn what_is_loaded_later_comes_from_within() {
        let script = "const src = fetch(new URL(\"./later-1f.wasm\", import.meta.url), { integrity: \"sha\" });";
        let (made, name) = loading(script).expect("it loads one");
        assert_eq!(made, "const src = given(\"later\");");
        assert_eq!(name, "later-1f.wasm");
        assert!(loading("start();").is_err());
    }

    #[test]
    fn a_module_of_another_form_is_refused() {
        assert!(function("page", "", "export default init;").is_err());
        let more = format!("import {{ a }} from \"./snippets/a.js\";\n{EXPORT}");
        assert!(function("page", "", &more).is_err());
    }

    #[test]
    fn the_page_is_started_from_within() {
        let made = boot("const page = await import(address(js));").expect("it loads");
        assert_eq!(made, "const page = await within(address(js));");
        assert!(boot("start();").is_err());
    }

    #[test]
    fn hashes_are_as_policies_write_them() {
        assert_eq!(
            integrity(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }
}
