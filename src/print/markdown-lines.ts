// Words -> lines of Markdown that are read as those words, whatever they begin with.
import { lineLabel } from "../2-model/written/line-label.ts";
import type { Words } from "./manuscript.ts";
import { markdownMark } from "./marks.ts";

/** Opens a list, a heading, a quotation, code, a rule, a footnote, a table or HTML. */
const opener = /^(?:[-+*](?=\s|$)|#{1,6}(?=\s|$)|>|`{3}|~{3}|\[\^[^\]\s]+\]:)/;
/** HTML that Markdown takes for a block: a tag that is alone on its line, or one of a block. */
const html =
  /^<(?:[!?]|\/?[a-z][a-z\d]*[^<>]*>$|\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|ul)(?![\w-]))/i;
const numbered = /^(\d{1,9})[.)](?=\s|$)/;
const rule = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
/** The line under a table's header. */
const delimiter = /^[|:-][|:\- \t]*$/;

/** A line as the beginning of a paragraph, or as one that goes on. `fresh`: a label (`I.`, `a)`) would be read as one. */
function guarded(line: string, isFirst: boolean, fresh: boolean): string {
  const number = numbered.exec(line)?.[1];
  if (number !== undefined && (isFirst || fresh || number === "1")) return `${number}\\${line.slice(number.length)}`;
  const isRow = !isFirst && line.includes("-") && delimiter.test(line);
  if (isRow || opener.test(line) || html.test(line) || rule.test(line)) return `\\${line}`;
  const label = fresh ? lineLabel(line.normalize("NFC")) : null;
  const sign = label ? line.search(/[.)(:+-]/) : -1;
  return sign >= 0 && sign < line.length ? `${line.slice(0, sign)}\\${line.slice(sign)}` : line;
}

/** A paragraph's lines, its attributes and comments behind the last. `lost` takes the attributes that braces cannot hold. */
export function paragraphLines(words: Words, lost: (text: string) => void, { fresh = words.fresh } = {}): string[] {
  const lines = words.text === "" ? [] : words.text.split("\n").map((line, i) => guarded(line, i === 0, fresh));
  const tail = [markdownBraces(words, lost), ...words.after.map(htmlComment)].filter(Boolean).join(" ");
  if (tail === "") return lines;
  const last = lines.pop();
  return [...lines, last === undefined ? tail : `${last} ${tail}`];
}

/** A heading's line: a `#` at its end would be taken for a closing mark. */
export function headingLine(words: Words, hashes: number, lost: (text: string) => void): string {
  const text = oneLine(words.text).replace(/(^|[ \t])(#+)$/, "$1\\$2");
  const tail = [markdownBraces(words, lost), ...words.after.map(htmlComment)].filter(Boolean).join(" ");
  return ["#".repeat(hashes), text, tail].filter(Boolean).join(" ");
}

/** Without hard breaks, for what stands on one line. */
export const oneLine = (text: string): string => text.replace(/\\\n/g, " ");

export function markdownBraces({ marks }: Words, lost: (text: string) => void): string {
  const written = marks.flatMap((mark) => {
    const text = markdownMark(mark);
    if (text === null) lost(`${mark.name}: ${mark.listed?.join(", ") ?? mark.value}`);
    return text ?? [];
  });
  return written.length > 0 ? `{${written.join(" ")}}` : "";
}

/** `-->` within it would end it. */
export const htmlComment = (text: string): string => `<!-- ${text.replace(/(?<!-)--+>/g, "-- >")} -->`;

/** A cell's text on one line; a `|` in it would end it. */
export const cellText = (text: string): string =>
  oneLine(text).replace(/\\[\s\S]|\|/g, (sign) => (sign === "|" ? "\\|" : sign));
