// Texts that know their own parts: a part is written between characters of private use, and found again when these are taken out.

/** A part of a text: what it is, where it stands, and what its writer knew of it. */
export interface Mark {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly data: Readonly<Record<string, string>>;
}

const [opens, says, closes] = ["\ue000", "\ue001", "\ue002"];

export const mark = (kind: string, text: string, data: Readonly<Record<string, string>> = {}): string =>
  opening(kind, data) + text + closes;

/** The two halves, for a part that is already written. */
export const opening = (kind: string, data: Readonly<Record<string, string>> = {}): string =>
  `${opens}${kind}|${encodeURIComponent(JSON.stringify(data))}${says}`;
export const closing = closes;

/** The text that will be read, and its parts, outer ones first. */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const open: { readonly at: number; readonly head: string; readonly start: number }[] = [];
  let text = "";
  let i = 0;
  while (i < marked.length) {
    const sign = marked[i];
    if (sign === opens) {
      const end = marked.indexOf(says, i);
      open.push({ at: marks.length, head: marked.slice(i + 1, end), start: text.length });
      marks.push({ kind: "", start: 0, end: 0, data: {} });
      i = end + 1;
    } else if (sign === closes) {
      const one = open.pop();
      if (!one) throw new Error(`a part is closed and was not opened: ${text.slice(-60)}`);
      const [kind = "", data = ""] = one.head.split("|");
      marks[one.at] = { kind, start: one.start, end: text.length, data: JSON.parse(decodeURIComponent(data)) };
      i++;
    } else {
      text += sign;
      i++;
    }
  }
  if (open.length > 0) throw new Error(`a part is never closed: ${open[0]!.head}`);
  return { text, marks };
}

/** What of a marked text is read. */
export const bare = (marked: string): string => marked.replace(/\ue000[^\ue001]*\ue001|\ue002/g, "");

/** The marked text in lines of about `width`; a line ends only before a word of small letters, after no mark of punctuation but a comma. */
export function wrap(marked: string, width: number, indent: string): string {
  const words = marked.split(" ");
  let [out, length] = [words[0] ?? "", bare(words[0] ?? "").length];
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const mayBreak = /^\p{Ll}\p{L}+$/u.test(bare(word)) && /[\p{L},]$/u.test(bare(words[i - 1]!));
    if (mayBreak && length + bare(word).length + 1 > width) {
      out += `\n${indent}${word}`;
      length = bare(word).length;
    } else {
      out += ` ${word}`;
      length += bare(word).length + 1;
    }
  }
  return out;
}
