//! What becomes of a page: its blocks in order, and what is known of the article.

use super::*;

/// The kinds of the blocks: `T`itle, `D`ateline, `L`ead, `C`aption, `P`aragraph, `B`yline; small
/// where the block repeats an earlier one.
fn kinds(article: &Article) -> String {
    let letter = |block: &Block| {
        let letter = match block.kind {
            BlockKind::Title => 'T',
            BlockKind::Dateline => 'D',
            BlockKind::Lead => 'L',
            BlockKind::Caption => 'C',
            BlockKind::Paragraph => 'P',
            BlockKind::Byline => 'B',
        };
        if block.repeats.is_some() {
            letter.to_ascii_lowercase()
        } else {
            letter
        }
    };
    article.blocks.iter().map(letter).collect()
}

#[track_caller]
fn case(
    source: &str,
    expected: &str,
    title: Option<&str>,
    byline: Option<&str>,
    date: Option<&str>,
) {
    let article = parse("x", source);
    let text = |span: Option<Span>| span.map(|span| span.of(source));
    assert_eq!(text(article.title), title);
    assert_eq!(text(article.byline), byline);
    assert_eq!(article.published.as_ref().map(|p| p.iso.as_str()), date);
    assert_eq!(kinds(&article), expected, "{:#?}", article.blocks);
}

const TITLE: &str = "Xã Bình An kết nạp nhiều đảng viên mới";
const LEAD: &str = "Những năm qua, Đảng bộ xã Bình An luôn chú trọng công tác phát triển đảng viên, coi đây là nhiệm vụ quan trọng hằng năm.";
const BODY: &str = "Từ đầu năm đến nay, toàn Đảng bộ đã kết nạp 12 đảng viên, trong đó có 5 đảng viên nữ và 7 đảng viên là đoàn viên.";
const LAST: &str = "Thời gian tới, Đảng ủy xã tiếp tục chỉ đạo các chi bộ thực hiện tốt công tác tạo nguồn phát triển đảng viên ở khu dân cư.";
const PHOTO: &str = "Lễ kết nạp đảng viên tại Chi bộ thôn Hạ. Ảnh: Minh Tú";

#[test]
fn a_page_with_everything_around_it() {
    let source = format!(
        "Truy cập nội dung luôn\nĐăng nhập\nTrang chủ » Tin tức » Xây dựng Đảng\n\n{TITLE}\n\n\
         Thứ Tư, 02/03/2022, 09:05 [GMT+7]\n.\n|\nChia sẻ bài viết\n\n{LEAD}\n\n{PHOTO}\n{PHOTO}\n\n\
         {BODY}\n\n{LAST}\n\nThu An\n\n.\n.\nLượt xem: 4\nTags: đảng viên, Bình An\n\
         Tin cùng chuyên mục\nXã Bình Hải có 3 chi bộ mới (01/03/2022)\n{BODY}\nĐang truy cập: 1\n"
    );
    let date = Some("2022-03-02T09:05+07:00");
    case(&source, "TDLCcPPB", Some(TITLE), Some("Thu An"), date);
}

#[test]
fn a_section_menu_stands_before_the_headline() {
    let source = format!(
        "Trang chủ\nChính trị\nĐất và người Bình An\nĐăng nhập\n\n{TITLE}\n\n{LEAD}\n{BODY}\n"
    );
    case(&source, "TLP", Some(TITLE), None, None);
}

#[test]
fn a_paper_and_its_day_in_brackets_date_the_text_above_and_below_it() {
    let (signed, date) = ("(Báo Bình An, ngày 02/03/2022)", Some("2022-03-02"));
    let above = format!("{TITLE}\n{signed}\n{LEAD}\n{BODY}\n{LAST}");
    case(&above, "TDLPP", Some(TITLE), None, date);
    let below = format!("{TITLE}\n{LEAD}\n{BODY}\n{LAST}\n{signed}");
    case(&below, "TLPPD", Some(TITLE), None, date);
    let both = format!("{TITLE}\n01/03/2022 09:05\n{LEAD}\n{BODY}\n{LAST}\n{signed}");
    case(&both, "TDLPPB", Some(TITLE), None, Some("2022-03-01T09:05"));
    let writer = format!("{TITLE}\n{LEAD}\n{BODY}\n{LAST}\nThu An\n{signed}");
    case(&writer, "TLPPBD", Some(TITLE), Some("Thu An"), date);
}

#[test]
fn the_dateline_may_stand_on_either_side_of_headline_and_lead() {
    let date = Some("2022-03-02T09:05");
    case(
        &format!("02/03/2022 09:05\n{TITLE}\n{LEAD}\n{BODY}"),
        "DTLP",
        Some(TITLE),
        None,
        date,
    );
    case(
        &format!("{TITLE}\n{LEAD}\n09:05 02/03/2022\n{BODY}"),
        "TLDP",
        Some(TITLE),
        None,
        date,
    );
    case(
        &format!("{TITLE}\n02/03/2022\n09:05\n{LEAD}\n{BODY}"),
        "TDDLP",
        Some(TITLE),
        None,
        date,
    );
    let visit =
        format!("Thứ Sáu, 22/11/2024\n\n{TITLE}\nCập nhật: 09:05, 02/03/2022\n{LEAD}\n{BODY}");
    case(&visit, "TDLP", Some(TITLE), None, date);
}

#[test]
fn a_lead_printed_twice_counts_once() {
    let source = format!(
        "{TITLE}\n02/03/2022\n\n{LEAD}\n\n(BBA) - {}\n{BODY}",
        LEAD.to_uppercase()
    );
    case(&source, "TDLlP", Some(TITLE), None, Some("2022-03-02"));
}

