// A plan's own data -> the lines of a front matter that say them, in the order of the table of fields.
import { defaultType } from "../2-model/metadata.ts";
import type { Plan } from "../2-model/plan.ts";
import { yamlValue } from "./yaml-value.ts";

/** What is not known yet stays blank, for the clerk to fill in. `fields`: further lines, behind the plan's id. */
export function modelHead(plan: Plan, fields: Readonly<Record<string, string>>): readonly string[] {
  const { id, type, title, issuer, number, date, place, recipients, letterhead } = plan;
  const text = (key: string, value: string | null): string => (value ? `${key}: ${scalar(value, false)}` : `${key}:`);
  const list = (key: string, values: readonly string[]): string =>
    `${key}: [${values.map((value) => scalar(value, true)).join(", ")}]`;
  return [
    text("plan", id),
    ...Object.entries(fields).map(([key, value]) => text(key, value)),
    ...(type.name === defaultType.name ? [] : [text("type", type.name)]),
    ...titleLines(title),
    text("issuer", issuer),
    text("number", number),
    text("date", date),
    ...(place ? [text("place", place)] : []),
    ...periodLine(plan),
    signerLine(plan),
    ...(recipients.length > 0 ? [list("recipients", recipients)] : []),
    ...(letterhead ? [list("letterhead", letterhead)] : []),
  ];
}

/** A line end in a title is one in print. */
const titleLines = (title: string): readonly string[] =>
  title.includes("\n")
    ? ["title: |-", ...title.split("\n").map((line) => `  ${line.trim()}`)]
    : [`title: ${scalar(title, false)}`];

function periodLine({ period }: Plan): readonly string[] {
  if (!period) return [];
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  const isYears = period.from.endsWith("-01-01") && period.to.endsWith("-12-31");
  if (!isYears) return [`period: { from: ${period.from}, to: ${period.to} }`];
  return [`period: ${from === to ? from : `${from}-${to}`}`];
}

function signerLine({ signer }: Plan): string {
  const { authority, of, title, name, lines } = signer;
  if (lines) return `signer: [${[...lines, name ?? ""].map((line) => scalar(line, true)).join(", ")}]`;
  const fields = Object.entries({ ...(authority !== null && { authority }), of, title, name });
  return `signer: { ${fields.map(([key, value]) => (value ? `${key}: ${scalar(value, true)}` : `${key}:`)).join(", ")} }`;
}

/** A number stays one. */
const scalar = (text: string, inFlow: boolean): string => (/^\d+$/.test(text) ? text : yamlValue(text, inFlow));
