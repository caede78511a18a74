// Diagnostics in order of place -> the same, those of one cause folded into the first, which holds the others' places and fixes.
import type { Diagnostic, RuleData, RuleName } from "../diagnostic.ts";

type CauseOf<R extends RuleName> = (data: RuleData<R>) => string;

/** One misspelt name, one key that the register lacks, one part taken out: said once, however often it is used. */
const causes: { readonly [R in RuleName]?: CauseOf<R> } = {
  "assignment/unknown-unit": ({ name }) => name,
  "citation/unknown": ({ key }) => key,
  "reference/broken": ({ missing }) => missing,
};

/** A part that was written where it could not be read looks empty: the first says it all. */
const consequences: { readonly [R in RuleName]?: RuleName } = { "structure/empty-section": "metadata/invalid-value" };

function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const placeOf = (rule: RuleName, { span }: Diagnostic): string => `${rule} ${span.source.path} ${span.start}`;
  const told = new Set(diagnostics.map((one) => placeOf(one.rule, one)));
  return diagnostics.filter((one) => {
    const cause = consequences[one.rule];
    return cause === undefined || !told.has(placeOf(cause, one));
  });
}

export function foldRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byCause = new Map<string, Diagnostic[]>();
  const folded: Diagnostic[][] = [];
  for (const one of withoutConsequences(diagnostics)) {
    const cause = causeOf(one);
    const earlier = cause === null ? undefined : byCause.get(cause);
    if (earlier) {
      earlier.push(one);
      continue;
    }
    const repeats = [one];
    if (cause !== null) byCause.set(cause, repeats);
    folded.push(repeats);
  }
  return folded.flatMap(([first, ...rest]) => (first ? [rest.length > 0 ? withRepeats(first, rest) : first] : []));
}

function causeOf({ rule, data, span }: Diagnostic): string | null {
  const cause = (causes[rule] as ((data: unknown) => string) | undefined)?.(data);
  const name = cause?.normalize("NFC").replace(/\s+/g, " ").toLowerCase();
  return name === undefined ? null : `${rule} ${span.source.path} ${name}`;
}

const withRepeats = (first: Diagnostic, rest: readonly Diagnostic[]): Diagnostic => ({
  ...first,
  places: [...first.places, ...rest.flatMap(({ span, places }) => [span, ...places])],
  fix: first.fix && [...first.fix, ...rest.flatMap(({ fix }) => fix ?? [])],
  certain: first.certain && rest.every(({ certain }) => certain),
});
