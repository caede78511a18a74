// A table of duties -> its rows, each a duty with what its cells say. Tables of other things: null.

import { listedHoldings } from "./holdings.ts";
import type { Block } from "./plan.ts";
import { evenText } from "./prose/even-text.ts";
import { columns, type Field } from "./prose/field-words.ts";
import { type Flat, flatten, plainText } from "./prose/flat.ts";
import { wholeList } from "./prose/holder.ts";
import { type Said, type SaidContext, unsaid, withField } from "./said.ts";

export interface DutyRow {
  readonly row: Block;
  /** The words of the duty, and the cells that they stand in. */
  readonly text: string;
  readonly tasks: readonly Flat[];
  readonly said: Said;
}

type Column = Field | "task" | null;

const holds = columns.map(({ column, words }) => ({
  column,
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u"),
}));
/** Of persons, places and money no duty is read. */
const others = /^(?:kinh phí|dự toán|địa điểm|hình thức|cách thức|người|cá nhân|ghi chú|đối tượng)(?!\p{L})/u;

/** What a column is for, by its header; null: nothing that is read. */
export function columnOf(header: string): Column {
  const { folded } = evenText(header);
  if (others.test(folded.trim())) return null;
  return holds.find(({ pattern }) => pattern.test(folded))?.column ?? null;
}

/** A header with a column of duties and one of those who lead or carry them out. */
export function dutyRows(table: Block, context: SaidContext): DutyRow[] | null {
  const roles = table.cells.map((cell) => columnOf(plainText(cell)));
  if (!roles.includes("task") || !roles.includes("lead")) return null;
  const rows: DutyRow[] = [];
  let above = unsaid;
  let holder = unsaid;
  for (const row of table.children) {
    const cells = row.cells.map((cell) => flatten(cell, row.span.source));
    if (isHeading(row, cells, context)) {
      holder = holderOf(cells, context) ?? unsaid;
      continue;
    }
    const tasks = cells.filter((cell, i) => roles[i] === "task" && cell.text.trim() !== "");
    const said = cells.reduce((all, cell, i) => {
      const role = roles[i] ?? null;
      if (role === null || role === "task") return all;
      return withField(all, role, cell, { start: 0, end: cell.text.length }, above, context);
    }, unsaid);
    above = { ...said, leads: said.leads ?? holder.leads };
    const words = row.cells.filter((_, i) => roles[i] === "task").map(plainText);
    if (tasks.length > 0) rows.push({ row, text: words.filter(Boolean).join(": "), tasks, said: above });
  }
  return rows;
}

/** One cell that stands out, alone or with a letter or Roman number before it: a heading among the rows. */
function isHeading(row: Block, cells: readonly Flat[], context: SaidContext): boolean {
  const filled = cells.flatMap((cell, i) => (cell.text.trim() === "" ? [] : [{ cell, content: row.cells[i] ?? [] }]));
  const last = filled.at(-1);
  if (!last || filled.length > 2) return false;
  if (filled.length === 2) return /^\s*(?:[IVXLC]+|[A-ZĐ])[.)]?\s*$/u.test(filled[0]?.cell.text ?? "");
  const { text } = last.cell;
  const standsOut = last.content.every((node) => node.type === "strong") || !/\p{Ll}/u.test(text);
  return standsOut || /^\s*(?:[IVXLC]+|[A-ZĐ])[.)]\s/u.test(text) || wholeList(text, context.index) !== null;
}

/** A unit's name as such a heading holds the rows below. */
function holderOf(cells: readonly Flat[], { index, directory }: SaidContext): Said | null {
  const cell = cells.findLast(({ text }) => text.trim() !== "");
  const list = cell && wholeList(cell.text, index);
  return list && cell ? { ...unsaid, leads: listedHoldings(list.names, cell, "prose", directory) } : null;
}
