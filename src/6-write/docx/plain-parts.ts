// Document -> the parts of a Word file, written straight to XML into the skeleton of every file of ours.
import type { Document, Style } from "../../5-compose/document.ts";
import { escaped, xmlText } from "../xml-text.ts";
import { fixedDate } from "./canonical.ts";
import { contextOf } from "./context.ts";
import { wordFootnotes } from "./footnotes.ts";
import { originProperties } from "./origin.ts";
import { wordSections } from "./section.ts";
import { skeletonTexts } from "./skeleton.ts";
import { stylesXml } from "./styles-xml.ts";
import { noCounts, paragraphXml, sectionsXml } from "./xml.ts";

/** Pages must be laid out for a table of contents, and a footer is a part of its own: those the library writes. */
export const isPlain = ({ body, firstFooter }: Document): boolean =>
  firstFooter === undefined && !body.some(({ type }) => type === "contents");

/** Of a plain document: the very parts that the library would write, made canonical. What is the same in all files is the same object. */
export async function plainParts(document: Document): Promise<Map<string, Uint8Array>> {
  const { texts, constant } = await skeleton();
  const context = contextOf(document);
  const parts = new Map(constant);
  const put = (path: string, text: string): void => {
    parts.set(path, encoder.encode(text));
  };

  const body = noCounts();
  const sections = wordSections(context);
  // Relationships are numbered as they appear: the headers' after the body's of the first section.
  let headers = { default: 0, first: 0 };
  const text = sectionsXml(sections, body, () => {
    headers = { default: body.addresses.push(toHeader), first: body.addresses.push(toHeader) };
    return `<w:headerReference w:type="default" r:id="rId${headers.default}"/><w:headerReference w:type="first" r:id="rId${headers.first}"/>`;
  });
  put(documentPart, before(texts[documentPart], "</w:body>", "<w:p>", text));
  if (body.addresses.length > 2) put(relationsOf(documentPart), documentRelations(texts, body.addresses, headers));

  const notes = noCounts();
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const footnotes = wordFootnotes(context).map(
    (note, index) => `<w:footnote w:id="${index + 1}">${paragraphXml(note, notes, { mark })}</w:footnote>`,
  );
  if (footnotes.length > 0)
    put(footnotesPart, before(texts[footnotesPart], "</w:footnotes>", null, footnotes.join("")));
  if (notes.addresses.length > 0) put(relationsOf(footnotesPart), footnoteRelations(texts, notes.addresses));

  parts.set(stylesPart, stylesOf(document.style, texts));
  put(corePart, coreXml(texts, document.properties));
  const { origin } = document.properties;
  if (origin) put(customPart, await customXml(texts, origin));
  return parts;
}

const documentPart = "word/document.xml";
const footnotesPart = "word/footnotes.xml";
const stylesPart = "word/styles.xml";
const corePart = "docProps/core.xml";
const customPart = "docProps/custom.xml";

const encoder = new TextEncoder();

interface Skeleton {
  readonly texts: Readonly<Record<string, string>>;
  readonly constant: ReadonlyMap<string, Uint8Array>;
}

let made: Promise<Skeleton> | null = null;

function skeleton(): Promise<Skeleton> {
  made ??= skeletonTexts().then((texts) => ({
    texts,
    constant: new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)])),
  }));
  return made;
}

/** `xml` with `text` at the end of an element, in place of what begins with `from`. */
function before(xml: string | undefined, end: string, from: string | null, text: string): string {
  if (xml === undefined) throw new Error(`the skeleton has no ${end}`);
  const stop = xml.lastIndexOf(end);
  return xml.slice(0, from === null ? stop : xml.indexOf(from)) + text + xml.slice(stop);
}

/** Stands among the addresses for a header, which is numbered with them. */
const toHeader = "\0";

const relationsOf = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

const hyperlinkXml = (address: string, id: number): string =>
  `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`;

const hyperlinksXml = (addresses: readonly string[]): string =>
  addresses.map((address, index) => (address === toHeader ? "" : hyperlinkXml(address, index + 1))).join("");

/** What the document refers to has the numbers that it has there, all else those that follow. */
function documentRelations(
  texts: Skeleton["texts"],
  addresses: readonly string[],
  headers: { readonly default: number; readonly first: number },
): string {
  const [, open = "", inside = "", close = ""] =
    /^(.*<Relationships [^>]*>)(.*)(<\/Relationships>)$/s.exec(texts[relationsOf(documentPart)] ?? "") ?? [];
  let next = addresses.length;
  const relations = inside.split(/(?=<Relationship )/).map((relation) => {
    const header = /Target="header(\d)\.xml"/.exec(relation)?.[1];
    const id = header === undefined ? ++next : header === "1" ? headers.default : headers.first;
    return relation.replace(/ Id="[^"]*"/, ` Id="rId${id}"`);
  });
  const place = relations.findIndex((relation) => relation.includes('"fontTable.xml"'));
  return open + relations.toSpliced(place, 0, hyperlinksXml(addresses)).join("") + close;
}

const footnoteRelations = (texts: Skeleton["texts"], addresses: readonly string[]): string =>
  (texts[relationsOf(footnotesPart)] ?? "").replace(/\/>$/, () => `>${hyperlinksXml(addresses)}</Relationships>`);

const styles = new WeakMap<Style, Uint8Array>();

function stylesOf(style: Style, texts: Skeleton["texts"]): Uint8Array {
  const known = styles.get(style);
  if (known) return known;
  const bytes = encoder.encode(before(texts[stylesPart], "</w:styles>", "<w:docDefaults>", stylesXml(style)));
  styles.set(style, bytes);
  return bytes;
}

function coreXml(texts: Skeleton["texts"], { title, subject, author, date }: Document["properties"]): string {
  const words = [
    ["dc:title", title],
    ["dc:subject", subject],
    ["dc:creator", author],
    ["cp:lastModifiedBy", author],
  ] as const;
  const known = words
    .map(([name, text]) => [name, escaped(xmlText(text))] as const)
    .map(([name, text]) => (text === "" ? "" : `<${name}>${text}</${name}>`));
  return (texts[corePart] ?? "")
    .replace("<cp:revision>", () => `${known.join("")}<cp:revision>`)
    .replaceAll(`>${fixedDate}T`, `>${date ?? fixedDate}T`);
}

async function customXml(texts: Skeleton["texts"], origin: NonNullable<Document["properties"]["origin"]>) {
  const properties = (await originProperties(origin)).map(
    ({ name, value }, index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return (texts[customPart] ?? "").replace(/\/>$/, () => `>${properties.join("")}</Properties>`);
}
