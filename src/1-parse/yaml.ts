// A plan in YAML -> Outline, the same as from Markdown.
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { takeAttributes } from "./attributes.ts";
import { readYamlText } from "./data.ts";
import { withInsertions } from "./insertions.ts";
import { limits, marksIn, withinLength } from "./limits.ts";
import type { Attribute, Data, Mapping, Outline, OutlineBlock, OutlineFootnote, Scalar } from "./outline.ts";
import { isEmpty, meantKeys, type YamlSyntax } from "./yaml-attributes.ts";
import { type BlockContext, readBlocks, readParagraphs, readSections } from "./yaml-blocks.ts";
import { planKeys } from "./yaml-keys.ts";
import { brokenSentences } from "./yaml-sentences.ts";
import { type ReadText, readPiece, textReader } from "./yaml-texts.ts";

/** Null where the source is refused: too long, nested too deep, or broken so that what follows would be misread. */
export function readYaml(source: Source, syntax: YamlSyntax, report: Report): Outline | null {
  if (!withinLength(source, report)) return null;
  const broken = brokenSentences(source.text, {
    isKey: (word) => syntax.attributeKeys.includes(word),
    isMetadata: syntax.isMetadata,
    isText: (word) => syntax.attributeKeys.includes(word) && !syntax.takesList(word),
  });
  for (const { start, end, needs, insertions } of broken) {
    const fix = insertions.map(({ at, text }) => ({ span: spanOf(source, at, at), text }));
    report("metadata/invalid-value", spanOf(source, start, end), { key: "", expected: needs }, { fix });
  }
  // Read on as if they had been mended: one mistake is one diagnostic.
  const mended = withInsertions(
    source.text,
    broken.flatMap(({ insertions }) => insertions),
  );
  const yaml = readYamlText({ source, ...mended }, report);
  const root = yaml?.isEmpty ? emptyMapping(source) : yaml?.root;
  if (!yaml || !root || root.brokenAt !== undefined) return null;
  const comments = yaml.comments.map(commentOf);
  const { metadata, body } = divide(root, syntax, report);
  const contents = readContents(body, { source, syntax, report, comments });
  return contents && { source, metadata, ...contents, comments };
}

const emptyMapping = (source: Source): Mapping => ({ type: "mapping", entries: [], span: spanOf(source, 0, 0) });

