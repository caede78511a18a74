// A folded text -> how many units it speaks of: `10 phường`, `mười hai xã`, `các phường`.
import { matchesOf } from "../../matches.ts";
import type { Range } from "./normal-text.ts";
import { pattern } from "./sticky.ts";

/** A number, or `các`, with the noun that it counts behind it; the range is without the noun. */
export interface Count extends Range {
  /** Null: `các`, `những`. */
  readonly count: number | null;
  readonly noun: string;
}

const units = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/** As they are said after `mười`, `mươi`. */
const lastUnits = ["mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín"];
const anyUnit = [...units, ...lastUnits].join("|");
const inWords = `(?:(?:${units.join("|")}) mươi|mười)(?: (?:${anyUnit}))?|${units.join("|")}`;
const nouns =
  "phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|sở|phòng|ban|ngành|cơ quan|đơn vị|trường|trung tâm|trạm|bệnh viện|hội|đoàn thể|tổ chức|công ty|khu phố|ấp|thôn|tổ dân phố";
const counted = pattern(
  String.raw`(?<![\p{L}\d/.,-])(?:(\d{1,3})|(${inWords})|các|những) (?=(${nouns})(?![\p{L}\d]))`,
  "g",
);
/** `Ban Chỉ đạo 35 quận`, `Tổ công tác số 2 phường`: the number is of the name. */
const named = /(?:chỉ đạo|công tác|tổ|đội|số|án|khối|cụm|vực|tiểu ban|nhóm|ban|đoàn) $/u;

/** A quick look for some of the nouns behind a number, in an NFC text not yet folded: most have none. */
export const countedNoun = (some: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?:\d|${anyUnit}|mươi|mười)\s+(?:${some.map((noun) => noun.replace(" ", String.raw`\s+`)).join("|")})`,
    "i",
  );

export function countsIn(folded: string): Count[] {
  return matchesOf(counted, folded).flatMap(({ 0: found, 1: digits, 2: words, 3: noun = "", index }) => {
    if (named.test(folded.slice(Math.max(0, index - 10), index))) return [];
    const count = digits !== undefined ? Number(digits) : words !== undefined ? numberOf(words) : null;
    return [{ start: index, end: index + found.length - 1, count, noun }];
  });
}

function numberOf(words: string): number {
  const [first = "", ...rest] = words.split(" ");
  const unit = (word: string): number => Math.max(units.indexOf(word), lastUnits.indexOf(word)) + 1;
  if (first === "mười") return 10 + unit(rest[0] ?? "");
  return rest[0] === "mươi" ? unit(first) * 10 + unit(rest[1] ?? "") : unit(first);
}
