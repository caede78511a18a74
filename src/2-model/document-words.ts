// Names of bodies and titles of documents -> their words for comparing.
import { foldKey, foldName } from "./names.ts";

const abbreviations: ReadonlyMap<string, string> = new Map(
  [
    ["ubnd", "ủy ban nhân dân"],
    ["hđnd", "hội đồng nhân dân"],
    ["ubmttq", "ủy ban mặt trận tổ quốc"],
    ["mttq", "mặt trận tổ quốc"],
    ["btv", "ban thường vụ"],
    ["bch", "ban chấp hành"],
    ["tp", "thành phố "],
    ["hcm", "hồ chí minh"],
    ["tw", "trung ương"],
  ].map(([short = "", long = ""]) => [short, foldName(long)]),
);
const abbreviation = /(?<!\p{L})(?:(ubnd|hđnd|ubmttq|mttq|btv|bch|hcm|tw)(?!\p{L})|(tp)\.? ?(?=\p{L}))/gu;

/** Words for comparing: as `foldKey`, abbreviations written out. */
export const foldWords = (text: string): string =>
  foldKey(text).replace(abbreviation, (_, word, place) => abbreviations.get(word ?? place) ?? "");

/** Equal, or a whole-word beginning. */
export const isBeginning = (short: string, long: string): boolean => short === long || long.startsWith(`${short} `);
