// Text -> the same text with U+00A0 where a line must not end.
import { remembered } from "../remember.ts";

/**
 * Holds together what reads badly across two lines: a dash between words with the word before it, so that no line opens with
 * `- xã hội` like an item; a number with the word that it counts (`ngày 26`, `khoản 1`, `Mục III`, `điểm a`, `số 33/CT-TTg`).
 * A whole date stays breakable between its parts: held together it would tear justified lines apart.
 */
export const bindWords = remembered(bound);

function bound(text: string): string {
  let bound = "";
  let done = 0;
  // Looked at space by space: every paragraph of every document passes here.
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (!binds(text, at)) continue;
    bound += `${text.slice(done, at)}\u{a0}`;
    done = at + 1;
  }
  return bound + text.slice(done);
}

function binds(text: string, space: number): boolean {
  const next = text.charCodeAt(space + 1);
  if (next === hyphen || next === enDash)
    return space > 0 && text[space - 1] !== " " && text[space + 2] === " " && text.length > space + 3;
  if (next >= zero && next <= nine) return counted.has(wordBefore(text, space));
  if (isLetter(text.charCodeAt(space + 2)) && !romanStart.has(next)) return false;
  if (roman.test(text.slice(space + 1, space + 10))) return counted.has(wordBefore(text, space));
  return /[a-zđ]/.test(text.charAt(space + 1)) && wordBefore(text, space) === "điểm";
}

const [hyphen, enDash, zero, nine] = [..."-–09"].map((sign) => sign.charCodeAt(0)) as [number, number, number, number];
const romanStart = new Set([..."IVXLC"].map((sign) => sign.charCodeAt(0)));
const roman = /^[IVXLC]{1,8}(?!\p{L})/u;

/** Of the scripts that a plan is written in. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000) || (code >= 65 && code <= 90);

/** The letters before a space, in lower case. */
function wordBefore(text: string, space: number): string {
  let start = space;
  while (start > 0 && space - start < 12 && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, space).toLowerCase();
}

/** Words that a number follows. `lục`: phụ lục. */
const counted = new Set(
  "số ngày tháng năm quý thứ khóa khoá lần kỳ phần chương mục điều khoản điểm lục biểu mẫu bảng".split(" "),
);
