//! Puts an article together from its lines. Pure; any text gives an article, in linear time.

use super::furniture::{self, Role};
use super::line::{Ending, Line, lines};
use super::repeat::Met;
use super::{Article, Block, BlockKind, Sentences, byline, caption, head, origin};
use crate::text::{OffsetMap, Span, Token, sentences, tokens, tokens_in};

/// The article that `source` holds.
#[must_use]
pub fn parse(id: &str, source: &str) -> Article {
    parse_tokens(id, source, &tokens(source))
}

/// The article that `source` holds, whose tokens are `tokens`; who reads on wants them too.
#[must_use]
pub fn parse_tokens(id: &str, source: &str, tokens: &[Token]) -> Article {
    let mut lines = lines(source, tokens);
    let mut roles: Vec<_> = lines
        .iter()
        .map(|line| furniture::role(source, line, line.tokens(tokens)))
        .collect();
    let end = furniture::cut(&lines, &mut roles);
    lines.truncate(end);
    roles.truncate(end);
    let head = head::find(source, tokens, &lines, &roles);

    let dateline = head.dateline.and_then(|at| head::read(&roles, at));
    let hour = head.dateline.and_then(|at| head::hour_beside(&roles, at));
    let published = dateline.and_then(|d| d.published(hour.and_then(|at| head::read(&roles, at))));

    let mut building = Building::new(source, tokens);
    let first = head.title.into_iter().chain(head.dateline).min();
    for (at, line) in lines.iter().enumerate() {
        let dated = head.dateline == Some(at) || hour == Some(at);
        if head.title.is_some_and(|title| at < title) && !dated {
            continue;
        }
        match roles[at] {
            _ if head.title == Some(at) => building.push(BlockKind::Title, line),
            Role::Dateline(_) if dated => building.push(BlockKind::Dateline, line),
            Role::Dateline(ref other) if other.sourced => building.push(BlockKind::Byline, line),
            Role::Source => building.push(BlockKind::Byline, line),
            Role::Text => building.text(line),
            Role::Section if first.is_none_or(|first| at > first) && building.in_body() => {
                building.text(line);
            }
            _ => {}
        }
    }
    let byline = dateline.and_then(|dateline| dateline.byline);
    let byline = byline.or_else(|| building.sign(lines.len() > 1));
    Article {
        id: id.into(),
        source: source.to_owned(),
        offsets: OffsetMap::default(),
        title: head.title.map(|at| lines[at].span),
        byline,
        published,
        blocks: building.finish(),
    }
}

/// The blocks so far.
struct Building<'a> {
    source: &'a str,
    tokens: &'a [Token],
    blocks: Vec<Block>,
    lines: Vec<Option<Line>>,
    met: Met<'a>,
    /// How many of the blocks are the lead or a paragraph.
    read: usize,
}

fn is_body(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Lead | BlockKind::Paragraph)
}

impl<'a> Building<'a> {
    fn new(source: &'a str, tokens: &'a [Token]) -> Self {
        Self {
            source,
            tokens,
            blocks: Vec::new(),
            lines: Vec::new(),
            met: Met::default(),
            read: 0,
        }
    }

    /// Whether a lead or paragraph has been read.
    fn in_body(&self) -> bool {
        self.read > 0
    }

    /// Adds a block of a known kind.
    fn push(&mut self, kind: BlockKind, line: &Line) {
        let tokens = line.tokens(self.tokens);
        let repeats = if kind == BlockKind::Title {
            self.met.earlier(self.source, tokens, self.blocks.len())
        } else {
            None
        };
        self.add(kind, line.span, repeats, tokens, None);
    }

    fn add(
        &mut self,
        kind: BlockKind,
        span: Span,
        repeats: Option<usize>,
        tokens: &[Token],
        line: Option<Line>,
    ) {
        let plain = matches!(kind, BlockKind::Dateline | BlockKind::Byline);
        let sentences = if plain {
            Sentences::default()
        } else {
            Sentences::new(span.start, &sentences(tokens))
        };
        self.read += usize::from(is_body(kind));
        self.blocks.push(Block {
            kind,
            span,
            sentences,
            repeats,
        });
        self.lines.push(line);
    }