#[test]
fn the_writer_signs_in_many_places() {
    let date = Some("2022-03-02T09:05");
    case(
        &format!("{TITLE}\nThu An 09:05, 02/03/2022\n{LEAD}\n{BODY}"),
        "TDLP",
        Some(TITLE),
        Some("Thu An"),
        date,
    );
    case(
        &format!("{TITLE}\nThu An\n{LEAD}\n{BODY}"),
        "TBLP",
        Some(TITLE),
        Some("Thu An"),
        None,
    );
    case(
        &format!("{TITLE}\n{LEAD}\n{BODY}\nBài, ảnh: THU AN"),
        "TLPB",
        Some(TITLE),
        Some("THU AN"),
        None,
    );
    case(
        &format!("{TITLE}\n{LEAD}\n{BODY} Thu An (TTXVN) "),
        "TLPB",
        Some(TITLE),
        Some("Thu An"),
        None,
    );
    let role = "Lê Thu An, Ủy viên Ban Thường vụ Huyện ủy, Bí thư Đảng ủy xã";
    case(
        &format!("{TITLE}\n{LEAD}\n{BODY}\nNguồn: Báo Bình An\n{role}"),
        "TLPBB",
        Some(TITLE),
        Some("Lê Thu An"),
        None,
    );
    case(
        &format!("{TITLE}\n{LEAD}\n{BODY} Theo Báo Bình An"),
        "TLPB",
        Some(TITLE),
        None,
        None,
    );
    case(
        &format!("{TITLE}\n{LEAD}\n{BODY}\n{PHOTO}"),
        "TLPC",
        Some(TITLE),
        None,
        None,
    );
}

#[test]
fn a_box_of_headlines_in_the_middle_does_not_end_the_article() {
    let source = format!(
        "{TITLE}\n{LEAD}\nTin liên quan\nXã Bình Hải có chi bộ mới\n{BODY}\n{LAST}\nThu An"
    );
    case(&source, "TLPPB", Some(TITLE), Some("Thu An"), None);
    let source = format!(
        "{TITLE}\n{LEAD}\n{BODY}\nTin liên quan:\nXã Bình Hải có chi bộ mới\nXã Bình Hòa đổi mới"
    );
    case(&source, "TLP", Some(TITLE), None, None);
}

#[test]
fn a_last_sentence_behind_an_arrow_is_the_articles_own() {
    let source = format!("{TITLE}\n{LEAD}\n{BODY} »Kết nạp được 12 người.");
    case(&source, "TLP", Some(TITLE), None, None);
    let source = format!("{TITLE}\n{LEAD}\n{BODY} » Xã Bình Hải có chi bộ mới");
    case(&source, "TLPB", Some(TITLE), None, None);
}

#[test]
fn headlines_of_other_articles_stand_under_many_heads() {
    for head in [
        "TIN, BÀI LIÊN QUAN",
        "BÀI LIÊN QUAN",
        "TIN BÀI KHÁC",
        "Các tin khác",
        "Tin, bài khác:",
        "Xem thêm",
    ] {
        let source = format!(
            "{TITLE}\n{LEAD}\n{BODY}\nTHU AN\n\n{head}\nXã Bình Hải: Kết nạp 3 đảng viên\nXã Bình Hòa đổi mới"
        );
        case(&source, "TLPB", Some(TITLE), Some("THU AN"), None);
    }
    let source =
        format!("{TITLE}\n{LEAD}\n» Xã Bình Hải đổi mới\n{BODY}\nThu An\n>> Xã Bình Hòa đổi mới");
    case(&source, "TLPB", Some(TITLE), Some("Thu An"), None);
    let source = format!("{TITLE}\n{LEAD}\n{BODY} » Xã Bình Hải có 3 chi bộ mới Thu An");
    case(&source, "TLPB", Some(TITLE), Some("Thu An"), None);
}

#[test]
fn buttons_under_the_lead_do_not_end_the_article() {
    let source =
        format!("{TITLE}\n{LEAD}\n0\nBình luận\nLưu tin\n{BODY}\n{LAST}\nBình luận\nHay quá");
    case(&source, "TLPP", Some(TITLE), None, None);
}

#[test]
fn a_heading_inside_stays_a_paragraph() {
    let source = format!("{TITLE}\n{LEAD}\nPhát triển đảng viên\n{BODY}\nKinh tế\n{LAST}");
    case(&source, "TLPPPP", Some(TITLE), None, None);
}

#[test]
fn unusual_sources_give_a_sensible_article() {
    case("", "", None, None, None);
    case(" \u{A0}\r\n\u{FEFF}\n...", "", None, None, None);
    case("Một dòng", "T", Some("Một dòng"), None, None);
    case(BODY, "L", None, None, None);
    case("02/03/2022", "D", None, None, Some("2022-03-02"));
    let windows = format!("\u{FEFF}{TITLE}\r\n\r\n{LEAD}\r\n{BODY}\r\n");
    case(&windows, "TLP", Some(TITLE), None, None);
    case(
        &"7".repeat(1_000_000),
        "T",
        Some(&"7".repeat(1_000_000)),
        None,
        None,
    );
}

#[test]
fn length_is_no_matter() {
    for source in [
        format!("{TITLE}\n{}", ". ".repeat(500_000) + "x"),
        format!("{BODY} ").repeat(3_000),
        format!("{TITLE}\n").repeat(10_000),
        "(".repeat(200_000) + "a",
        "An ".repeat(200_000),
    ] {
        let article = parse("x", &source);
        assert!(!article.blocks.is_empty());
    }
}
