// Reads CSV as Excel does: quotes hold commas and ends of lines, two quotes are one.

/** The rows of a text, the first of which is the head. */
export function csv(text) {
  const rows = [];
  let [row, cell, quoted] = [[], "", false];
  const ended = () => {
    row.push(cell);
    cell = "";
  };
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at += 1) {
    const c = text[at];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") ended();
    else if (c === "\n") {
      ended();
      rows.push(row);
      row = [];
    } else if (c !== "\r") cell += c;
  }
  if (cell || row.length > 0) {
    ended();
    rows.push(row);
  }
  return rows;
}
