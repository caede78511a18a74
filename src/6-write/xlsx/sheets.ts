// A plan -> the sheets of its workbook: who does what by when, duty by unit, deadlines, reports.
import type { Directory, Due, Holding, Plan } from "../../2-model/plan.ts";
import { type Deadline, deadlines } from "../../lists/deadlines.ts";
import { ruleWords } from "../rule-words.ts";
import { unitName } from "../unit-name.ts";
import type { Cell, Sheet } from "./sheet.ts";

export function planSheets(plan: Plan, directory: Directory): readonly Sheet[] {
  const all = deadlines(plan);
  return [
    assignments(plan, directory),
    matrix(plan, directory),
    deadlineSheet(all, directory),
    reportSheet(all, directory),
  ];
}

const place = { head: "Mục", width: 10 };
const duty = { head: "Nhiệm vụ", width: 60 };
const unit = { head: "Đơn vị", width: 30 };
const day = { head: "Thời hạn", width: 14, align: "center" } as const;

/** One row a duty. */
function assignments({ duties }: Plan, directory: Directory): Sheet {
  const names = (holdings: readonly Holding[]): Cell =>
    orNull(holdings.map((holding) => unitName(holding.unit, directory)).join("\n"));
  return {
    name: "Phân công",
    columns: [
      place,
      duty,
      { head: "Chủ trì", width: 30 },
      { head: "Phối hợp", width: 30 },
      day,
      { head: "Sản phẩm", width: 24 },
      { head: "Loại thời hạn", width: 16 },
    ],
    rows: duties.map(({ label, text, leads, supports, due, product }) => [
      label,
      text,
      names(leads),
      names(supports),
      dueCell(due),
      product,
      due && kindOf(due.date, due.rule),
    ]),
  };
}

/** Duty by unit; units as they stand in the directory. */
function matrix({ duties }: Plan, directory: Directory): Sheet {
  const held = new Set(duties.flatMap(({ leads, supports }) => [...leads, ...supports].map((holding) => holding.unit)));
  const known = [...directory.units.keys(), ...directory.groups.keys()].filter((id) => held.has(id));
  const ids = [...new Set([...known, ...held])];
  return {
    name: "Ma trận",
    columns: [
      place,
      duty,
      ...ids.map((id) => ({ head: unitName(id, directory), width: 14, align: "center" }) as const),
    ],
    frozen: 2,
    rows: duties.map(({ label, text, leads, supports }) => [
      label,
      text,
      ...ids.map((id) => {
        if (leads.some((holding) => holding.unit === id)) return "Chủ trì";
        return supports.some((holding) => holding.unit === id) ? "Phối hợp" : null;
      }),
    ]),
  };
}

/** One row a deadline and unit. */
const deadlineSheet = (all: readonly Deadline[], directory: Directory): Sheet => ({
  name: "Thời hạn",
  columns: [day, { head: "Loại thời hạn", width: 16 }, unit, place, duty],
  rows: all
    .filter(({ report }) => report === null)
    .map(({ row: { date, rule, unit, label }, text }) => [
      date === null ? rule && ruleWords(rule) : { date },
      kindOf(date, rule),
      unitName(unit, directory),
      label,
      text,
    ]),
});

/** One row a report and unit. */
const reportSheet = (all: readonly Deadline[], directory: Directory): Sheet => ({
  name: "Báo cáo",
  columns: [
    { head: "Kỳ báo cáo", width: 22 },
    unit,
    { head: "Nơi nhận", width: 30 },
    { head: "Nơi tổng hợp", width: 30 },
    place,
    { head: "Nội dung", width: 60 },
  ],
  rows: all.flatMap(({ row: { rule, unit, label }, text, report }) => {
    if (!report) return [];
    const name = (word: typeof report.to): Cell => word && unitName(word.id ?? word.text, directory);
    return [[rule && ruleWords(rule), unitName(unit, directory), name(report.to), name(report.via), label, text]];
  }),
});

function dueCell(due: Due | null): Cell {
  if (!due) return null;
  return due.date === null ? ruleWords(due.rule ?? due.text) : { date: due.date };
}

/** To filter by. */
function kindOf(date: string | null, rule: string | null): string {
  if (date !== null) return "Có ngày";
  if (rule === "ongoing") return "Thường xuyên";
  if (rule === "on-request") return "Theo yêu cầu";
  return rule !== null && /^(?:monthly|quarterly|half-yearly|yearly)(?::|$)/.test(rule) ? "Định kỳ" : "Khác";
}

const orNull = (text: string): string | null => (text === "" ? null : text);
