// The matrix of a parent's duties and its units -> what people read: a table of few units, of many a count for each duty.
import type { CarriedDuty, CarryState, TraceMatrix } from "../lists/carriers.ts";
import { traceWords } from "../messages/trace.ts";
import type { Context } from "./context.ts";
import { alignedRows, cellText } from "./table.ts";

/** More are no columns of a page. */
const mostColumns = 12;
const mostNames = 5;
const widest = { label: 12, text: 60, name: 48 };
const signs: Readonly<Record<CarryState, string>> = { carried: "x", missing: "!", declined: "o", "no-plan": "?" };

export function traceTable({ parent, duties, plans, withoutPlan }: TraceMatrix, context: Context): string {
  const words = traceWords[context.language];
  const names = new Map([...plans, ...withoutPlan].map(({ unit, name }) => [unit, name]));
  const units = [...names.keys()];
  const handed = duties.filter((duty) => Object.keys(duty.units).length > 0);
  const listed = (ids: readonly string[]): string => {
    const shown = ids.slice(0, mostNames).map((id) => names.get(id) ?? id);
    const rest = ids.length - shown.length;
    return rest > 0 ? `${shown.join("; ")}; ${words.others(rest)}` : shown.join("; ");
  };
  const outdated = plans.filter((plan) => plan.outdated).map(({ unit }) => unit);
  const parts = [
    `${context.color.stdout.bold(words.title(parent, units.length))}\n`,
    units.length <= mostColumns ? matrix(handed, units) : counts(handed, listed, context),
    units.length <= mostColumns && units.length > 0 ? legend(units, names, { plans }, context) : "",
    withoutPlan.length > 0
      ? `${words.withoutPlan(withoutPlan.length, listed(withoutPlan.map(({ unit }) => unit)))}\n`
      : "",
    outdated.length > 0 ? `${words.outdated(outdated.length, listed(outdated))}\n` : "",
  ];
  return parts.filter((part) => part !== "").join("\n");
}

const head = ({ label, text, line }: CarriedDuty): string[] => [
  cellText(label ?? `:${line}`, widest.label),
  cellText(text, widest.text),
];

function matrix(duties: readonly CarriedDuty[], units: readonly string[]): string {
  const heads = ["", "", ...units.map((_, i) => String(i + 1))];
  const rows = duties.map((duty) => [
    ...head(duty),
    ...units.map((unit) => {
      const state = duty.units[unit];
      return state ? signs[state] : "";
    }),
  ]);
  return alignedRows([heads, ...rows]);
}

function legend(
  units: readonly string[],
  names: ReadonlyMap<string, string>,
  { plans }: Pick<TraceMatrix, "plans">,
  { language }: Context,
): string {
  const words = traceWords[language];
  const rows = units.map((unit, i) => [
    String(i + 1),
    cellText(names.get(unit), widest.name),
    plans.flatMap((plan) => (plan.unit === unit ? [plan.path] : [])).join(", ") || words.noPlan,
  ]);
  return `${words.legend}\n${alignedRows(rows)}`;
}

/** `3319/3321`, and who does not. */
function counts(
  duties: readonly CarriedDuty[],
  listed: (ids: readonly string[]) => string,
  { language }: Context,
): string {
  const words = traceWords[language];
  return alignedRows(
    duties.map((duty) => {
      const units = Object.keys(duty.units);
      const of = (state: CarryState): string[] => units.filter((unit) => duty.units[unit] === state);
      const [missing, declined] = [of("missing"), of("declined")];
      const notes = [
        ...(missing.length > 0 ? [words.missing(listed(missing))] : []),
        ...(declined.length > 0 ? [words.declined(listed(declined))] : []),
      ];
      return [...head(duty), `${of("carried").length}/${units.length}`, notes.join(" · ")];
    }),
  );
}
