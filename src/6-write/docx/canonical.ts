// Parts of a Word file -> the same parts without clock, counters and what Word complains of.
import { isTextPart } from "./template-texts.ts";

/** Stands in files whose document has no date. */
export const fixedDate = "2020-01-01";

const contentTypes = "[Content_Types].xml";
const documentRelations = "word/_rels/document.xml.rels";
const webSettings = "word/webSettings.xml";

/** `date`: ISO, of creation and change; null: a fixed one. Parts are sorted, the content types first. */
export function canonical(parts: ReadonlyMap<string, Uint8Array>, date: string | null): Map<string, Uint8Array> {
  const readable = [...parts].filter(([path]) => isTextPart(path));
  const texts = new Map(readable.map(([path, bytes]) => [path, unescapeQuotes(decode(bytes))]));
  if (!texts.has(webSettings)) addWebSettings(texts);
  edit(texts, "docProps/core.xml", (xml) => withDates(xml, date ?? fixedDate));
  const drawings = counter();
  const paths = [...texts.keys()].filter((path) => /^word\/[^/]+\.xml$/.test(path)).sort();
  for (const path of paths) {
    edit(texts, path, (xml) => renumber(xml, /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g, counter()));
    edit(texts, path, (xml) => renumber(xml, /((?: w:name="| w:anchor="|PAGEREF )_Toc)(\d+)/g, counter()));
    edit(texts, path, (xml) => renumber(xml, /(<wp:docPr\b[^>]*? id=")(\d+)/g, drawings));
    renumberRelations(texts, path);
  }
  const encoded = [...texts].map(([path, text]) => [path, encoder.encode(text)] as const);
  return new Map([...new Map([...parts, ...encoded])].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

const encoder = new TextEncoder();
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const rank = (path: string): number => (path === contentTypes ? 0 : 1);

function edit(texts: Map<string, string>, path: string, change: (xml: string) => string): void {
  const xml = texts.get(path);
  if (xml !== undefined) texts.set(path, change(xml));
}

/** In text and in attributes within double quotes an apostrophe needs no escape; Word has stumbled over it. */
const unescapeQuotes = (xml: string): string => xml.replaceAll("&apos;", "'");

const withDates = (xml: string, date: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);

/** New numbers from 1, in order of first appearance. */
const counter = () => {
  const numbers = new Map<string, number>();
  return (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
};

const renumber = (xml: string, pattern: RegExp, next: (id: string) => number): string =>
  xml.replace(pattern, (_, head: string, id: string) => `${head}${next(id)}`);

/** Relationship ids of a part and of its .rels in order of appearance: first in the part, then in the .rels. */
function renumberRelations(texts: Map<string, string>, path: string): void {
  const relations = path.replace(/([^/]+)$/, "_rels/$1.rels");
  if (!texts.has(relations)) return;
  const next = counter();
  edit(texts, path, (xml) =>
    xml.replace(/(\sr:[a-z]+=")([^"]*)/gi, (_, head: string, id: string) => `${head}rId${next(id)}`),
  );
  edit(texts, relations, (xml) =>
    xml.replace(/(\sId=")([^"]*)/g, (_, head: string, id: string) => `${head}rId${next(id)}`),
  );
}

/** Word writes this part in every file, and has offered to repair files without it. */
function addWebSettings(texts: Map<string, string>): void {
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/webSettings";
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml";
  texts.set(
    webSettings,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:webSettings xmlns:w="${main}"><w:optimizeForBrowser/></w:webSettings>`,
  );
  edit(texts, contentTypes, (xml) =>
    xml.replace("</Types>", `<Override ContentType="${type}" PartName="/${webSettings}"/></Types>`),
  );
  edit(texts, documentRelations, (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdWebSettings" Type="${kind}" Target="webSettings.xml"/></Relationships>`,
    ),
  );
}
