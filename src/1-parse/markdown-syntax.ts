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

/** A pasted plan has indented lines, lines of dashes, backticks and `[1]: …`; none of them means code, a title or a link. */
const switchedOff = ["codeIndented", "setextUnderline", "autolink", "codeText", "definition", "labelStartImage"];

function planSyntax(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  data.micromarkExtensions = [
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    { disable: { null: switchedOff } },
  ];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()];
}

const processor = unified().use(remarkParse).use(planSyntax).freeze();

export const parseMarkdown = (text: string): Root => processor.parse(text);
