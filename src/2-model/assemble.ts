// Metadata, a numbered tree and footnotes -> Plan: what the words say is recognised here, for written and derived plans alike.
import type { Source } from "../source.ts";
import type { RegisterIndex } from "./citations.ts";
import { yearOf } from "./due.ts";
import { findDuties } from "./duties.ts";
import type { Metadata } from "./metadata.ts";
import type { NameIndex } from "./names.ts";
import type { Directory, Footnote, OutlineLevel, Plan } from "./plan.ts";
import { recognise } from "./recognise.ts";
import { placesOf } from "./references.ts";
import type { Tree } from "./tree.ts";

/** What a plan is read with. */
export interface Knowledge {
  readonly directory: Directory;
  readonly names: NameIndex;
  readonly documents: RegisterIndex;
}

export function assemble(
  source: Source,
  metadata: Metadata,
  tree: Tree,
  notes: ReadonlyMap<string, Footnote>,
  levels: readonly OutlineLevel[],
  { directory, names, documents }: Knowledge,
): Plan {
  const { footnotes, citations, references } = recognise(tree, notes, placesOf(tree, levels), documents);
  return {
    source,
    ...metadata,
    ...tree,
    outline: levels,
    comments: [],
    written: null,
    footnotes,
    unusedFootnotes: [...notes.values()].filter((note) => !footnotes.some((one) => one.name === note.name)),
    citations,
    references,
    ...findDuties(tree, directory, names, yearOf(metadata), ownerOf(metadata)),
  };
}

/** A plan in whose words nothing was looked for. */
export const unrecognised = (
  source: Source,
  metadata: Metadata,
  tree: Tree,
  notes: ReadonlyMap<string, Footnote>,
  levels: readonly OutlineLevel[],
): Plan => ({
  source,
  ...metadata,
  ...tree,
  outline: levels,
  comments: [],
  written: null,
  footnotes: [],
  unusedFootnotes: [...notes.values()],
  citations: [],
  references: [],
  duties: [],
  reports: [],
  unknownHolders: [],
  closingLines: new Map(),
  unheld: [],
  idle: [],
  bothRoles: [],
});

/** What names no holder in a plan that carries out another is its issuer's own. */
const ownerOf = ({ extends: parent, issuer }: Metadata): string | null => (parent !== null && issuer ? issuer : null);
