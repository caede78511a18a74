// Theirs as a source -> the same, with new footnotes renamed where the unit has given their names to notes of its own.
import type { Source } from "../source.ts";
import type { Segment, Segmented } from "./segment.ts";
import type { Versions } from "./trios.ts";

/** The source itself where no name clashes. */
export function withoutNoteClashes({ base, ours, theirs }: Versions): Source {
  const [before, own, now] = [base, ours, theirs].map(notesOf) as [Notes, Notes, Notes];
  const renamed = new Map<string, string>();
  for (const [name, note] of now) {
    const other = own.get(name);
    if (before.has(name) || !other || other.keys.join(" ") === note.keys.join(" ")) continue;
    let count = 2;
    while (own.has(`${name}-${count}`) || now.has(`${name}-${count}`)) count++;
    renamed.set(name, `${name}-${count}`);
  }
  if (renamed.size === 0) return theirs.source;
  const text = theirs.source.text.replace(/\[\^([^\s[\]]{1,200})\]/g, (mark, name: string) => {
    const fresh = renamed.get(name.normalize("NFC"));
    return fresh === undefined ? mark : `[^${fresh}]`;
  });
  return { ...theirs.source, text };
}

type Notes = ReadonlyMap<string, Segment>;

const notesOf = ({ segments }: Segmented): Notes =>
  new Map(
    segments.flatMap((one) =>
      one.kind === "footnote" && one.id !== null ? [[one.id.normalize("NFC"), one] as const] : [],
    ),
  );
