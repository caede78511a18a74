// Text -> the units that it hands a duty to: names in headings, openings, "phối hợp với …".
import { matchesOf } from "../../matches.ts";
import type { NameIndex } from "../names.ts";
import { type EvenText, evenText } from "./even-text.ts";
import { anyone, askers, givers, heads, helpers, leaders, statements, telling } from "./holder-words.ts";
import { anyWords, firstWord, inGiven, type NameList, namesAt } from "./name-list.ts";
import { endAt } from "./sticky.ts";

export type { NameList } from "./name-list.ts";

export interface Opening {
  readonly leads: NameList;
  readonly supports: NameList | null;
  /** It hands out (`Giao …`, `… chủ trì`, `…:`); else a name just opens the sentence, and a holder above comes first. */
  readonly hands: boolean;
}

const wordEnd = String.raw`(?![\p{L}\p{N}])`;
const giver = new RegExp(`(?:${anyWords(givers)})${wordEnd} ?`, "uy");
const asker = new RegExp(`(?:${anyWords(askers)})${wordEnd} ?`, "uy");
const verbs = anyWords(leaders.filter(({ words }) => words !== ":"));
const leader = new RegExp(`,? (?:${verbs})${wordEnd}| ?:(?= |$)`, "uy");
const teller = new RegExp(` (?:${anyWords(telling)})${wordEnd}`, "uy");
const jointly = new RegExp(`,? ?(?:và )?(?:${anyWords(helpers)})${wordEnd} ?`, "uy");
const together = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyWords(helpers)})${wordEnd} `, "gu");
/** In a clause before `phối hợp`: others than who leads the sentence may be meant (`hướng dẫn các xã phối hợp với …`). */
const others =
  /(?<!\p{L})(?:các|những|mọi|từng|mỗi|toàn|với|cho|để|giúp|đề nghị|yêu cầu|hướng dẫn|đôn đốc|chỉ đạo|vận động|cử|phòng|sở|ban|ngành|bộ|đơn vị|cơ quan|địa phương|tổ chức|đoàn thể|hội|công an|trung tâm|thanh tra|ủy ban|ubnd|mặt trận|phường|xã)(?!\p{L})/u;
const longestClause = 200;
const listEnd = /[ :.;,]*$/uy;
const addressee = new RegExp(
  `(?:(?:${anyWords(heads)}) )?(?:(?:tất cả )?(?:các|những|mọi|từng|toàn thể) (?:${anyWords(anyone)})|cơ quan|đơn vị|địa phương|cán bộ|(?:sở|phòng|ban), (?:ban|ngành))${wordEnd}`,
  "uy",
);

const statement = new RegExp(`\\(|(?:${anyWords(statements)})${wordEnd}`, "uy");

/** The whole text as a list of names (`Giao Phòng A và các phường:`); null where it says anything else. */
export function wholeList(text: string, index: NameIndex): NameList | null {
  const even = evenText(text);
  const list = namesAt(even, pastGiver(even, firstWord(even), index).at, index);
  const isList = list.names.length + list.unknown.length > 0 && endAt(listEnd, even.folded, list.end) !== null;
  return isList ? inGiven(even, list) : null;
}

/** `Giao`, `Đề nghị`, with who says so: `Ủy ban nhân dân quận giao …`. */
function pastGiver({ folded }: EvenText, start: number, index: NameIndex): { at: number; gives: boolean } {
  const speaker = index.at(folded, start);
  if (speaker && folded[speaker.end] === " ") {
    const given = endAt(giver, folded, speaker.end + 1) ?? endAt(asker, folded, speaker.end + 1);
    if (given !== null) return { at: given, gives: endAt(giver, folded, speaker.end + 1) !== null };
  }
  if (speaker) return { at: start, gives: false };
  const gives = endAt(giver, folded, start);
  return { at: gives ?? endAt(asker, folded, start) ?? start, gives: gives !== null };
}

/** `Phòng Nội vụ: …`, `Giao Phòng A và Phòng B …`, `Phòng A chủ trì, phối hợp với Phòng B …`, `Phòng A tham mưu …`. */
export function readOpening(text: string, index: NameIndex): Opening | null {
  const even = evenText(text);
  const { at, gives } = pastGiver(even, firstWord(even), index);
  const opening = holdersAt(even, at, index);
  if (!opening) return null;
  const hands = gives || opening.hands;
  if (!hands && endAt(teller, even.folded, opening.leads.end) !== null) return null;
  return {
    leads: inGiven(even, opening.leads),
    supports: opening.supports && inGiven(even, opening.supports),
    hands,
  };
}

/** Names, a verb that makes them leaders, and who works along; in units of the even text. */
export function holdersAt(even: EvenText, at: number, index: NameIndex): Opening | null {
  const leads = namesAt(even, at, index);
  if (leads.names.length + leads.unknown.length === 0) return null;
  const verb = endAt(leader, even.folded, leads.end);
  const helping = verb === null ? null : endAt(jointly, even.folded, verb);
  const supports = helping === null ? null : namesAt(even, helping, index);
  return { leads, supports: supports && supports.end > supports.start ? supports : null, hands: verb !== null };
}

export interface Supporters extends NameList {
  /** Nobody else stands before it in its clause: it is the leaders who work along with these. */
  readonly isByLeaders: boolean;
}

/** Lists of names after `phối hợp (với)`, anywhere in the text; where none of a list is known, it may be no list. */
export function findSupporters(text: string, index: NameIndex): Supporters[] {
  const even = evenText(text);
  const lists: Supporters[] = [];
  for (const match of matchesOf(together, even.folded)) {
    const list = namesAt(even, match.index + match[0].length, index);
    if (list.names.length === 0 && !list.unknown.some(({ isNear }) => isNear)) continue;
    const before = even.folded.slice(Math.max(0, match.index - longestClause), match.index);
    lists.push({ ...inGiven(even, list), isByLeaders: !others.test(before.split(/[.;:]/).at(-1) ?? "") });
  }
  return lists;
}

/** Whether a sentence is addressed to anyone (`Các cơ quan, đơn vị …`), or tells something and asks for nothing. */
export function asksNobody(text: string, index: NameIndex): boolean {
  const even = evenText(text);
  const { at } = pastGiver(even, firstWord(even), index);
  const { end, names, unknown } = namesAt(even, at, index);
  if (names.length + unknown.length > 0) return endAt(teller, even.folded, end) !== null;
  return [addressee, statement].some((pattern) => endAt(pattern, even.folded, at) !== null);
}
