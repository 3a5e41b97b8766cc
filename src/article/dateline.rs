//! Reads a line that tells when an article was published, and perhaps by whom.
//!
//! The order and the signs between are each portal's own, so the line is read for its parts (a
//! date, an hour, a zone, words that announce them); it is a dateline where little else is left.

use super::stamp::Reader;
use super::{Published, byline, origin};
use crate::lexicon::dateline::{STAMP, Stamp};
use crate::text::{Instant, Span, Token};

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The date, if there is one; some portals print the hour on a line of its own.
    pub day: Option<Instant>,
    /// `T07:38`, if there is one.
    pub hour: Option<String>,
    /// Whether the zone is stated.
    pub zone: bool,
    /// From the first word of date, hour and zone to the last.
    pub span: Span,
    /// It is announced as the date of publication.
    pub posted: bool,
    /// It names where the text was taken from: `(Báo Bình An, 15/01/2025)`.
    pub sourced: bool,
    /// The writer's name that stands beside it.
    pub byline: Option<Span>,
}

impl Dateline {
    /// The date of publication, with the hour that this line or `other` gives.
    pub fn published(&self, other: Option<&Self>) -> Option<Published> {
        let day = self.day?;
        let hour = self.hour.as_ref().or(other.and_then(|o| o.hour.as_ref()));
        let zone = self.zone || other.is_some_and(|other| other.zone);
        let zone = if hour.is_some() && zone { "+07:00" } else { "" };
        let iso = format!("{day}{}{zone}", hour.map_or("", String::as_str));
        let span = self.span;
        Some(Published { iso, day, span })
    }
}

/// A dateline of more tokens is none.
pub(super) const LONGEST: usize = 60;

/// The dateline that `tokens`, a whole line, make up.
pub(super) fn read(source: &str, tokens: &[Token]) -> Option<Dateline> {
    if tokens.len() > LONGEST || !tokens.iter().any(Token::is_digits) {
        return None;
    }
    let reader = Reader { source, tokens };
    let (mut day, mut hour, mut zone) = (None, None, false);
    let (mut posted, mut announced, mut worded) = (false, false, false);
    let (mut span, mut rest): (Option<Span>, Vec<Vec<Token>>) = (None, vec![Vec::new()]);
    let mut at = 0;
    while at < tokens.len() {
        let mut took = 0;
        if let Some((end, found, words)) = reader.date(at).filter(|_| day.is_none()) {
            (day, worded, took) = (Some(found), words, end - at);
        } else if let Some((end, found)) = reader.hour(at).filter(|_| hour.is_none()) {
            (hour, took) = (Some(found), end - at);
        } else if let Some(end) = reader.zone(at) {
            (zone, took) = (true, end - at);
        } else if let Some(end) = reader
            .date(at)
            .map(|d| d.0)
            .or(reader.hour(at).map(|h| h.0))
        {
            // A second date, of a change: nothing more is read.
            at = end;
            announced = true;
            continue;
        }
        if took > 0 {
            let stamp = tokens[at].span.join(tokens[at + took - 1].span);
            span = Some(span.map_or(stamp, |span| span.join(stamp)));
            at += took;
            rest.push(Vec::new());
        } else if let Some(term) = STAMP.longest(source, tokens, at) {
            posted |= term.value == Stamp::Posted && day.is_none();
            announced |= matches!(term.value, Stamp::Posted | Stamp::Updated);
            at = term.end;
            rest.push(Vec::new());
        } else {
            if reader.sign(at, &['|', '•', '·']).is_some() {
                rest.push(Vec::new());
            } else if let Some(run) = rest.last_mut() {
                run.push(tokens[at]);
            }
            at += 1;
        }
    }
    rest.retain(|run| run.iter().any(|t| t.is_word() || t.is_digits()));
    let words: usize = rest.iter().flatten().filter(|t| t.is_word()).count();
    let figures = rest.iter().flatten().any(Token::is_digits);
    // "Hà Nội, ngày 5 tháng 3 năm 2021" is how letters begin: a place, and no writer.
    let place = worded && hour.is_none();
    let writer = rest
        .iter()
        .filter(|_| !place)
        .find_map(|run| byline::read(source, byline::trimmed(run)));
    // A paper and the day on which it printed the text, as copies and clippings are signed.
    let sourced = match &rest[..] {
        [run] => hour.is_none() && day.is_some() && origin::is_beside_date(source, tokens, run),
        _ => false,
    };
    // What else may stand there: a section, a paper, a counter; a sentence may not.
    let most = if announced || sourced || writer.is_some() {
        12
    } else if hour.is_some() || place {
        5
    } else {
        0
    };
    let telling = day.is_some() || hour.is_some() && words == 0;
    if !telling || words > most || figures && !(announced || sourced) {
        return None;
    }
    Some(Dateline {
        day,
        hour,
        zone,
        span: span?,
        posted,
        sourced,
        byline: writer.map(|writer| writer.names),
    })
}

#[cfg(test)]
mod tests;
