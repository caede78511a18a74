// A plan -> the events of its calendar: what is due on a day, and what recurs while the plan runs.
import type { Block, Directory, Plan } from "../../2-model/plan.ts";
import { type Deadline, deadlines } from "../../lists/deadlines.ts";
import { ruleWords } from "../rule-words.ts";
import { unitName } from "../unit-name.ts";
import { type Days, recurrence } from "./recurrence.ts";

export interface Event {
  /** The same in every build, whatever the day is moved to. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** ISO date; of what recurs the first. */
  readonly date: string;
  /** A rule of iCalendar; null for a single day. */
  readonly rule: string | null;
}

/** One event for all units that something is due from. What has neither a day nor a period (`thường xuyên`) is none. */
export function planEvents(plan: Plan, title: string, directory: Directory): readonly Event[] {
  const days = daysOf(plan);
  const uidOf = uids(plan.id);
  return groupsOf(deadlines(plan)).flatMap((group) => {
    const { row, report, block, text } = group.deadline;
    const repeated = row.date === null && row.rule !== null && days ? recurrence(row.rule, days) : null;
    const date = row.date ?? repeated?.first;
    if (!date) return [];
    const units = group.units.map((unit) => unitName(unit, directory));
    return {
      uid: uidOf(block, text, report !== null),
      summary: summaryOf(text, units, report !== null),
      description: descriptionOf(group.deadline, units, title, directory),
      date,
      rule: repeated?.rule ?? null,
    };
  });
}

/** While the plan runs: its period, else the year that it is of, but not before it is issued. */
function daysOf({ date, period, effectiveDate }: Plan): Days | null {
  const year = effectiveDate?.slice(0, 4);
  const days = period ?? (year ? { from: `${year}-01-01`, to: `${year}-12-31` } : null);
  return days && date !== null && date > days.from && date <= days.to ? { ...days, from: date } : days;
}

interface Group {
  readonly deadline: Deadline;
  readonly units: string[];
}

function groupsOf(all: readonly Deadline[]): Group[] {
  const groups: Group[] = [];
  const open = new Map<Block, Group[]>();
  for (const one of all) {
    const same = open.get(one.block) ?? [];
    open.set(one.block, same);
    const group = same.find(({ deadline }) => isSame(deadline, one));
    if (group) group.units.push(one.row.unit);
    else {
      const opened = { deadline: one, units: [one.row.unit] };
      same.push(opened);
      groups.push(opened);
    }
  }
  return groups;
}

const isSame = (a: Deadline, b: Deadline): boolean =>
  a.row.date === b.row.date && a.row.rule === b.row.rule && (a.report === null) === (b.report === null);

/** By the author's id, else by the words; several of one kind in a block are counted. */
function uids(plan: string): (block: Block, text: string, isReport: boolean) => string {
  const counts = new Map<string, number>();
  return ({ id }, text, isReport) => {
    const name = `${plan}.${id ?? hashOf(text)}.${isReport ? "bao-cao" : "han"}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}${count > 1 ? `.${count}` : ""}@plan-compiler`;
  };
}

/** FNV-1a over UTF-16 units, from both ends. */
function hashOf(text: string): string {
  const units = [...text.normalize("NFC")].map((letter) => letter.codePointAt(0) ?? 0);
  const hash = (list: readonly number[]): string =>
    (list.reduce((sum, unit) => Math.imul(sum ^ unit, 0x01000193), 0x811c9dc5) >>> 0).toString(36);
  return hash(units) + hash(units.toReversed());
}

/** Letters of a summary: more does not show. */
const widest = 100;

/** Names the unit where its name is not among the words. */
function summaryOf(text: string, units: readonly string[], isReport: boolean): string {
  const [only = ""] = units;
  const isNamed = units.length === 1 && text.toLowerCase().includes(only.toLowerCase());
  const who = isNamed ? "" : `${units.length > 1 ? `${units.length} đơn vị` : only}: `;
  return shortened(`${isReport ? "Báo cáo" : "Hạn"} – ${who}${oneLine(text)}`);
}

function shortened(text: string): string {
  if (text.length <= widest) return text;
  return `${text.slice(0, text.lastIndexOf(" ", widest - 1)).replace(/[\s,;:.]$/, "")}…`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function descriptionOf(
  { row, text, report }: Deadline,
  units: readonly string[],
  title: string,
  directory: Directory,
): string {
  const name = (word: NonNullable<typeof report>["to"]): string =>
    word ? unitName(word.id ?? word.text, directory) : "";
  const lines = [
    ["", oneLine(text)],
    ["Đơn vị: ", units.join("; ")],
    ["Kỳ: ", row.date === null && row.rule !== null ? ruleWords(row.rule) : ""],
    ["Nơi nhận: ", report ? name(report.to) : ""],
    ["Nơi tổng hợp: ", report ? name(report.via) : ""],
    ["Theo: ", row.label === null ? title : `${row.label}, ${title}`],
  ];
  return lines.flatMap(([head, words]) => (words === "" ? [] : [`${head}${words}`])).join("\n");
}