/** A comment's words, without its `#`. */
function commentOf({ source, start, end }: Scalar["span"]): Scalar {
  const written = source.text.slice(start, end);
  const text = written.replace(/^#+/, "").trim();
  const from = start + (text ? written.indexOf(text, 1) : written.length);
  return { type: "scalar", text, quoted: false, span: spanOf(source, from, from + text.length) };
}

type Body = ReadonlyMap<string, Data>;

/** The top level holds the front matter's fields and the body's keys. */
function divide(root: Mapping, syntax: YamlSyntax, report: Report): { metadata: Mapping; body: Body } {
  const isBody = (key: string): boolean => Object.hasOwn(planKeys, key);
  const known = [...Object.keys(planKeys), ...syntax.metadataKeys];
  const isKnown = (key: string): boolean => isBody(key) || syntax.isMetadata(key);
  const entries = meantKeys(root.entries, known, syntax, report, isKnown);
  const ofBody = entries.filter(({ key, value }) => isBody(key.text) && !isEmpty(value));
  return {
    metadata: { ...root, entries: entries.filter(({ key }) => !isBody(key.text)) },
    body: new Map(ofBody.map(({ key, value }) => [key.text, value])),
  };
}

interface Reading {
  readonly source: Source;
  readonly syntax: YamlSyntax;
  readonly report: Report;
  readonly comments: Scalar[];
}

/** Null where a text has more marks than can be read in reasonable time. */
function readContents(
  body: Body,
  { source, syntax, report, comments }: Reading,
): Pick<Outline, "blocks" | "footnotes" | "quotes"> | null {
  const scalars = [...body].flatMap(([key, data]) => scalarsIn(data, key !== "footnotes"));
  let work = 0;
  const crowded = scalars.find(({ text }) => {
    work += marksIn(text, 0, text.length) ** 2;
    return work > limits.marks ** 2;
  });
  if (crowded) {
    report("text/too-long", crowded.span, { what: "marks", limit: limits.marks });
    return null;
  }
  const notes = body.get("footnotes");
  const names = notes?.type === "mapping" ? notes.entries.map(({ key }) => key.text) : [];
  const text = textReader(scalars, names, { source, comments, report });
  const footnotes = notes ? readFootnotes(notes, text, report) : [];
  const quotes: Span[] = [];
  const context: BlockContext = {
    syntax,
    report,
    text,
    piece: (scalar) => {
      const piece = readPiece(scalar, names, syntax, report);
      footnotes.push(...piece.footnotes);
      comments.push(...piece.comments);
      quotes.push(...piece.quotes);
      return piece.blocks;
    },
    attributed: (scalar, attributes) => withAttributes(text(scalar), attributes, syntax),
  };
  const read = (key: string, reader: (data: Data) => OutlineBlock[]): OutlineBlock[] => {
    const data = body.get(key);
    return data ? reader(data) : [];
  };
  const blocks = [
    ...read("preamble", (data) => readBlocks(data, 0, null, context)),
    ...read("basis", (data) => readParagraphs(data, context)),
    ...read("lead-in", (data) => readParagraphs(data, context)),
    ...read("sections", (data) => readSections(data, 1, context)),
    ...read("appendices", (data) => readAppendices(data, context)),
  ];
  return { blocks, footnotes, quotes };
}

/** `{…}` at the end of a text counts as it does in Markdown. */
function withAttributes(content: ReturnType<ReadText>, attributes: readonly Attribute[], syntax: YamlSyntax) {
  const taken = takeAttributes(content, (key) => syntax.standsAlone(key));
  return { content: taken.content, attributes: [...attributes, ...taken.attributes] };
}

/** As in Markdown a break precedes each, and its title begins with "Phụ lục". */
function readAppendices(data: Data, context: BlockContext): OutlineBlock[] {
  const items = data.type === "sequence" ? data.items : [data];
  return items.flatMap((item): OutlineBlock[] => {
    const { source, start } = item.span;
    const title = item.type === "mapping" && item.entries.find(({ key }) => key.text === "title")?.value;
    if (title && title.type === "scalar" && !/^phụ lục(?!\p{L})/iu.test(title.text.normalize("NFC").trimStart()))
      context.report("metadata/invalid-value", title.span, { key: "title", expected: "appendix" });
    return [{ type: "break", span: spanOf(source, start, start) }, ...readSections(item, 1, context)];
  });
}

function readFootnotes(data: Data, text: ReadText, report: Report): OutlineFootnote[] {
  if (data.type !== "mapping") {
    report("metadata/invalid-value", data.span, { key: "footnotes", expected: "mapping" });
    return [];
  }
  return data.entries.flatMap(({ key, value }) => {
    if (value.type === "scalar")
      return [{ name: key.text, nameSpan: key.span, content: text(value), span: spanOfBoth(key, value) }];
    report("metadata/invalid-value", value.span, { key: key.text, expected: "quoted" });
    return [];
  });
}

const spanOfBoth = (key: Scalar, { span }: Scalar) =>
  spanOf(span.source, key.span.start, Math.max(key.span.end, span.end));

/** Pieces in Markdown are read by themselves. */
function scalarsIn(data: Data, hasPieces: boolean): Scalar[] {
  const found: Scalar[] = [];
  const open: Data[] = [data];
  for (let top = open.pop(); top; top = open.pop()) {
    if (top.type === "scalar") found.push(top);
    else if (top.type === "sequence") for (const item of top.items) open.push(item);
    else for (const { key, value } of top.entries) if (!hasPieces || key.text !== "markdown") open.push(value);
  }
  return found;
}
