// Plans and the register that they read -> what the register lacks of what they say, and the register's text with it.
import { readYamlText } from "../1-parse/data.ts";
import { indexRegister } from "../2-model/citations.ts";
import type { Citation, Plan, Register, RegisterEntry } from "../2-model/plan.ts";
import type { Subject } from "../3-check/check.ts";
import { soundMentions, unregisteredMentions } from "../3-check/citation.ts";
import { type MissingField, missingFields } from "../3-check/keeping.ts";
import { isOneDocument } from "../3-check/register.ts";
import { collect, type Diagnostic, type Edit, sortDiagnostics } from "../diagnostic.ts";
import { applyEdits } from "../fix.ts";
import { additions, filling, type RegisterDocument } from "../print/register.ts";
import type { RegisterText } from "../print/register-style.ts";
import type { Source } from "../source.ts";
import { openRegister } from "../workspace.ts";
import { type CitedDocument, citedDocuments } from "./cited.ts";
import { reportConflicts } from "./conflicts.ts";
import { registerKey } from "./key.ts";

/** A document that the register lacks. */
export interface Addition {
  readonly document: RegisterDocument;
  readonly cited: CitedDocument;
  /** What no plan says of it. */
  readonly missing: readonly MissingField[];
}

/** A blank of an entry, and what a plan says. */
export interface Blank {
  readonly key: string;
  readonly field: MissingField;
  readonly value: string;
  readonly mention: Citation;
  readonly cited: CitedDocument;
}

export interface Proposal {
  readonly additions: readonly Addition[];
  readonly blanks: readonly Blank[];
  /** The register's text with the additions, and the blanks where asked; null where it cannot be edited without harm. */
  readonly text: string | null;
  /** What plans say differently of what is taken over, sorted. */
  readonly conflicts: readonly Diagnostic[];
}

/** `fill`: also fills blanks. `register` has been read without errors, or is empty. Its plans are read with it. */
export function proposeEntries(register: Source, subjects: readonly Subject[], fill: boolean): Proposal {
  const { report, diagnostics } = collect();
  const before = collect();
  const known = openRegister(register, before.report);
  const own = subjects.map((subject) => ({ ...subject, plan: withOwnTitles(subject.plan) }));
  const added = additionsFor(own, known);
  const documents = added.map(({ document }) => document);
  const blanks = blanksOf(own, known);
  for (const { cited } of added) reportConflicts(cited, ["date", "issuer", "title"], report);
  if (fill) for (const { cited, field } of blanks) reportConflicts(cited, [field], report);
  return {
    additions: added,
    blanks,
    text: newText(register, known, before.diagnostics.length, documents, fill ? blanks : []),
    conflicts: sortDiagnostics(diagnostics),
  };
}

/** A list may give a title once, at its end (`các Quyết định số … và số … về …`): that is no single document's. */
function withOwnTitles(plan: Plan): Plan {
  const citations = plan.citations.map((one, i) => {
    const next = plan.citations[i + 1];
    const shared = next && next.block === one.block && one.titleSpan && next.span.start < one.titleSpan.start;
    return shared && one.titleSpan.start > one.span.start ? { ...one, title: null, titleSpan: null } : one;
  });
  return { ...plan, citations };
}

function additionsFor(subjects: readonly Subject[], known: Register): Addition[] {
  const added: Addition[] = [];
  const taken = new Set([...known.entries.keys(), ...subjects.map(({ plan }) => plan.id)]);
  let rest = subjects.flatMap(unregisteredMentions);
  // A mention that agrees with others of its document may still not be found by what was taken from those.
  for (let left = rest.length + 1; rest.length > 0 && rest.length < left; ) {
    left = rest.length;
    const before = added.slice();
    for (const cited of citedDocuments(rest)) {
      // Mentions that contradict each other so much are told by the check; a double would help nobody.
      if (before.some(({ document }) => isOneDocument(document, cited.said))) continue;
      const key = registerKey(cited.said, taken);
      taken.add(key);
      const document = { key, ...cited.said };
      added.push({ document, cited, missing: missingFields(document) });
    }
    const index = indexRegister({ source: null, entries: entriesWith(known, added) });
    rest = rest.filter((mention) => index.find(mention) === null);
  }
  return added;
}

