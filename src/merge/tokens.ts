// Part of a text -> its words, dates and marks: what a merge compares and exchanges whole.

export interface Token {
  /** In composed Unicode, blank space as one blank: what is compared. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const inner = String.raw`[^\s\[\]<>|*~{}()“”"]`;
const last = String.raw`[^\s\[\]<>|*~{}()“”".,;:!?…'’]`;

/** Comments, marks and link targets, dates in words, words with what is written into them (`33/CT-TTg`), single signs. */
const token = new RegExp(
  [
    "<!--[^<>]{0,2000}-->",
    String.raw`\[[@^][^\s\[\]][^\[\]]{0,200}\]`,
    String.raw`\]\([^\s()]{0,500}\)`,
    String.raw`\d{1,2}\s{1,9}th(?:\u00e1|a\u0301)ng\s{1,9}\d{1,2}(?:\s{1,9}n(?:\u0103|a\u0306)m\s{1,9}\d{4})?(?!\d)`,
    String.raw`[\p{L}\p{N}](?:${inner}*${last})?`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);

export const tokensOf = (text: string, start: number, end: number): Token[] =>
  Array.from(text.slice(start, end).matchAll(token), ({ 0: found, index }) => ({
    key: found.normalize("NFC").replace(/\s+/g, " "),
    start: start + index,
    end: start + index + found.length,
  }));

export const keysOf = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
