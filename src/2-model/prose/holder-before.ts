// Text -> the units that it hands a duty to: names in headings, openings, "phối hợp với …".
import { foldName, type NameIndex, type NameMatch } from "../names.ts";
import type { Range } from "./citation.ts";

/** Names one after another, divided by `,` `;` `và`. */
export interface NameList extends Range {
  readonly names: readonly NameMatch[];
  /** Pieces between the dividers that are no known name. */
  readonly unknown: readonly Range[];
}

export interface Opening {
  readonly leads: NameList;
  readonly supports: NameList | null;
}

const divider = /\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+|\s+cùng\s+)/uy;
const piece = /[^,;:]+/uy;
/** What may stand before the first name. */
const leadIn =
  /^\s*(?:(?:đề nghị|yêu cầu|giao|giao cho)\s+)?(?:(?:thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|giám đốc|trưởng)\s+)?/iu;
const duty = /\s*(?::|chủ trì(?!\p{L})|có trách nhiệm(?!\p{L})|chịu trách nhiệm(?!\p{L}))/iuy;
const jointly = /\s*,?\s*(?:và\s+)?phối hợp\s+(?:(?:chặt chẽ|cùng)\s+)?(?:với\s+)?/iuy;
const cooperation = /(?<!\p{L})phối hợp\s+(?:(?:chặt chẽ|cùng)\s+)?(?:với\s+)?/giu;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** A name ends where a capital goes on (`Phòng Nội vụ Quận 8` is not `Phòng Nội vụ`). */
const endsHere = (text: string, end: number): boolean => !/^\s+(?:\p{Lu}|\d)/u.test(text.slice(end, end + 4));

/** Known names from `start`, as far as they go. */
function knownNames(text: string, folded: string, start: number, index: NameIndex): NameMatch[] {
  const names: NameMatch[] = [];
  let from = start;
  for (;;) {
    const name = index.at(folded, from);
    if (!name || !endsHere(text, name.end)) return names;
    names.push(name);
    const gap = at(divider, text, name.end);
    if (!gap) return names;
    from = name.end + gap[0].length;
  }
}

/** The whole text as a list of names; null where not one is known. A trailing colon does not count. */
export function wholeList(text: string, index: NameIndex): NameList | null {
  const folded = foldName(text);
  const start = leadIn.exec(text)?.[0].length ?? 0;
  const end = text
    .trimEnd()
    .replace(/[:.;]$/u, "")
    .trimEnd().length;
  return readList(text, folded, index.at(folded, 0) ? 0 : start, end, index);
}

function readList(text: string, folded: string, start: number, end: number, index: NameIndex): NameList | null {
  const names: NameMatch[] = [];
  const unknown: Range[] = [];
  let from = start;
  while (from < end) {
    const name = index.at(folded, from);
    const complete = name && (name.end >= end || at(divider, text, name.end)) ? name : null;
    if (complete) names.push(complete);
    else {
      const length = at(piece, text.slice(0, end), from)?.[0].trimEnd().length ?? 0;
      if (length === 0) return null;
      unknown.push({ start: from, end: from + length });
    }
    const done = complete?.end ?? unknown.at(-1)?.end ?? end;
    if (done >= end) break;
    const gap = at(divider, text, done);
    if (!gap) return null;
    from = done + gap[0].length;
  }
  return names.length > 0 ? { start, end, names, unknown } : null;
}

/** `Phòng Nội vụ: …`, `Giao Phòng A và Phòng B …`, `Phòng A chủ trì, phối hợp với Phòng B …`. */
export function readOpening(text: string, index: NameIndex): Opening | null {
  const folded = foldName(text);
  const before = leadIn.exec(text)?.[0] ?? "";
  const start = index.at(folded, 0) ? 0 : before.length;
  const names = knownNames(text, folded, start, index);
  const last = names.at(-1);
  if (!last) return null;
  const verb = at(duty, text, last.end);
  const given = start > 0 && /giao/iu.test(before);
  if (!verb && !given) return null;
  const end = last.end + (verb?.[0].length ?? 0);
  const together = at(jointly, text, end);
  const supporters = together ? knownNames(text, folded, end + together[0].length, index) : [];
  return {
    leads: { start, end: last.end, names, unknown: [] },
    supports:
      supporters.length > 0
        ? { start: supporters[0]?.start ?? end, end: supporters.at(-1)?.end ?? end, names: supporters, unknown: [] }
        : null,
  };
}

/** The text before the colon of `Tên đơn vị: …`, where it is short enough for a name. */
export function beforeColon(text: string): Range | null {
  const match = /^\s*(?=\S)([^:;.]{3,120}?)\s*:(?=\s|$)/u.exec(text);
  if (!match?.[1]) return null;
  const start = match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}

/** Known names after `phối hợp (với)`, anywhere in the text. */
export function findSupporters(text: string, index: NameIndex): NameMatch[] {
  const folded = foldName(text);
  return [...text.matchAll(cooperation)].flatMap((match) =>
    knownNames(text, folded, match.index + match[0].length, index),
  );
}

const unitWords =
  "Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Văn phòng|Thanh tra|Công an|Ban Chỉ huy|Chi cục|Cục|Kho bạc|Bảo hiểm xã hội|Tòa án|Toà án|Viện kiểm sát|Mặt trận|Liên đoàn|Hội|Đoàn|Trung tâm|Trường|Trạm|Sở|Phòng|Ban|Đội|Quận ủy|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy";
const unitLike = new RegExp(
  String.raw`^(?:${unitWords})(?=\s+(?:\p{Lu}|nhân dân|quận|huyện|phường|xã|tỉnh|thành phố)|$)`,
  "u",
);

/** True for text that reads like the name of a unit; capitals throughout say nothing. */
export const looksLikeUnit = (text: string): boolean => unitLike.test(text.trim()) && text !== text.toUpperCase();
