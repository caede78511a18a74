// What plans share: the directory of units (units.yaml) and the register of documents (register.yaml).
import type { Source, Span } from "../source.ts";
import type { HolderWord } from "./block.ts";

// The directory of units.

export type UnitKind = "committee" | "department" | "service-unit" | "ward" | "party" | "front" | "other";

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly kind: UnitKind;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly area: string | null;
  readonly head: string | null;
  readonly level: string | null;
  /** The first and the last day of its existence, ISO dates. */
  readonly from: string | null;
  readonly to: string | null;
  /** Units in its place afterwards (đơn vị kế thừa); `id` null where the directory lacks one. */
  readonly succeededBy: readonly HolderWord[];
  readonly span: Span;
  readonly spans: ReadonlyMap<string, Span>;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly HolderWord[];
  /** Listed as itself, never expanded. */
  readonly open: boolean;
  readonly span: Span;
  readonly spans: ReadonlyMap<string, Span>;
}

export interface Directory {
  /** Null where the workspace has no units.yaml. */
  readonly source: Source | null;
  /** Not all of the file could be read: what it lacks may still be in it. */
  readonly partial?: boolean;
  /** The day whose names and members it shows; null or absent: as they are now. */
  readonly date?: string | null;
  readonly units: ReadonlyMap<string, Unit>;
  readonly groups: ReadonlyMap<string, Group>;
}

// The register of documents.

export interface RegisterEntry {
  readonly key: string;
  readonly type: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** What stands after the issuer, with its "về". */
  readonly title: string | null;
  readonly status: "in-force" | "expired" | "replaced" | "unknown";
  readonly expiredOn: string | null;
  readonly replacedBy: string | null;
  /** Where the document can be read. */
  readonly url: string | null;
  readonly span: Span;
  readonly spans: ReadonlyMap<string, Span>;
}

export interface Register {
  readonly source: Source | null;
  /** As of a directory. */
  readonly partial?: boolean;
  readonly entries: ReadonlyMap<string, RegisterEntry>;
}
