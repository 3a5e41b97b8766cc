//! What files are called: ASCII, so that every system, mail program and portal takes them.

use crate::text::fold_plain;

/// So many characters of a part are kept.
const LONGEST: usize = 48;

/// `trich-luc_so-lieu_thai-nguyen-2023_2026-11-22.csv` of the parts and the ending; parts without a
/// letter or digit are left out.
#[must_use]
pub fn file_name(parts: &[&str], ending: &str) -> String {
    let parts = parts.iter().map(|part| slug(part));
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    let joint = if parts.is_empty() { "" } else { "_" };
    format!("trich-luc{joint}{}.{ending}", parts.join("_"))
}

/// Letters without marks and digits, everything else a single hyphen.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in fold_plain(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= LONGEST {
            break;
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_view_filter_and_day() {
        assert_eq!(
            file_name(&["so-lieu", "Thái Nguyên, 2023", "2026-11-22"], "csv"),
            "trich-luc_so-lieu_thai-nguyen-2023_2026-11-22.csv"
        );
        assert_eq!(file_name(&["", "…/../"], "md"), "trich-luc.md");
        assert!(file_name(&[&"ộ".repeat(200)], "png").len() < 70);
    }
}
