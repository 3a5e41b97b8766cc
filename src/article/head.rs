//! Finds the headline and the dateline among the lines ahead of the body.

use super::byline;
use super::dateline::Dateline;
use super::furniture::Role;
use super::line::{Ending, Line};
use crate::text::Token;

/// Which lines are the head of the article; everything before the first of them is furniture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The headline.
    pub title: Option<usize>,
    /// The dateline.
    pub dateline: Option<usize>,
}

/// How many lines a head has at most: portals print their whole menu first.
const MOST: usize = 200;

/// The head of the article that `lines`, whose roles are `roles`, hold.
pub(super) fn find(source: &str, tokens: &[Token], lines: &[Line], roles: &[Role]) -> Head {
    let is_text = |at: &usize| matches!(roles[*at], Role::Text);
    let texts: Vec<_> = (0..lines.len()).filter(is_text).take(MOST).collect();
    // The head ends where running text begins; a headline may itself be long, or end in a stop.
    let prose = texts.iter().position(|at| lines[*at].is_prose());
    let end = prose.map_or(lines.len(), |at| texts[at]);
    let head: Vec<_> = texts.iter().copied().take_while(|at| *at < end).collect();

    let dateline = dateline(lines, roles, end);
    let titled = |at: &usize| {
        let line = &lines[*at];
        (5..=40).contains(&line.words) && line.ending != Ending::Full
    };
    let title = if let Some(date) = dateline.filter(|at| *at < end) {
        let before = || head.iter().copied().filter(move |at| *at < date);
        let after = || head.iter().copied().filter(move |at| *at > date);
        before()
            .rfind(titled)
            .or_else(|| after().next().filter(titled))
            .or_else(|| before().rfind(|at| !is_name(source, tokens, &lines[*at])))
            .or_else(|| after().next())
    } else {
        // Behind the last link of a menu; without one, several short lines are a menu too.
        let link = (0..end).rfind(|at| matches!(roles[*at], Role::Dropped | Role::Section));
        let behind = head.iter().find(|at| link.is_some_and(|link| **at > link));
        let short = head.iter().take_while(|at| lines[**at].words < 5).count();
        let first = if short > 1 {
            head.get(short)
        } else {
            head.first()
        };
        let last = head
            .iter()
            .rfind(|at| titled(at))
            .filter(|_| link.is_some());
        behind.or(last).or(first).or(head.last()).copied()
    };
    // No line stands before the running text: the first may be a headline with a full stop.
    let title = title.or_else(|| {
        let first = *texts.first()?;
        (texts.len() > 1 && lines[first].words <= 30 && lines[first].words < lines[texts[1]].words)
            .then_some(first)
    });
    Head { title, dateline }
}

/// A writer's name between headline and dateline is no headline.
fn is_name(source: &str, tokens: &[Token], line: &Line) -> bool {
    line.words <= 6 && byline::read(source, line.tokens(tokens)).is_some()
}

/// The dateline: in the head or close behind it, else at the very end. The date of the visit that
/// portals print above their menu comes before the one of the article.
fn dateline(lines: &[Line], roles: &[Role], end: usize) -> Option<usize> {
    let dated = |at: &usize| read(roles, *at).is_some_and(|d| d.day.is_some());
    let rank = |at: &usize| {
        let found = read(roles, *at);
        let hour = found.is_some_and(|d| d.hour.is_some()) || hour_beside(roles, *at).is_some();
        (found.is_some_and(|d| d.posted), hour)
    };
    let head = end.saturating_add(4).min(lines.len());
    let tail = lines.len().saturating_sub(8).max(head);
    let best = (0..head).filter(dated).max_by_key(rank);
    best.or_else(|| (tail..lines.len()).find(dated))
}

/// The dateline on line `at`.
pub(super) fn read(roles: &[Role], at: usize) -> Option<&Dateline> {
    match roles.get(at)? {
        Role::Dateline(dateline) => Some(dateline),
        _ => None,
    }
}

/// The line next to the dateline `at` that gives the hour which it lacks.
pub(super) fn hour_beside(roles: &[Role], at: usize) -> Option<usize> {
    let alone = |at: &usize| read(roles, *at).is_some_and(|d| d.day.is_none() && d.hour.is_some());
    let lacking = read(roles, at).is_some_and(|d| d.hour.is_none());
    [at + 1, at.wrapping_sub(1)]
        .into_iter()
        .filter(|_| lacking)
        .find(alone)
}
