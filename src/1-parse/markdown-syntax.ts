// Text -> mdast: CommonMark with tables, footnotes and strikethrough, less what ordinary prose trips over.
import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { readPlainMarkdown } from "./plain/markdown.ts";
import { readPlainParagraphs } from "./plain/paragraphs.ts";
import { withRest } from "./plain/rest.ts";

/** A pasted plan has indented lines, lines of dashes, backticks and `[1]: …`; none of them means code, a title or a link. */
const switchedOff = ["codeIndented", "setextUnderline", "autolink", "codeText", "definition", "labelStartImage"];

/** What makes a paragraph something else; in a text that is known to be one, none of it does. */
const blockSyntax = ["list", "blockQuote", "headingAtx", "thematicBreak", "htmlFlow", "codeFenced"];

interface Syntax {
  /** Footnotes that are defined elsewhere: a mark of theirs is one. */
  readonly footnotes?: readonly string[];
  /** Paragraphs only, whatever they open with. */
  readonly inline?: boolean;
  /** Looking for one at every line is a quarter of a parser's work. */
  readonly tables?: boolean;
}

function planSyntax(this: Processor, { footnotes = [], inline = false, tables = false }: Syntax): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  const { document, text } = gfmFootnote();
  data.micromarkExtensions = [
    ...(tables ? [gfmTable()] : []),
    ...(inline ? [] : [{ document }]),
    { text: footnotes.length > 0 ? withFootnotes(text, footnotes) : text },
    gfmStrikethrough({ singleTilde: false }),
    { disable: { null: inline ? [...switchedOff, ...blockSyntax] : switchedOff } },
  ];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()];
}

type TextSyntax = ReturnType<typeof gfmFootnote>["text"];

/** The library takes `[^name]` for a mark only where it has seen the footnote: tell it before it sees the first mark. */
function withFootnotes(text: TextSyntax, names: readonly string[]): TextSyntax {
  const call = text?.[leftBracket];
  if (!call || Array.isArray(call)) return text;
  let told = false;
  const tokenize: typeof call.tokenize = function (effects, ok, nok) {
    if (!told) this.parser.gfmFootnotes = [...(this.parser.gfmFootnotes ?? []), ...names.map(identifier)];
    told = true;
    return call.tokenize.call(this, effects, ok, nok);
  };
  return { ...text, [leftBracket]: { ...call, tokenize } };
}

const leftBracket = 91;

/** As CommonMark compares names. */
const identifier = (name: string): string =>
  name
    .replace(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase();

const processorOf = (syntax: Syntax) => unified().use(remarkParse).use(planSyntax, syntax).freeze();

const withoutTables = processorOf({});
const withTables = processorOf({ tables: true });

/** Plain blocks are read without the library, which is many times slower. `footnotes`: defined elsewhere. */
export function parseMarkdown(text: string, footnotes: readonly string[] = []): Root {
  const plain = readPlainMarkdown(text, footnotes);
  if (!plain) return parseByLibrary(text, footnotes);
  return withRest(plain, (rest) => parseByLibrary(rest, plain.footnotes));
}

/** The same of any text, by the library alone. */
export function parseByLibrary(text: string, footnotes: readonly string[] = []): Root {
  const tables = text.includes("|");
  if (footnotes.length > 0) return processorOf({ footnotes, tables }).parse(text);
  return (tables ? withTables : withoutTables).parse(text);
}

/** Reads every paragraph as inline content alone: a `#`, `-` or `1.` that opens one is its text. */
export function parseParagraphs(text: string, footnotes: readonly string[]): Root {
  const plain = readPlainParagraphs(text, footnotes);
  if (!plain) return parseParagraphsByLibrary(text, footnotes);
  return withRest(plain, (rest) => parseParagraphsByLibrary(rest, footnotes));
}

/** The same of any text, by the library alone. */
export const parseParagraphsByLibrary = (text: string, footnotes: readonly string[]): Root =>
  processorOf({ footnotes, inline: true }).parse(text);
