// The front matter of base, ours and theirs -> ours with what changed above, field by field; the unit's own fields never come from above.
import type { Data, Entry } from "../1-parse/outline.ts";
import { findField, frontMatterFields } from "../2-model/keywords.ts";
import type { Span } from "../source.ts";
import { spanOf } from "../source.ts";
import { conflictText } from "./conflict-text.ts";
import type { Segmented } from "./segment.ts";
import type { TextEdit } from "./text-edit.ts";
import type { Versions } from "./trios.ts";

/** Number, date, place, signer, recipients and what names the plan and its issuer belong to the unit. */
const unitFields: ReadonlySet<string> = new Set([
  ...["plan", "issuer", "extends", "number", "symbol", "date", "place", "signer", "recipients", "letterhead"],
  ...["standard", "co-issuers", "addressees", "drafter", "copies", "address"],
]);

export interface FieldChange {
  readonly kind: "taken" | "kept" | "conflict";
  /** English key. */
  readonly key: string;
  readonly base: Span | null;
  readonly ours: Span | null;
  readonly theirs: Span | null;
}

export function mergeFields({ base, ours, theirs }: Versions): {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly FieldChange[];
} {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(fieldsOf) as [Fields, Fields, Fields];
  const edits: TextEdit[] = [];
  const changes: FieldChange[] = [];
  let place = ours.metadata.span.start;
  for (const key of new Set([...inTheirs.keys(), ...inBase.keys()])) {
    const [b, o, t] = [inBase.get(key), inOurs.get(key), inTheirs.get(key)];
    const known = o?.span.end ?? place;
    if (t?.value !== b?.value && t?.value !== o?.value) {
      const isUnits = unitFields.has(key);
      const kind = isUnits ? "kept" : o?.value === b?.value ? "taken" : "conflict";
      changes.push({ kind, key, base: b?.span ?? null, ours: o?.span ?? null, theirs: t?.span ?? null });
      const name = o?.name ?? t?.name ?? key;
      const [before, own, now] = [b, o, t].map((field) => (field ? name + linesOf(field, ours.lineEnd) : ""));
      const text = { base: before ?? "", ours: own ?? "", theirs: now ?? "" };
      const fresh = kind === "taken" ? text.theirs : conflictText(text, ours.lineEnd);
      if (kind !== "kept")
        edits.push(
          o
            ? { start: o.span.start, end: fresh === "" ? o.next : o.span.end, text: fresh }
            : { start: place, end: place, text: fresh + ours.lineEnd },
        );
    }
    place = o?.next ?? known;
  }
  return { edits, changes };
}

interface Field {
  readonly span: Span;
  /** Its key as written. */
  readonly name: string;
  /** Where the next line after it begins. */
  readonly next: number;
  /** What it says, however it is written. */
  readonly value: string;
}

type Fields = ReadonlyMap<string, Field>;

function fieldsOf({ source, metadata }: Segmented): Fields {
  const { text } = source;
  return new Map(
    metadata.entries.map((entry) => {
      const { key, value } = entry;
      const end = Math.max(key.span.end + 1, endOf(value));
      const lineEnd = /\r\n?|\n/g;
      lineEnd.lastIndex = end;
      const found = lineEnd.exec(text);
      const span = spanOf(source, key.span.start, text.slice(0, found?.index ?? text.length).trimEnd().length);
      const name = text.slice(key.span.start, key.span.end);
      return [
        nameOf(entry),
        { span, name, next: found ? found.index + found[0].length : text.length, value: said(value) },
      ];
    }),
  );
}

const endOf = (value: Data): number => value.span.end;

const nameOf = ({ key }: Entry): string => findField(frontMatterFields, key.text)?.key ?? key.text.normalize("NFC");

function said(value: Data): string {
  if (value.type === "scalar") return JSON.stringify(value.text.normalize("NFC").trim());
  if (value.type === "sequence") return `[${value.items.map(said).join()}]`;
  return `{${value.entries.map((entry) => `${entry.key.text.normalize("NFC")}:${said(entry.value)}`).join()}}`;
}

/** What follows its key. */
const linesOf = ({ span, name }: Field, lineEnd: string): string =>
  span.source.text.slice(span.start + name.length, span.end).replace(/\r\n?|\n/g, lineEnd);
