//! What a program asks of its script, by short names.
//!
//! wasm-bindgen names each import by a hash, for programs that are joined from several. The page's is
//! whole: its hundreds of hashes, in the program and in the script, tell nobody anything and are the one
//! thing in both that no encoding makes smaller.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, anyhow, ensure};
use wasm_encoder::{ImportSection, Module, reencode};
use wasmparser::{Imports, Parser, Payload};

/// The program and the script with short names in both.
pub fn shortened(program: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    for payload in Parser::new(0).parse_all(program) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.keep(import?.name);
            }
        }
    }
    let mut module = Module::new();
    reencode::Reencode::parse_core_module(&mut names, &mut module, Parser::new(0), program)
        .map_err(|error| anyhow!("the page's program cannot be read: {error}"))?;
    let mut script = script.to_owned();
    for (long, short) in &names.short {
        let own = format!(" {long}: ");
        let found = script.matches(long.as_str()).count();
        ensure!(
            found == 1 && script.contains(&own),
            "the script names {long} {found} times"
        );
        script = script.replace(&own, &format!(" {short}: "));
    }
    Ok((module.finish(), script))
}

/// The short names of those that have one.
#[derive(Default)]
struct Names {
    short: HashMap<String, String>,
    taken: HashSet<String>,
}

impl Names {
    /// No other goes by the name of one that has no hash.
    fn keep(&mut self, name: &str) {
        if base(name).is_none() {
            self.taken.insert(name.to_owned());
        }
    }

    /// The name by which an import goes: its own where it has no hash.
    fn of(&mut self, long: &str) -> String {
        let Some(base) = base(long) else {
            return long.to_owned();
        };
        if let Some(known) = self.short.get(long) {
            return known.clone();
        }
        // No name of an import has this sign.
        let numbered = (2..).map(|number| format!("{base}${number}"));
        let mut all = std::iter::once(base.to_owned()).chain(numbered);
        let free = all.find(|name| !self.taken.contains(name));
        let short = free.unwrap_or_else(|| long.to_owned());
        self.taken.insert(short.clone());
        self.short.insert(long.to_owned(), short.clone());
        short
    }
}

/// What stands before the hash.
fn base(long: &str) -> Option<&str> {
    let (base, hash) = long.strip_prefix("__wb")?.rsplit_once('_')?;
    let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (_, base) = base.split_once('_')?;
    (is_hash && !base.is_empty()).then_some(base)
}

impl reencode::Reencode for Names {
    type Error = anyhow::Error;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let Imports::Single(_, import) = imports else {
            return reencode::utils::parse_imports(self, section, imports);
        };
        let kind = self.entity_type(import.ty)?;
        section.import(import.module, &self.of(import.name), kind);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_is_named_by_what_it_does() {
        let mut names = Names::default();
        names.keep("alert");
        assert_eq!(names.of("__wbg_alert_0123456789abcdef"), "alert$2");
        let short = [
            "__wbg_focus_e1638be0df4aeb8f",
            "__wbg_focus_f740d61348f422e7",
            "__wbg_focus_e1638be0df4aeb8f",
            "__wbg_get_index_f740d61348f422e8",
            "__wbindgen_cast_0000000000000002",
            "__wbindgen_init_externref_table",
            "__wbg___wbindgen_throw_6ddd609b62940d55",
        ]
        .map(|long| names.of(long));
        assert_eq!(
            short,
            [
                "focus",
                "focus$2",
                "focus",
                "get_index",
                "cast",
                "__wbindgen_init_externref_table",
                "__wbindgen_throw"
            ]
        );
    }

    #[test]
    fn a_script_that_does_not_name_an_import_is_refused() {
        let mut module = Module::new();
        let mut imports = ImportSection::new();
        let kind = wasm_encoder::GlobalType {
            val_type: wasm_encoder::ValType::I32,
            mutable: false,
            shared: false,
        };
        imports.import("./page_bg.js", "__wbg_a_0123456789abcdef", kind);
        module.section(&imports);
        let program = module.finish();
        let script = "return { __wbg_a_0123456789abcdef: 1 };";
        let (smaller, script) = shortened(&program, script).expect("it names it");
        assert_eq!(script, "return { a: 1 };");
        assert_eq!(
            smaller.len() + "__wbg__0123456789abcdef".len(),
            program.len()
        );
        assert!(shortened(&program, "return { };").is_err());
    }
}
