// Names of issuing bodies as mentions give them -> whether they name one body.
import { remembered } from "../remember.ts";
import { foldWords, isBeginning } from "./document-words.ts";

const term = /,? ?\(?kh[oó][aá] (?:thứ )?([ivxlc]+|\d+)(?!\p{L})\)?/u;
/** A quick look before the slow one. */
const termWord = /kh[oó][aá]/i;
const heads = /^(?:bộ trưởng|thống đốc|giám đốc|(?:phó )?chủ tịch) (?=\p{L})/u;
const meeting = /^hội nghị (?:lần thứ \S+|trung ương)(?: \S+)?,? (?:của )?(?=ban chấp hành)/u;
/** Bodies of a committee of the Party, whose documents all bear its name at the head. Hướng dẫn 36-HD/VPTW. */
const bodies =
  /^(?:(?:ban thường vụ|ban chấp hành|thường trực|thường vụ) )+(?:đảng bộ )?(?=(?:tỉnh|thành|quận|huyện|thị|đảng) \p{L}+(?!\p{L}))/u;

/** A body's name in one form: abbreviations written out, without its term, its session and its head's title. */
export const foldIssuer = remembered((issuer: string): string =>
  foldWords(issuer)
    .replace(term, "")
    .replace(/[(),.]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .replace(meeting, "")
    .replace(heads, "")
    .replace(bodies, ""),
);

/** Of folded names: one is the other, or a shorter form of it: `Ủy ban nhân dân quận` of `Ủy ban nhân dân quận Bình Tân`. */
export const issuersAgree = (a: string, b: string): boolean =>
  isBeginning(a, b) || isBeginning(b, a) || isLoose(a) || isLoose(b);

/** `Trung ương` is said of any of the Party's central bodies, a meeting of the body that holds it. */
const isLoose = (folded: string): boolean => /^(?:trung ương|đảng|hội nghị.*)(?: đảng)?$/u.test(folded);

/** `xii` of `khóa XII`: the Party numbers its documents anew each term. */
export const termOf = remembered((issuer: string): string | null =>
  termWord.test(issuer.normalize("NFC")) ? (term.exec(foldWords(issuer))?.[1] ?? null) : null,
);