    /// Adds a line of text; what it is follows from its words and from what stands before it.
    fn text(&mut self, line: &Line) {
        let tokens = line.tokens(self.tokens);
        let repeats = self.met.earlier(self.source, tokens, self.blocks.len());
        let opening = !self.in_body();
        if let Some(first) = repeats {
            // Twice in a row is how portals print captions, and the lead.
            let again = first + 1 == self.blocks.len();
            if again && let Some(earlier) = self.lines[first] {
                let opened = self.blocks[first].kind == BlockKind::Lead;
                let tokens = earlier.tokens(self.tokens);
                if caption::is_caption(self.source, &earlier, tokens, true, opened) {
                    self.read -= usize::from(is_body(self.blocks[first].kind));
                    self.blocks[first].kind = BlockKind::Caption;
                }
            }
            let kind = self.blocks[first].kind;
            return self.add(kind, line.span, repeats, tokens, None);
        }
        let kind = if caption::is_caption(self.source, line, tokens, false, opening) {
            BlockKind::Caption
        } else if opening {
            BlockKind::Lead
        } else {
            BlockKind::Paragraph
        };
        self.add(kind, line.span, repeats, tokens, Some(*line));
    }
}

/// The writer.
impl Building<'_> {
    /// Finds the writer in the blocks: on a line at the end, under the headline, or behind the last
    /// sentence; marks or cuts off the byline. `lined`: the source has lines to look at.
    fn sign(&mut self, lined: bool) -> Option<Span> {
        let from = self.blocks.len().saturating_sub(6).max(1);
        let behind = (from..self.blocks.len())
            .rev()
            .take_while(|at| !self.is_prose(*at))
            .collect::<Vec<_>>();
        let under = (1..self.blocks.len().min(4)).take_while(|at| !self.is_prose(*at));
        let on_line = behind
            .into_iter()
            .chain(under)
            .filter(|_| lined)
            .find_map(|at| {
                let line = self.lines[at]
                    .filter(|line| line.words <= 40 && line.ending != Ending::Full)?;
                let tokens = line.tokens(self.tokens);
                let found = byline::read(self.source, byline::trimmed(tokens))?;
                Some((at, found.names))
            });
        if let Some((at, names)) = on_line {
            let led = self.blocks[at].kind == BlockKind::Lead;
            self.blocks[at].kind = BlockKind::Byline;
            let paragraph = |block: &&mut Block| block.kind == BlockKind::Paragraph;
            if led && let Some(next) = self.blocks.iter_mut().find(paragraph) {
                next.kind = BlockKind::Lead;
            }
            self.blocks[at].sentences = Sentences::default();
            return Some(names);
        }
        self.cut_off()
    }

    fn is_prose(&self, at: usize) -> bool {
        self.lines[at].is_some_and(|line| line.is_prose())
    }

    /// Cuts off what follows the last sentence of the last paragraph: the writer's name, or where
    /// the text was taken from.
    fn cut_off(&mut self) -> Option<Span> {
        let body = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead);
        let at = self.blocks.iter().rposition(body)?;
        let mut all: Vec<_> = self.blocks[at].sentences().collect();
        let last = all.pop()?;
        let before = *all.last()?;
        let mut tokens = tokens_in(self.tokens, last).to_vec();
        // Whatever is cut off stands on a line of its own.
        if let Some(first) = tokens.first_mut() {
            first.spaced = true;
        }
        // "» Xã Bình Hải có 3 chi bộ mới Thu An": another article's headline stands between.
        // A whole sentence is the article's own, whatever sign it begins with.
        let whole = last.of(self.source).trim_end().ends_with('.');
        let linked = !whole && tokens.first().is_some_and(|t| t.is_sign('»'));
        let tokens = if linked {
            behind_headline(&tokens)
        } else {
            &tokens
        };
        let found = byline::read(self.source, byline::trimmed(tokens));
        let found = found.filter(|found| found.announced || !found.role);
        if found.is_none() && !linked && !origin::is_source(self.source, tokens) {
            return None;
        }
        let block = &mut self.blocks[at];
        block.span.end = before.end;
        block.sentences = Sentences::new(block.span.start, &all);
        let byline = Block {
            kind: BlockKind::Byline,
            span: last,
            sentences: Sentences::default(),
            repeats: None,
        };
        self.blocks.insert(at + 1, byline);
        self.lines.insert(at + 1, None);
        for block in &mut self.blocks[at + 1..] {
            block.repeats = block.repeats.map(|first| first + usize::from(first > at));
        }
        found.map(|found| found.names)
    }

    fn finish(self) -> Vec<Block> {
        self.blocks
    }
}

/// The name that closes a run-in headline: two or three capitals behind a lower-case word.
fn behind_headline(tokens: &[Token]) -> &[Token] {
    let name = tokens.iter().rev().take_while(|t| t.is_capital()).count();
    let start = tokens.len() - name;
    let lower = start > 0 && tokens[start - 1].is_word();
    let fits = lower && (2..=3).contains(&name);
    if fits { &tokens[start..] } else { &[] }
}

#[cfg(test)]
mod tests;
