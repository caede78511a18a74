// Names of bodies and titles of documents -> their words for comparing.
import { foldKey, foldName } from "./names.ts";

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân"],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân"],
  [/(?<!\p{L})ubmttq(?!\p{L})/gu, "ủy ban mặt trận tổ quốc"],
  [/(?<!\p{L})mttq(?!\p{L})/gu, "mặt trận tổ quốc"],
  [/(?<!\p{L})btv(?!\p{L})/gu, "ban thường vụ"],
  [/(?<!\p{L})bch(?!\p{L})/gu, "ban chấp hành"],
  [/(?<!\p{L})tp\.? ?(?=hcm|\p{L})/gu, "thành phố "],
  [/(?<!\p{L})hcm(?!\p{L})/gu, "hồ chí minh"],
  [/(?<!\p{L})tw(?!\p{L})/gu, "trung ương"],
];

/** Words for comparing: as `foldKey`, abbreviations written out. */
export const foldWords = (text: string): string =>
  abbreviations.reduce((words, [short, long]) => words.replace(short, foldName(long)), foldKey(text));

/** Equal, or a whole-word beginning. */
export const isBeginning = (short: string, long: string): boolean => short === long || long.startsWith(`${short} `);
