// A place in a title -> the next mark or word at which the title may end.
import { isLetter, unitAt } from "./letters.ts";
import { type ReadText, unitIn } from "./read-text.ts";

const marks = '\n;:.,…“”"«»()[]{}|';
const words = (
  "và theo được đã như nêu nói có hết với đến tới bảo đảm gồm thay nhưng do đây trước " +
  "là vẫn cũng đều mở đề yêu giao trở còn"
).split(" ");

// A title is read unit by unit, each of which leads from one state to the next: many times as fast as to look at each word. There is
// a state behind each beginning of those words, in small letters and in capitals, and these:
const pastWord = 0;
const pastMark = 1;
const betweenWords = 2;
const inOtherWord = 3;

/** What a unit is: another, a letter of no such word, a mark; from there on each letter of the words is a class of its own. */
const [other, letter, mark] = [0, 1, 2];
const forms = words.flatMap((word) => [word, word.toUpperCase()]);
const letters = [...new Set(forms.join(""))];
const classCount = letters.length + 3;
const classes = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x2000; unit++) if (isLetter(unit)) classes[unit] = letter;
for (const each of marks) classes[unitAt(each, 0)] = mark;
for (const [i, each] of letters.entries()) classes[unitAt(each, 0)] = i + 3;

/** Of each state, the state to which each class leads. */
const rows: number[][] = [[], [], newRow(), newRow()];
/** Of each state, how many letters of a word lead to it. */
const lengths = [0, 0, 0, 0];
for (const form of forms) {
  let row = rows[betweenWords] ?? [];
  for (let i = 0; i < form.length; i++) {
    const unitClass = classes[unitAt(form, i)] ?? 0;
    if (row[unitClass] === inOtherWord) {
      row[unitClass] = rows.push(newRow()) - 1;
      lengths.push(i + 1);
    }
    row = rows[row[unitClass] ?? 0] ?? [];
  }
  row[other] = pastWord;
  row[mark] = pastWord;
}
const next = Uint16Array.from(rows.flatMap((row) => (row.length > 0 ? row : newRow())));

function newRow(): number[] {
  const row: number[] = new Array(classCount).fill(inOtherWord);
  row[other] = betweenWords;
  row[mark] = pastMark;
  return row;
}

/** The place of the first mark or word from `from` on that may end a title; `limit` where none stands before it. */
export function nextEvent(text: ReadText, from: number, limit: number): number {
  const { units } = text;
  const stop = Math.min(limit, text.length);
  let state = isLetter(unitIn(text, from - 1)) ? inOtherWord : betweenWords;
  let at = from;
  for (; at < stop; at++) {
    const to = next[state * classCount + (classes[units[at] ?? 0] ?? 0)] ?? 0;
    if (to < betweenWords) return to === pastMark ? at : at - (lengths[state] ?? 0);
    state = to;
  }
  // A word may reach past the limit.
  for (; (lengths[state] ?? 0) > 0; at++) {
    const to = next[state * classCount + (classes[unitIn(text, at)] ?? 0)] ?? 0;
    if (to === pastWord) return at - (lengths[state] ?? 0);
    state = to;
  }
  return limit;
}
