// What later updates of a unit's plan need <-> one file of text beside the plan: a record of the parent, then the plan as derived.
import { readDataOrNothing } from "./1-parse/data.ts";
import { frontMatterPlace } from "./1-parse/front-matter.ts";
import type { Source } from "./source.ts";

/** What a unit's plan was last derived from (bản gốc). */
export interface DerivedBase {
  readonly parent: {
    readonly id: string;
    /** From the unit's plan, with `/`. */
    readonly path: string;
    /** `textHash` of the parent's source. */
    readonly sha256: string;
  };
  /** `plan-compiler 0.1.0` */
  readonly tool: string;
  /** The unit's plan as it was derived: Markdown in canonical form, lines end in LF. */
  readonly text: string;
}

/** SHA-256 in hexadecimal. */
export type Hash = (text: string) => string;

/** Of a text however its lines end: what copies it between systems may change them. */
export const textHash = (text: string, hash: Hash): string => hash(withLf(text));

const withLf = (text: string): string => text.replace(/\r\n?/g, "\n");

/** Counts the shape of the file. */
const version = "1";

/** A record in place of front matter: without the key `plan` the file is no plan of the workspace. */
export function writeBase({ parent, tool, text }: DerivedBase, hash: Hash): string {
  const record = [
    "# Chương trình ghi tệp này để plan update biết cấp trên và đơn vị đã đổi gì. Giữ cạnh kế hoạch; đừng sửa.",
    `base: ${version}`,
    `parent: ${parent.id}`,
    `path: ${JSON.stringify(parent.path)}`,
    `parent-sha256: ${parent.sha256}`,
    `sha256: ${textHash(text, hash)}`,
    `tool: ${tool}`,
  ];
  return `---\n${record.join("\n")}\n---\n\n${text}`;
}

/** Null where the file is no such record, or was changed since it was written. */
export function readBase(source: Source, hash: Hash): DerivedBase | null {
  const lined = { ...source, text: withLf(source.text) };
  const place = frontMatterPlace(lined.text);
  const data = place && readDataOrNothing(lined, place.start, place.end, () => {});
  if (!place || !data) return null;
  const fields = new Map(
    data.entries.flatMap(({ key, value }) => (value.type === "scalar" ? [[key.text, value.text] as const] : [])),
  );
  const text = lined.text.slice(place.body).replace(/^\n\n/, "");
  const [id, path, sha256, tool] = ["parent", "path", "parent-sha256", "tool"].map((key) => fields.get(key));
  const isWhole = fields.get("base") === version && fields.get("sha256") === hash(text);
  return isWhole && id && path && sha256 && tool ? { parent: { id, path, sha256 }, tool, text } : null;
}
