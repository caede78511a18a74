// Text without lone CR -> its lines, each with what it opens; "odd" is all that only the library reads.

/** What a line, or what stands behind a list mark, opens. */
export interface Opening {
  readonly kind: "blank" | "text" | "heading" | "item" | "break" | "comment" | "footnote" | "odd";
  /** Offset of the content behind the mark; of the first character where there is no mark. */
  readonly content: number;
  /** The unit that tells lists apart (`-`, `+`, `*`, `.`, `)`). */
  readonly marker: number;
}

export interface Line extends Opening {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  /** Of its first character that is no space; `end` on a blank line. */
  readonly first: number;
  /** After its last character that is no space. */
  readonly end: number;
  /** Where its line end stands. */
  readonly ending: number;
  readonly next: number;
}

/** Spaces before the first character. */
export const columnOf = ({ start, first }: Line): number => first - start;

/** A byte order mark; a lone CR, which ends a line too: texts that have them are read by the library. */
export const oddTexts = /^\ufeff|\r(?!\n)/;

/** Tabs and U+0000 have rules of their own; a pipe may make a table. */
const oddUnits = /[\t\0|]/;

export function linesOf(text: string): Line[] {
  const hasOddUnits = oddUnits.test(text);
  const lines: Line[] = [];
  for (let start = 0, number = 1; start < text.length; number++) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline + 1;
    const ending = newline < 0 ? next : text.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline;
    let first = start;
    while (first < ending && text.charCodeAt(first) === 32) first++;
    let end = ending;
    while (end > first && text.charCodeAt(end - 1) === 32) end--;
    const isOdd = hasOddUnits && oddUnits.test(text.slice(start, ending));
    const { kind, content, marker } = isOdd ? odd : openingOf(text, first, end);
    lines.push({ number, start, first, end, ending, next, kind, content, marker });
    start = next;
  }
  return lines;
}

const opening = (kind: Opening["kind"], content: number, marker = 0): Opening => ({ kind, content, marker });
const odd = opening("odd", 0);

/** What the text from `at` to `end` opens; neither begins nor ends with a space. */
export function openingOf(text: string, at: number, end: number): Opening {
  if (at >= end) return opening("blank", at);
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return ordered(text, at, end);
  switch (text[at]) {
    case "#":
      return heading(text, at, end);
    case "-":
    case "*":
    case "+":
      return bullet(text, at, end, unit);
    case "_":
      return isRule(text, at, end, unit) ? odd : opening("text", at);
    case "<":
      return comment(text, at, end);
    case "[":
      return footnote(text, at, end);
    case "`":
    case "~":
      return text.charCodeAt(at + 1) === unit ? odd : opening("text", at);
    case ">":
    case ":":
      return unit === 58 && text.charCodeAt(at + 1) !== 45 ? opening("text", at) : odd;
    default:
      return opening("text", at);
  }
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** A mark, then one to four spaces, then content. */
function item(text: string, mark: number, end: number): Opening {
  const content = skipSpaces(text, mark + 1);
  return mark + 1 >= end || content > mark + 5 ? odd : opening("item", content, text.charCodeAt(mark));
}

function ordered(text: string, at: number, end: number): Opening {
  let mark = at;
  while (mark < end && isDigit(text.charCodeAt(mark))) mark++;
  const closes = mark - at < 10 && (text[mark] === "." || text[mark] === ")") && mark < end;
  return closes && (mark + 1 >= end || text[mark + 1] === " ") ? item(text, mark, end) : opening("text", at);
}

function bullet(text: string, at: number, end: number, unit: number): Opening {
  if (isRule(text, at, end, unit)) return opening("break", at);
  if (unit === 45 && isDelimiterRow(text, at, end)) return odd;
  return at + 1 >= end || text[at + 1] === " " ? item(text, at, end) : opening("text", at);
}

/** Three or more of one mark, with or without spaces between. */
function isRule(text: string, from: number, end: number, unit: number): boolean {
  let count = 0;
  for (let at = from; at < end; at++) {
    const found = text.charCodeAt(at);
    if (found === unit) count++;
    else if (found !== 32) return false;
  }
  return count > 2 && unit !== 43;
}

/** Below a line of text it makes a table. */
function isDelimiterRow(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!"-: ".includes(text[at] ?? "")) return false;
  return true;
}

function heading(text: string, at: number, end: number): Opening {
  let mark = at;
  while (text[mark] === "#") mark++;
  if (mark - at > 6 || (mark < end && text[mark] !== " ")) return opening("text", at);
  return mark >= end || text[end - 1] === "#" ? odd : opening("heading", skipSpaces(text, mark));
}

/** One that ends with its line. */
function comment(text: string, at: number, end: number): Opening {
  if (!text.startsWith("<!--", at)) return /[A-Za-z/!?]/.test(text[at + 1] ?? "") ? odd : opening("text", at);
  const inner = text.slice(at + 4, end);
  return inner.endsWith("-->") && inner.indexOf("-->") === inner.length - 3 ? opening("comment", at) : odd;
}

const label = /\[\^([^\s[\]\\&]{1,99})\](:?)/y;

/** The name in `[^name]` or `[^name]:` at `at`, of plain characters; null where there is none. */
export function footnoteAt(text: string, at: number): { readonly name: string; readonly defines: boolean } | null {
  label.lastIndex = at;
  const [, name, colon] = label.exec(text) ?? [];
  return name === undefined ? null : { name, defines: colon === ":" };
}

function footnote(text: string, at: number, end: number): Opening {
  if (text[at + 1] !== "^") return opening("text", at);
  const found = footnoteAt(text, at);
  if (!found) return odd;
  if (!found.defines) return opening("text", at);
  const content = skipSpaces(text, at + found.name.length + 4);
  return content >= end ? odd : opening("footnote", content);
}
