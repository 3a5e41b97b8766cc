//! The element's script in its other form. It is written as a module, `trich-luc.mjs`; pages that
//! cannot load a module of another origin load the same as a classic script, `trich-luc.js`.

use std::fs;

use anyhow::{Context, Result};

use crate::place::Place;

/// What a module says of itself, and how a classic script says it.
const SAYS: [(&str, &str); 2] = [
    ("import.meta.url", "document.currentScript.src"),
    ("\nexport const ", "\nconst "),
];

/// Writes it beside the module.
pub fn write(place: &Place) -> Result<()> {
    let module = place.dist().join("trich-luc.mjs");
    let text = fs::read_to_string(&module)
        .with_context(|| format!("could not read {}", module.display()))?;
    let text = classic(&text).context("the element's module is of a form that is not known")?;
    fs::write(module.with_extension("js"), text)?;
    Ok(())
}

/// The module as a script that leaves no names behind; none where it says more or less of itself.
fn classic(module: &str) -> Option<String> {
    let told = SAYS
        .iter()
        .try_fold(module.to_owned(), |text, (module, classic)| {
            (text.matches(module).count() == 1).then(|| text.replace(module, classic))
        })?;
    let more = ["\nimport ", "\nexport ", "import.meta"];
    (!more.iter().any(|word| told.contains(word))).then(|| format!("(() => {{\n{told}}})();\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_becomes_a_script_that_leaves_no_names() {
        let module = "const HOME = import.meta.url;\n\nexport const A = 1;\n";
        let script = "(() => {\nconst HOME = document.currentScript.src;\n\nconst A = 1;\n})();\n";
        assert_eq!(classic(module).as_deref(), Some(script));
    }

    #[test]
    fn a_module_of_another_form_is_refused() {
        assert_eq!(classic("const A = 1;\n"), None);
        let two = "const HOME = import.meta.url;\nexport const A = 1;\nexport const B = 2;\n";
        assert_eq!(classic(two), None);
        let loads = "\nimport a from \"a\";\nconst HOME = import.meta.url;\nexport const A = 1;\n";
        assert_eq!(classic(loads), None);
    }

    #[test]
    fn the_element_is_of_the_form() {
        let element = include_str!("../../../static/trich-luc.mjs");
        assert!(classic(element).is_some());
    }
}
