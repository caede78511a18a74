// The citations that a reader found in a text and those that a program found -> how far they agree.

/** One mention of a document. Offsets count in the text that both read. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

/** A text and the citations that a reader finds in it. */
export interface Sample {
  readonly text: string;
  readonly expected: readonly Mention[];
}

export const fieldNames = ["type", "number", "year", "date", "issuer", "title"] as const;
export type FieldName = (typeof fieldNames)[number];

/** Of the mentions that both have: `right` of `all` agree in a field; `invented` are the values that only the program gives. */
export interface FieldScore {
  readonly right: number;
  readonly all: number;
  readonly invented: number;
}

export interface Score {
  readonly gold: number;
  readonly found: number;
  /** Pairs of one document, with spans that overlap. */
  readonly matched: number;
  /** Pairs with the same span. */
  readonly exact: number;
  readonly fields: Readonly<Record<FieldName, FieldScore>>;
  readonly missed: readonly Mention[];
  readonly spurious: readonly Mention[];
  /** Matched pairs that differ in a field, the reader's first. */
  readonly differing: readonly (readonly [Mention, Mention, FieldName])[];
}

export function score(gold: readonly Mention[], found: readonly Mention[]): Score {
  const pairs = pairUp(gold, found);
  const matched = new Set(pairs.flat());
  const spans = new Set(found.map(({ start, end }) => `${start}-${end}`));
  const differing = pairs.flatMap(([a, b]) =>
    fieldNames.filter((name) => evened(a, name) !== evened(b, name)).map((name) => [a, b, name] as const),
  );
  const fieldScore = (name: FieldName): FieldScore => ({
    right: pairs.length - differing.filter(([, , differs]) => differs === name).length,
    all: pairs.length,
    invented: pairs.filter(([a, b]) => a[name] === null && b[name] !== null).length,
  });
  return {
    gold: gold.length,
    found: found.length,
    matched: pairs.length,
    exact: gold.filter(({ start, end }) => spans.has(`${start}-${end}`)).length,
    fields: Object.fromEntries(fieldNames.map((name) => [name, fieldScore(name)])) as Score["fields"],
    missed: gold.filter((mention) => !matched.has(mention)),
    spurious: found.filter((mention) => !matched.has(mention)),
    differing,
  };
}

/** Each of the reader's mentions with the free one of the same document that it shares most with. */
function pairUp(gold: readonly Mention[], found: readonly Mention[]): [Mention, Mention][] {
  const free = new Set(found);
  return gold.flatMap((mention) => {
    let best: Mention | null = null;
    for (const other of free) {
      if (identity(other) !== identity(mention) || overlap(other, mention) <= 0) continue;
      if (!best || overlap(other, mention) > overlap(best, mention)) best = other;
    }
    if (!best) return [];
    free.delete(best);
    return [[mention, best] as [Mention, Mention]];
  });
}

const overlap = (a: Mention, b: Mention): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** What says which document it is: the symbol, or the name of an Act that is cited without one. */
const identity = ({ symbol, title }: Mention): string =>
  symbol === null ? `name ${words(title)}` : `symbol ${words(symbol).replace(/\s/g, "")}`;

/** A field's value for comparing: abbreviations, case, quotation marks and tone places count for nothing. */
function evened(mention: Mention, name: FieldName): string | number | null {
  const value = mention[name];
  if (typeof value !== "string") return value;
  return words(value)
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân")
    .replace(/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân");
}

const words = (text: string | null): string =>
  (text ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/uỷ/g, "ủy")
    .replace(/[*“”"]/g, "")
    .replace(/\s+/g, " ")
    .trim();

export function sum(scores: readonly Score[]): Score {
  const total = (count: (score: Score) => number): number => scores.reduce((all, one) => all + count(one), 0);
  const field = (name: FieldName): FieldScore => ({
    right: total(({ fields }) => fields[name].right),
    all: total(({ fields }) => fields[name].all),
    invented: total(({ fields }) => fields[name].invented),
  });
  return {
    gold: total(({ gold }) => gold),
    found: total(({ found }) => found),
    matched: total(({ matched }) => matched),
    exact: total(({ exact }) => exact),
    fields: Object.fromEntries(fieldNames.map((name) => [name, field(name)])) as Score["fields"],
    missed: scores.flatMap(({ missed }) => missed),
    spurious: scores.flatMap(({ spurious }) => spurious),
    differing: scores.flatMap(({ differing }) => differing),
  };
}

/** Precision, recall and their harmonic mean, of `right` among `found` and among `gold`; 1 where there is nothing to find. */
export function ratesOf(right: number, gold: number, found: number): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? Number(gold === 0) : right / found;
  const recall = gold === 0 ? 1 : right / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
