// A layout's text -> mdast: paragraphs, emphasis and block directives, nothing else of Markdown.
import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { directive } from "micromark-extension-directive";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** What a line of a letterhead could be taken for by its first or odd characters. */
const switchedOff = [
  ...[
    "autolink",
    "blockQuote",
    "codeFenced",
    "codeIndented",
    "codeText",
    "definition",
    "headingAtx",
    "htmlFlow",
    "htmlText",
  ],
  ...["labelEnd", "labelStartImage", "labelStartLink", "list", "setextUnderline", "thematicBreak"],
];

function layoutSyntax(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  // With directives inside text, the colon of 8:30 would begin one.
  const { text: _, ...blocks } = directive();
  data.micromarkExtensions = [blocks, { disable: { null: switchedOff } }];
  data.fromMarkdownExtensions = [directiveFromMarkdown({ verbose: true })];
}

const processor = unified().use(remarkParse).use(layoutSyntax).freeze();

export const parseLayout = (text: string): Root => processor.parse(text);
