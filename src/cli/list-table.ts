// Rows of a list -> a table that people read.
import type { TraceRow } from "../lists/trace.ts";
import type { ColumnName } from "../messages/cli.ts";
import type { lists } from "./commands/index.ts";
import type { Context } from "./context.ts";
import { alignedRows, cellText } from "./table.ts";

/** One of the row types of src/lists. */
export type Row = object;

/** The columns of each table and how wide they may get; more is cut. */
const columnsOf: Readonly<
  Record<(typeof lists)[number] | "trace" | "cite", readonly (readonly [ColumnName, number])[]>
> = {
  sections: [
    ["line", 6],
    ["label", 12],
    ["title", 80],
  ],
  citations: [
    ["line", 6],
    ["text", 44],
    ["date", 10],
    ["key", 24],
    ["title", 40],
  ],
  assignments: [
    ["line", 6],
    ["label", 12],
    ["unit", 28],
    ["role", 10],
    ["due", 16],
    ["text", 60],
  ],
  deadlines: [
    ["line", 6],
    ["label", 12],
    ["unit", 28],
    ["date", 10],
    ["rule", 16],
    ["to", 28],
  ],
  units: [
    ["id", 32],
    ["name", 48],
    ["kind", 14],
    ["groups", 40],
  ],
  trace: [
    ["label", 12],
    ["text", 60],
    ["carried", 28],
    ["origins", 40],
  ],
  cite: [
    ["text", 44],
    ["date", 10],
    ["issuer", 32],
    ["title", 60],
  ],
};

/** With a column for the plan in front where there are several. */
export function listTable(list: keyof typeof columnsOf, rows: readonly Row[], { words, color }: Context): string {
  const records = rows as readonly Readonly<Record<string, unknown>>[];
  const several = new Set(records.map((row) => row.plan)).size > 1;
  const columns = [...(several ? [["plan", 24] as const] : []), ...columnsOf[list]];
  const heads = columns.map(([name]) => color.stdout.bold(words.columns[name]));
  const shownValue = (name: ColumnName, value: unknown): unknown => {
    if (name === "role") return words.roles[value === "lead" ? "lead" : "support"];
    if (name === "carried") return labelsOf(value) || words.notCarried;
    if (name === "origins") return placesOf(value);
    return Array.isArray(value) ? value.join(" ") : value;
  };
  const lines = records.map((row) => columns.map(([name, width]) => cellText(shownValue(name, row[name]), width)));
  return alignedRows([heads, ...lines]);
}

type Place = TraceRow["carried"][number];

/** Each number once. */
const labelsOf = (places: unknown): string =>
  [...new Set((places as readonly Place[]).map(({ label, line }) => label ?? `:${line}`))].join(", ");

const placesOf = (places: unknown): string =>
  (places as readonly Place[]).map(({ plan, label }) => [plan, label].filter(Boolean).join(" ")).join(" ← ");
