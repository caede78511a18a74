// The parts of a Word file -> what is known to make Word offer a repair, or to print wrongly, and what the schema does not say.
import { strFromU8, unzipSync } from "fflate";

type Parts = ReadonlyMap<string, string>;

/** Throws where a Word file has a fault. */
export function expectSoundParts(docx: Uint8Array, name = "the Word file"): void {
  const parts = Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  const faults = lint(new Map(parts));
  if (faults.length > 0) throw new Error(`${name}:\n${faults.join("\n")}`);
}

/** One line for each fault; empty: nothing known. Parts by path, as text. */
export const lint = (parts: Parts): string[] => [
  ...[...parts].flatMap(([path, xml]) => textFaults(path, xml)),
  ...packageFaults(parts),
  ...referenceFaults(parts),
];

const rules: readonly (readonly [string, RegExp])[] = [
  ["an apostrophe is escaped", /&apos;/],
  ["a character that XML forbids", /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u],
  ["fields are updated on opening", /<w:updateFields/],
  [
    "a field without a cached result",
    /fldCharType="separate"\/><\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:fldChar w:fldCharType="end"/,
  ],
  ["a field without a cached result", /<w:fldSimple [^>]*(?:\/>|><\/w:fldSimple>)/],
  ["a line height without a rule", /<w:spacing (?![^>]*w:lineRule)[^>]*w:line=/],
  [
    "a length that is no whole number",
    /w:(?:w|val|sz|left|right|top|bottom|before|after|line|firstLine|hanging)="-?\d+\.\d/,
  ],
  ["a cell does not end in a paragraph", /(?<!<\/w:p>|<w:p\/>)<\/w:tc>/],
  ["two tables touch", /<\/w:tbl><w:tbl>/],
  ["the body ends in a table", /<\/w:tbl>(?:<w:sectPr\b.*)?<\/w:body>/],
  ["a table row without cells", /<w:tr(?:\/>|>(?:<w:trPr>(?:(?!<\/w:trPr>).)*<\/w:trPr>)?<\/w:tr>)/],
];

const textFaults = (path: string, xml: string): string[] =>
  rules.filter(([, pattern]) => pattern.test(xml)).map(([fault]) => `${path}: ${fault}`);

const attributes = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, value = ""]) => value);

function packageFaults(parts: Parts): string[] {
  const faults: string[] = [];
  for (const part of ["word/theme/theme1.xml", "word/webSettings.xml", "word/settings.xml", "word/fontTable.xml"])
    if (!parts.has(part)) faults.push(`${part} is missing`);
  const reached = new Set(["[Content_Types].xml"]);
  for (const [path, xml] of parts) {
    if (!path.endsWith(".rels")) continue;
    reached.add(path);
    const folder = path.replace(/_rels\/[^/]*$/, "");
    const ids = attributes(xml, / Id="([^"]*)"/g);
    if (new Set(ids).size < ids.length) faults.push(`${path}: an id is given twice`);
    for (const target of attributes(xml.replace(/<[^>]* TargetMode="External"[^>]*>/g, ""), / Target="([^"]*)"/g)) {
      reached.add(folder + target);
      if (!parts.has(folder + target)) faults.push(`${path}: ${target} is missing`);
    }
  }
  const types = parts.get("[Content_Types].xml") ?? "";
  for (const path of parts.keys()) {
    if (!reached.has(path)) faults.push(`${path} is an orphan`);
    if (path.endsWith(".xml") && path !== "[Content_Types].xml" && !types.includes(`PartName="/${path}"`))
      faults.push(`${path} has no content type`);
  }
  return faults;
}

function referenceFaults(parts: Parts): string[] {
  const part = (name: string): string => parts.get(`word/${name}.xml`) ?? "";
  const body = part("document");
  const all = ["document", "footnotes", "header1", "header2"].map(part).join("");
  const faults: string[] = [];
  const names = attributes(body, /<w:bookmarkStart\b[^>]* w:name="([^"]*)"/g);
  const starts = attributes(body, /<w:bookmarkStart\b[^>]* w:id="([^"]*)"/g);
  const ends = attributes(body, /<w:bookmarkEnd\b[^>]* w:id="([^"]*)"/g);
  if (twice(names.map((name) => name.toLowerCase()))) faults.push("a bookmark's name is given twice");
  if (twice(starts)) faults.push("a bookmark's id is given twice");
  if (starts.toSorted().join() !== ends.toSorted().join()) faults.push("a bookmark begins and does not end");
  for (const name of names) if (!/^[A-Za-z_]\w{0,39}$/.test(name)) faults.push(`Word takes no bookmark "${name}"`);
  for (const anchor of attributes(body, /<w:hyperlink\b[^>]* w:anchor="([^"]*)"/g))
    if (!names.includes(anchor)) faults.push(`a link to "${anchor}", which is nowhere`);
  for (const field of attributes(all, /<w:(?:fldSimple\b[^>]* w:instr="|instrText\b[^>]*>) ?(?:PAGE)?REF (\w+)/g))
    if (!names.includes(field)) faults.push(`a reference to "${field}", which is nowhere`);
  const notes = attributes(part("footnotes"), /<w:footnote\b[^>]* w:id="([^"]*)"/g).map(Number);
  const marks = attributes(body, /<w:footnoteReference\b[^>]* w:id="([^"]*)"/g).map(Number);
  if (notes.some((id, index) => id !== index - 1)) faults.push(`footnote ids are ${notes.join()}`);
  if (twice(marks)) faults.push("a footnote is marked twice");
  if (marks.some((id) => id < 1 || !notes.includes(id))) faults.push("a footnote mark without its footnote");
  const styles = attributes(part("styles"), /<w:style\b[^>]* w:styleId="([^"]*)"/g);
  const styleNames = attributes(part("styles"), /<w:name w:val="([^"]*)"/g).map((name) => name.toLowerCase());
  if (twice(styles) || twice(styleNames)) faults.push("a style is given twice");
  for (const style of new Set(attributes(all, /<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)))
    if (!styles.includes(style)) faults.push(`style "${style}" is missing`);
  // Word brings this one along.
  for (const style of attributes(part("styles"), /<w:(?:basedOn|next|link) w:val="([^"]*)"/g))
    if (!styles.includes(style) && style !== "DefaultParagraphFont") faults.push(`style "${style}" is missing`);
  const lists = attributes(part("numbering"), /<w:num\b[^>]* w:numId="([^"]*)"/g);
  for (const list of new Set(attributes(body, /<w:numId w:val="([^"]*)"/g)))
    if (list !== "0" && !lists.includes(list)) faults.push(`list ${list} is missing`);
  for (const [path, xml] of parts) {
    if (!/^word\/[^/]+\.xml$/.test(path)) continue;
    const known = attributes(parts.get(path.replace(/([^/]+)$/, "_rels/$1.rels")) ?? "", / Id="([^"]*)"/g);
    for (const id of attributes(xml, / r:(?:id|embed|link)="([^"]*)"/g))
      if (!known.includes(id)) faults.push(`${path}: nothing has the id "${id}"`);
  }
  return faults;
}

const twice = (values: readonly (string | number)[]): boolean => new Set(values).size < values.length;
