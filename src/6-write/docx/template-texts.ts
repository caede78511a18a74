// Parts of an office's Word file -> the same parts, edited as texts; pictures and fonts stay as they are.
import type { FileProperty } from "./origin.ts";

export type Texts = Map<string, string>;

/** Parts that are XML, by path. */
export const isTextPart = (path: string): boolean => /\.(?:xml|rels)$/i.test(path);

export function editTexts(
  parts: ReadonlyMap<string, Uint8Array>,
  edit: (texts: Texts) => void,
): Map<string, Uint8Array> {
  const texts: Texts = new Map(
    [...parts].filter(([path]) => isTextPart(path)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  edit(texts);
  return new Map([...parts, ...[...texts].map(([path, text]) => [path, new TextEncoder().encode(text)] as const)]);
}

const customPart = "docProps/custom.xml";

/** Adds properties to those that the office's file has of its own. */
export function withProperties(texts: Texts, properties: readonly FileProperty[]): void {
  if (!texts.has(customPart)) addCustomPart(texts);
  const xml = texts.get(customPart) ?? "";
  const own = new Set(properties.map(({ name }) => name));
  const kept = [...xml.matchAll(/<property\b[^>]*? name="([^"]*)"[\s\S]*?<\/property>/g)]
    .filter(([, name = ""]) => !own.has(name))
    .map(([property]) => property);
  const added = properties.map(
    ({ name, value }) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="0" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  const numbered = [...kept, ...added].map((property, index) => property.replace(/ pid="\d+"/, ` pid="${index + 2}"`));
  texts.set(customPart, customXml(numbered.join("")));
}

const customXml = (properties: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`;

function addCustomPart(texts: Texts): void {
  const type = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
  texts.set(customPart, customXml(""));
  insert(texts, "[Content_Types].xml", "</Types>", `<Override PartName="/${customPart}" ContentType="${type}"/>`);
  insert(
    texts,
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rIdCustom" Type="${kind}" Target="${customPart}"/>`,
  );
}

const insert = (texts: Texts, path: string, before: string, xml: string): void => {
  texts.set(path, (texts.get(path) ?? "").replace(before, xml + before));
};
