//! Records: which of their members, or of a table's columns, are what of an article. Known by name, in
//! Vietnamese and English, as archives and spreadsheets call them.

use super::super::draft::Field;
use super::day;
use super::html;
use super::shape::Found;
use crate::text::fold_plain;

/// How each is called, without marks, spaces and signs; the surest first.
const NAMES: [(Field, &[&str]); 8] = [
    (
        Field::Text,
        &[
            "text",
            "content",
            "body",
            "noidung",
            "noidungbai",
            "noidungbaiviet",
            "vanban",
            "toanvan",
            "fulltext",
            "articlebody",
            "articletext",
            "maintext",
            "plaintext",
            "contenttext",
            "bodytext",
            "article",
            "baiviet",
            "html",
            "contenthtml",
            "rawtext",
            "source",
        ],
    ),
    (
        Field::Title,
        &[
            "title",
            "headline",
            "tieude",
            "tieudebai",
            "tieudebaiviet",
            "tenbai",
            "tenbaiviet",
            "nhande",
            "subject",
            "name",
            "tua",
            "tuade",
            "ten",
        ],
    ),
    (
        Field::Lead,
        &[
            "lead",
            "sapo",
            "summary",
            "tomtat",
            "mota",
            "description",
            "excerpt",
            "abstract",
            "dandan",
            "gioithieu",
        ],
    ),
    (
        Field::Published,
        &[
            "published",
            "date",
            "publishedat",
            "publisheddate",
            "publishdate",
            "datepublished",
            "pubdate",
            "datepublish",
            "dateline",
            "ngaydang",
            "ngay",
            "ngayxuatban",
            "ngaydangbai",
            "ngaythang",
            "thoigian",
            "ngayviet",
            "thoigiandang",
            "time",
            "publishtime",
            "publishedtime",
            "createdat",
            "created",
            "timestamp",
            "datetime",
            "posted",
        ],
    ),
    (
        Field::Place,
        &[
            "place",
            "location",
            "diadanh",
            "diaphuong",
            "noi",
            "diadiem",
            "tinh",
            "tinhthanh",
            "huyen",
            "province",
            "region",
            "city",
        ],
    ),
    (
        Field::Byline,
        &[
            "byline",
            "author",
            "authors",
            "tacgia",
            "nguoiviet",
            "writer",
            "creator",
            "phongvien",
            "butdanh",
        ],
    ),
    (
        Field::Url,
        &[
            "url",
            "link",
            "href",
            "sourceurl",
            "canonicalurl",
            "duongdan",
            "lienket",
            "diachi",
            "weburl",
            "address",
        ],
    ),
    (
        Field::Id,
        &[
            "id",
            "ma",
            "maso",
            "masobai",
            "mabai",
            "articleid",
            "docid",
            "uuid",
            "guid",
            "stt",
            "key",
        ],
    ),
];

/// What a member or column of this name is, and how sure that is: 0 is surest.
#[must_use]
pub fn field(name: &str) -> Option<(Field, usize)> {
    let folded: String = fold_plain(name)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    NAMES.iter().find_map(|(field, names)| {
        let at = names.iter().position(|known| same(known, &folded))?;
        Some((*field, at))
    })
}

/// Folding writes `i` for a last `y`, which English has too.
fn same(known: &str, folded: &str) -> bool {
    let plain = |c| if c == 'y' { 'i' } else { c };
    known.chars().map(plain).eq(folded.chars().map(plain))
}

/// What the members of a record are, the surest name of each.
pub fn found(members: impl IntoIterator<Item = (String, String)>) -> Found {
    let mut best: [Option<(usize, String)>; NAMES.len()] = Default::default();
    for (name, value) in members {
        if value.trim().is_empty() {
            continue;
        }
        if let Some((field, rank)) = field(&name)
            && let Some(slot) = best.get_mut(field as usize)
            && slot.as_ref().is_none_or(|(other, _)| rank < *other)
        {
            *slot = Some((rank, value));
        }
    }
    let mut take = |field: Field| best.get_mut(field as usize)?.take().map(|(_, value)| value);
    let mut found = Found {
        body: take(Field::Text).unwrap_or_default(),
        title: take(Field::Title),
        lead: take(Field::Lead),
        published: take(Field::Published).and_then(|text| day::parse(&text)),
        place: take(Field::Place),
        byline: take(Field::Byline),
        url: take(Field::Url),
        id: take(Field::Id),
        ..Found::default()
    };
    if is_marked_up(&found.body) {
        found.body = html::text_of(&found.body);
        found.unmarked = true;
    }
    found
}

/// Whether a text is a piece of a page.
fn is_marked_up(text: &str) -> bool {
    ["<p>", "<p ", "</p>", "<br", "</div>", "</span>"]
        .iter()
        .any(|tag| text.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_has_a_row_of_its_own() {
        for (at, (field, names)) in NAMES.iter().enumerate() {
            assert_eq!(*field as usize, at);
            for name in *names {
                assert_eq!(
                    super::field(name).map(|(field, _)| field),
                    Some(*field),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn members_are_known_in_both_languages() {
        let member = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let found = found([
            member("Tiêu đề", "Đại hội"),
            member("NỘI DUNG", "<p>Một.</p><p>Hai.</p>"),
            member("Ngày đăng", "24/01/2024"),
            member("Tác giả", "Linh Lan"),
            member("lạ", "x"),
        ]);
        assert_eq!(found.title.as_deref(), Some("Đại hội"));
        assert_eq!(
            found.body.split_whitespace().collect::<Vec<_>>(),
            ["Một.", "Hai."]
        );
        assert_eq!(
            found.published.map(day::Day::edtf).as_deref(),
            Some("2024-01-24")
        );
        assert_eq!(found.byline.as_deref(), Some("Linh Lan"));
    }
}
