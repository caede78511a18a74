// The styles of an office's Word file and those that a document needs -> which stand for which, and those to add.
import { Packer, Document as Word } from "docx";
import { unzipSync } from "fflate";
import type { Style } from "../../5-compose/document.ts";
import { paragraphStyles } from "../paragraph-styles.ts";
import { type StyleName, styleNames } from "./names.ts";
import { wordStyles } from "./styles.ts";
import type { Texts } from "./template-texts.ts";

export interface TemplateStyles {
  /** By our key: the office's style of that name, else ours. */
  readonly names: ReadonlyMap<string, StyleName>;
  /** Definitions of ours, by the id that they have in the office's file. */
  readonly ours: ReadonlyMap<string, string>;
}

const part = "word/styles.xml";

export async function templateStyles(parts: ReadonlyMap<string, Uint8Array>, style: Style): Promise<TemplateStyles> {
  const theirs = definitions(new TextDecoder().decode(parts.get(part)));
  const ids = new Set(theirs.map(({ id }) => id.toLowerCase()));
  const byName = new Map(theirs.filter(({ type }) => type === "paragraph").map((one) => [one.name.toLowerCase(), one]));
  const names = styleNames(paragraphStyles(style));
  const text = byName.get((names.get("text")?.name ?? "").toLowerCase());
  // What the office says of body text and ours do not say, such as its font, holds for them too.
  const base = text?.id ?? theirs.find(({ type, isDefault }) => type === "paragraph" && isDefault)?.id ?? "Normal";
  const chosen = new Map<string, StyleName>();
  const ours = new Map<string, string>();
  const own = new Map((await ownDefinitions(style)).map((one) => [one.id, one]));
  const add = (id: string): string => {
    const free = ids.has(id.toLowerCase()) ? `plan-${id}` : id;
    const xml = own.get(id)?.xml ?? "";
    ours.set(
      free,
      xml
        .replace(`w:styleId="${id}"`, `w:styleId="${free}"`)
        .replace('<w:basedOn w:val="Normal"/>', `<w:basedOn w:val="${base}"/>`),
    );
    return free;
  };
  for (const [key, { id, name }] of names) {
    const same = byName.get(name.toLowerCase());
    chosen.set(key, same ? { id: same.id, name: same.name } : { id: add(id), name });
  }
  // The library's own mark of a footnote has this one.
  if (!ids.has("footnotereference")) add("FootnoteReference");
  return { names: chosen, ours };
}

/** Adds those of ours that something in the file has. */
export function withMissingStyles(texts: Texts, { ours }: TemplateStyles): void {
  const used = new Set(
    [...texts]
      .filter(([path]) => path.startsWith("word/"))
      .flatMap(([, xml]) => [...xml.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(([, id = ""]) => id)),
  );
  const added = [...ours].filter(([id]) => used.has(id)).map(([, xml]) => xml);
  texts.set(part, (texts.get(part) ?? "").replace("</w:styles>", `${added.join("")}</w:styles>`));
}

interface Definition {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly isDefault: boolean;
  readonly xml: string;
}

const definitions = (xml: string): Definition[] =>
  xml
    .split(/(?=<w:style\s)/)
    .slice(1)
    .map((text) => text.slice(0, text.indexOf("</w:style>") + "</w:style>".length))
    .map((text) => ({
      id: / w:styleId="([^"]*)"/.exec(text)?.[1] ?? "",
      name: /<w:name w:val="([^"]*)"/.exec(text)?.[1] ?? "",
      type: / w:type="([^"]*)"/.exec(text)?.[1] ?? "",
      isDefault: /^<w:style\s[^>]*w:default="(?:1|true)"/.test(text),
      xml: text,
    }));

async function ownDefinitions(style: Style): Promise<Definition[]> {
  const packed = await Packer.toArrayBuffer(new Word({ styles: wordStyles(style), sections: [] }));
  const styles = unzipSync(new Uint8Array(packed), { filter: ({ name }) => name === part })[part];
  return definitions(new TextDecoder().decode(styles));
}
