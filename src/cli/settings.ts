// plan.config.yaml of a workspace -> its settings; what is wrong in them is reported.
import { readData } from "../1-parse/data.ts";
import type { Scalar } from "../1-parse/outline.ts";
import { readFields } from "../2-model/fields.ts";
import type { Field } from "../2-model/keywords.ts";
import { type Report, type RuleName, type Severity, suggest } from "../diagnostic.ts";
import { isRule, rules } from "../messages/index.ts";
import { nearestOf } from "../nearest.ts";
import type { Source } from "../source.ts";
import { levels, type Severities } from "./severity.ts";

export interface Settings {
  readonly severities: Severities;
  /** Null: no limit. */
  readonly maxWarnings: number | null;
  /** A path from the root, or null. */
  readonly baseline: string | null;
}

export const configName = "plan.config.yaml";

const fields: readonly Field[] = [
  { key: "rules", vietnamese: null, kind: "mapping" },
  { key: "max-warnings", vietnamese: null, kind: "text" },
  { key: "baseline", vietnamese: null, kind: "text" },
];

const none: Settings = { severities: new Map(), maxWarnings: null, baseline: null };

export function readSettings(source: Source | null, report: Report): Settings {
  const data = source && readData(source, 0, source.text.length, report);
  if (!data) return none;
  const config = readFields(data, fields, data.span, report);
  const severities = new Map<RuleName, Severity | "off">();
  for (const { key, value } of config.mapping("rules")?.entries ?? []) {
    if (!isRule(key.text)) reportUnknownRule(key, report);
    else if (value.type === "scalar" && Object.hasOwn(levels, value.text))
      severities.set(key.text, levels[value.text] ?? "off");
    else report("metadata/invalid-value", value.span, { key: key.text, expected: Object.keys(levels).join(", ") });
  }
  return {
    severities,
    maxWarnings: wholeNumber(config.text("max-warnings"), report),
    baseline: config.text("baseline")?.text ?? null,
  };
}

function reportUnknownRule({ text, span }: Scalar, report: Report): void {
  const nearest = nearestOf(text, Object.keys(rules));
  report("metadata/unknown-key", span, { key: text, nearest }, suggest(span, nearest));
}

function wholeNumber(value: Scalar | null, report: Report): number | null {
  if (!value) return null;
  if (/^\d{1,9}$/.test(value.text)) return Number(value.text);
  report("metadata/invalid-value", value.span, { key: "max-warnings", expected: "0, 1, 2, …" });
  return null;
}
