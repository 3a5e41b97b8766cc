//! Texts that nobody prints: whatever a rule looks ahead or back for, without end.

/// A kind of text; [`Hostile::text`] makes one of any length.
#[derive(Clone, Copy, Debug)]
pub struct Hostile {
    /// What it is, for the report.
    pub name: &'static str,
    /// Stands once at the beginning.
    head: &'static str,
    /// Is repeated; `#` is the number of the repetition.
    part: &'static str,
    /// Stands as often at the end.
    tail: &'static str,
}

impl Hostile {
    /// A text of about so many characters.
    #[must_use]
    pub fn text(&self, characters: usize) -> String {
        let one = self.part.chars().count() + self.tail.chars().count();
        let times = characters / one.max(1);
        let mut text = self.head.to_owned();
        for number in 0..times {
            if self.part.contains('#') {
                text += &self.part.replace('#', &number.to_string());
            } else {
                text += self.part;
            }
        }
        text + &self.tail.repeat(times)
    }
}

const fn row(name: &'static str, part: &'static str) -> Hostile {
    Hostile {
        name,
        head: "",
        part,
        tail: "",
    }
}

/// Every kind.
pub const ALL: &[Hostile] = &[
    row("one number", "7"),
    row("one word", "a"),
    row("dots", "."),
    row("dashes", "-"),
    row("strokes between numbers", "1/"),
    row("dots between numbers", "1."),
    row("groups of three digits", "123."),
    row("tone marks", "\u{323}"),
    row("letters with marks apart", "e\u{302}\u{323}"),
    Hostile {
        name: "nested brackets",
        head: "",
        part: "(",
        tail: ")",
    },
    row("opening brackets", "( "),
    Hostile {
        name: "nested quotes",
        head: "",
        part: "“",
        tail: "”",
    },
    row("straight quotes", "\" "),
    row("documents with open titles", "Nghị quyết “"),
    row("commas", ", "),
    row("colons", "a: "),
    row("capital words", "Sao Mai "),
    row("loud words", "SAO MAI "),
    row("a list of numbers", "#, "),
    Hostile {
        name: "a list of resolutions",
        head: "Nghị quyết ",
        part: "#, ",
        tail: "",
    },
    row("resolutions", "Nghị quyết số #, "),
    row(
        "dated resolutions",
        "Nghị quyết số #-NQ/TW ngày 2/3/2022 của Tỉnh ủy Sao Mai về “đổi mới”, ",
    ),
    row(
        "issued resolutions",
        "Tỉnh ủy Sao Mai đã ban hành Nghị quyết về “đổi mới”, ",
    ),
    row("bodies in a row", "Ban Thường vụ "),
    row(
        "bodies of bodies",
        "Ban Thường vụ Đảng ủy Chi bộ Ban Chấp hành ",
    ),
    row("bodies with lists", "Sở Văn hóa, Thể thao và Du lịch, "),
    row("positions in a row", "Phó Bí thư "),
    row("positions without a name", "Bí thư, Chủ tịch, Ủy viên, "),
    row("people", "Lê Văn Ba, Trần Thị Hoà, "),
    Hostile {
        name: "people of one position",
        head: "các ông: ",
        part: "Lê Văn Ba, Trần Bốn, ",
        tail: "",
    },
    row(
        "people with positions",
        "đồng chí Lê Văn Ba, Phó Bí thư Chi bộ tổ 4; ",
    ),
    row("new people", "ông Lê Văn A#, "),
    row("places", "xã Sao Mai, "),
    row("new places", "xã Sao Mai A#, "),
    row("hamlets", "tổ dân phố 4, 5 và "),
    row("dates", "ngày 2/3/2022, "),
    row("years", "năm 2022 "),
    row("stages", "giai đoạn 2020 - 2025, nhiệm kỳ "),
    row("from and to", "từ 1 đến "),
    row("figures", "# đảng viên, "),
    row(
        "figures in one sentence",
        "kết nạp # đảng viên mới so với cùng kỳ năm trước ",
    ),
    row(
        "figures of many sentences",
        "Năm 2022, kết nạp 12 đảng viên. ",
    ),
    row("fractions", "3/4 chi bộ (75%), "),
    row("sums", "tổng số 7 đảng viên, trong đó 3 nam, 4 nữ; "),
    Hostile {
        name: "one endless sum",
        head: "Tổng số 7 đảng viên, trong đó: ",
        part: "# nam, ",
        tail: "",
    },
    row("numerals in words", "hai mươi lăm nghìn "),
    row("multipliers", "1 nghìn tỷ tỷ "),
    row("blurs", "khoảng gần trên "),
    row("short sentences", "A. "),
    row("ellipses", "Vì thế… mà "),
    row("short lines", "a\n"),
    row("lines of one name", "Sao Mai\n"),
    row(
        "equal paragraphs",
        "Năm 2022, đảng bộ kết nạp 12 đảng viên mới.\n",
    ),
    row(
        "new paragraphs",
        "Năm 2022, đảng bộ số # kết nạp 12 đảng viên mới.\n",
    ),
    row("captions", "Ảnh: Minh Tú\n"),
    row(
        "long captions",
        "Cán bộ xã Bình An họp ngày # tháng này. Ảnh: Minh Tú\n",
    ),
    row("datelines", "09:05, 02/03/2022\n"),
    row("boxes of headlines", "Tin liên quan\nXã Bình Hải đổi mới\n"),
    row(
        "ends of articles",
        "Tin khác\nNăm 2022, đảng bộ kết nạp 12 đảng viên mới.\n",
    ),
    row("menus", "Trang chủ » Tin tức » Xây dựng Đảng\n"),
    row("bylines", "Lê Thuỷ (TTXVN)\n"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_about_as_long_as_asked() {
        for hostile in ALL {
            let length = hostile.text(10_000).chars().count();
            assert!(
                (8_000..40_000).contains(&length),
                "{}: {length}",
                hostile.name
            );
        }
    }
}
