// The report of `plan check --format json`, version 1 -> its JSON Schema, for those who read it.
import { rules } from "../messages/index.ts";
import { closed, described, type JsonSchema, reference } from "./json-schema.ts";

type Words = { readonly vi: string; readonly en: string };

const whole: JsonSchema = { type: "integer", minimum: 0 };
const counted: JsonSchema = { type: "integer", minimum: 1 };
const text: JsonSchema = { type: "string" };

/** Every key is there in every report. */
const shape = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  ...closed(properties),
  required: Object.keys(properties),
});

const listOf = (name: string): JsonSchema => ({ type: "array", items: reference(name) });

const words = {
  path: { vi: "Từ gốc không gian làm việc, với dấu /.", en: "From the workspace's root, with /." },
  line: { vi: "Đếm từ 1.", en: "From 1." },
  column: { vi: "Đếm từ 1, theo đơn vị UTF-16.", en: "From 1, in UTF-16 code units." },
  offset: {
    vi: "Vị trí trong tệp, đơn vị UTF-16, không tính dấu thứ tự byte.",
    en: "Offset in the file, in UTF-16 code units, after its byte order mark.",
  },
  related: { vi: "Những chỗ giải thích lỗi.", en: "The places that explain it." },
  places: { vi: "Những chỗ khác cùng một lỗi.", en: "The other places of the same mistake." },
  fix: { vi: "Cách sửa máy làm được; không có thì null.", en: "What a program can mend; null where nothing." },
  trace: {
    vi: "Chỉ có khi chạy với --trace: đơn vị nào thực hiện việc nào; null khi một lỗi che mất việc giao.",
    en: "With --trace alone: which units carry which duty; null where a mistake hides some of the duties.",
  },
  states: {
    vi: "carried: thực hiện; missing: chưa; declined: không làm, có lý do; no-plan: đơn vị chưa có kế hoạch.",
    en: "By the unit's id. declined: left out, with a reason; no-plan: the unit has no plan.",
  },
  level: {
    vi: "1: lập từ kế hoạch này; 2: lập từ kế hoạch cấp 1 …",
    en: "1: derived from this plan; 2: from one of level 1 …",
  },
  certain: { vi: "--fix tự sửa; false: chỉ khi có --unsafe.", en: "Applied by --fix; false: only with --unsafe." },
} satisfies Readonly<Record<string, Words>>;

const path = described(text, words.path);
const position = { line: described(counted, words.line), column: described(counted, words.column) };
const range = { path, ...position, endLine: counted, endColumn: counted };
const offsets = { start: described(whole, words.offset), end: whole };

const required = { version: { const: 1 }, diagnostics: listOf("diagnostic"), errors: whole, warnings: whole };
const trace = described({ anyOf: [{ type: "null" }, reference("trace")] }, words.trace);
const orNull: JsonSchema = { type: ["string", "null"] };
const unit = { unit: text, name: text };
const states: JsonSchema = { enum: ["carried", "declined", "missing", "no-plan"] };
const units = described({ type: "object", additionalProperties: states }, words.states);
const level = described(counted, words.level);

export const reportSchema: JsonSchema = {
  ...shape(required),
  properties: { ...required, trace },
  definitions: {
    trace: shape({
      parent: text,
      duties: listOf("duty"),
      plans: listOf("tracedPlan"),
      withoutPlan: { type: "array", items: shape(unit) },
    }),
    duty: shape({ id: orNull, label: orNull, text, path, line: position.line, units }),
    tracedPlan: shape({
      ...unit,
      ...{ plan: text, path, level, parent: text, outdated: { type: "boolean" }, missing: whole },
    }),
    diagnostic: shape({
      rule: { enum: Object.keys(rules) },
      severity: { enum: ["error", "warning", "info"] },
      message: text,
      ...range,
      ...offsets,
      related: described(listOf("related"), words.related),
      fix: described({ anyOf: [{ type: "null" }, reference("fix")] }, words.fix),
      places: described(listOf("place"), words.places),
    }),
    related: shape({ ...range, message: text }),
    fix: shape({ title: text, certain: described({ type: "boolean" }, words.certain), edits: listOf("edit") }),
    edit: shape({ path, ...offsets, text }),
    place: shape({ path, ...position }),
  },
};