function entriesWith(known: Register, added: readonly Addition[]): Register["entries"] {
  const entries = new Map(known.entries);
  for (const { document, cited } of added) {
    const { span } = cited.fullest;
    const unknown = { status: "unknown", expiredOn: null, replacedBy: null, url: null } as const;
    entries.set(document.key, { ...document, ...unknown, span, spans: new Map() });
  }
  return entries;
}

/** What plans say and the register leaves open, of documents that it has. */
function blanksOf(subjects: readonly Subject[], { entries }: Register): Blank[] {
  const mentions = new Map<string, Citation[]>();
  for (const mention of subjects.flatMap(soundMentions)) {
    const key = mention.entry?.key;
    if (key !== undefined) mentions.set(key, [...(mentions.get(key) ?? []), mention]);
  }
  return [...mentions].flatMap(([key, all]) => {
    const entry = entries.get(key);
    return entry ? blanksOfEntry(entry, all) : [];
  });
}

function blanksOfEntry(entry: RegisterEntry, mentions: readonly Citation[]): Blank[] {
  const [cited, ...others] = citedDocuments(mentions);
  // Mentions of two documents: which of them the entry means is not for us to say.
  if (!cited || others.length > 0) return [];
  return missingFields(entry).flatMap((field) => {
    const [value, mention] = [cited.said[field], cited.saidBy[field]];
    return value && mention ? [{ key: entry.key, field, value, mention, cited }] : [];
  });
}

/** Whether all that a register holds is known; nothing at all is. */
export function canExtend({ source, partial }: Register): boolean {
  if (!source || !partial) return true;
  const { report, diagnostics } = collect();
  const yaml = readYamlText({ source, text: source.text, place: (offset) => offset }, report);
  return yaml?.isEmpty === true && diagnostics.length === 0;
}

/** Whatever stands in the file stays, and reads as before: else the edit is not made. */
function newText(
  source: Source,
  known: Register,
  faults: number,
  documents: readonly RegisterDocument[],
  blanks: readonly Blank[],
): string | null {
  if (documents.length + blanks.length === 0) return source.text;
  const root = readYamlText({ source, text: source.text, place: (offset) => offset }, () => {})?.root;
  const register: RegisterText = { source, root: root ?? null };
  const fills = blanks.map(({ key, field, value }) => filling(register, key, field, value));
  if (fills.includes(null)) return null;
  const reads = readsAs(known, documents, blanks);
  const ways = documents.length > 0 ? additions(register, documents).map((edit) => [edit]) : [[]];
  for (const way of ways) {
    const text = applyEdits(source.text, [...(fills as Edit[]), ...way]);
    const { report, diagnostics } = collect();
    if (reads(openRegister({ path: source.path, text }, report)) && diagnostics.length <= faults) return text;
  }
  return null;
}

/** Whether a register holds what was known, with the documents and the blanks filled, and nothing else. */
function readsAs(
  known: Register,
  documents: readonly RegisterDocument[],
  blanks: readonly Blank[],
): (fresh: Register) => boolean {
  const expected = new Map<string, object>([...known.entries].map(([key, entry]) => [key, wordsOf(entry)]));
  for (const { key, field, value } of blanks) expected.set(key, { ...expected.get(key), [field]: value });
  for (const document of documents)
    expected.set(
      document.key,
      wordsOf({ ...document, status: "unknown", expiredOn: null, replacedBy: null, url: null }),
    );
  const words = JSON.stringify([...expected]);
  return ({ entries }) => JSON.stringify([...entries].map(([key, entry]) => [key, wordsOf(entry)])) === words;
}

function wordsOf({ key, type, symbol, date, issuer, title, ...state }: Omit<RegisterEntry, "span" | "spans">) {
  const { status, expiredOn, replacedBy } = state;
  return { key, type, symbol, date, issuer, title, status, expiredOn, replacedBy };
}
