// A frame, the values and the plan's printed parts -> the flows of the document.
import type { Flow, TextRun } from "./document.ts";
import type { FrameLine, FrameNode, PartName } from "./frame.ts";
import { printLines, textRun } from "./lines.ts";
import type { TemplateStyle } from "./style.ts";
import type { Values } from "./variables.ts";

/** What the plan puts into a frame. */
export interface Content {
  readonly values: Values;
  readonly parts: Readonly<Record<PartName, readonly Flow[]>>;
  readonly appendices: readonly AppendixContent[];
}

export interface AppendixContent {
  readonly number: string;
  readonly title: string;
  readonly body: readonly Flow[];
  readonly bookmark: string | null;
  /** A table of it is too wide for an upright page. */
  readonly landscape: boolean;
}

/** What stands at the foot of the first page. */
export const layOutFooter = (frame: readonly FrameNode[], content: Content, template: TemplateStyle): Flow[] =>
  frame.flatMap((node) => (node.type === "footer" ? layOut(node.children, content, template) : []));

export const layOut = (frame: readonly FrameNode[], content: Content, template: TemplateStyle): Flow[] =>
  frame.flatMap((node) => layOutNode(node, content, template));

function layOutNode(node: FrameNode, content: Content, template: TemplateStyle): readonly Flow[] {
  switch (node.type) {
    case "line":
      return printLines(node.style, lineTexts(node, content.values), template);
    case "part":
      return content.parts[node.name];
    case "columns": {
      const rows = node.rows.map((row) => row.map((cell) => layOut(cell, content, template)));
      const breaks = node.name === "signature" && content.parts.recipients.length > mostBeside;
      return [{ type: "columns", widths: template.columns[node.name], rows, ...(breaks && { breaks }) }];
    }
    case "footer":
      return [];
    case "appendix":
      return content.appendices.flatMap((appendix) => [
        { type: "new-section", restartPageNumbers: true, ...(appendix.landscape && { landscape: true }) },
        ...marked(layOut(node.children, contentOf(appendix, content), template), appendix.bookmark),
      ]);
  }
}

/** Recipients beside a signature on one page; more go on on the next. */
const mostBeside = 30;

const contentOf = ({ number, title, body }: AppendixContent, { values, parts }: Content): Content => ({
  values: { ...values, "appendix-number": number, "appendix-title": title },
  parts: { ...parts, "appendix-body": body },
  appendices: [],
});

/** The first paragraph is where a reference to an appendix leads. */
function marked(flows: readonly Flow[], bookmark: string | null): readonly Flow[] {
  const first = flows.findIndex(({ type }) => type === "paragraph");
  const paragraph = flows[first];
  return bookmark !== null && paragraph?.type === "paragraph"
    ? flows.toSpliced(first, 1, { ...paragraph, bookmark })
    : flows;
}

/** A line end in a value or the layout begins a new line; where a value is empty, the blanks around it are one. */
function lineTexts({ content }: FrameLine, values: Values): TextRun[][] {
  const lines: TextRun[][] = [[]];
  let afterEmpty = false;
  for (const piece of content) {
    if (piece.type === "break") {
      lines.push([]);
      continue;
    }
    const text = piece.type === "text" ? piece.text : values[piece.name];
    const marks = { ...(piece.bold && { bold: true }), ...(piece.italic && { italic: true }) };
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) lines.push([]);
      const open = lines.at(-1) ?? [];
      const doubled = afterEmpty && (open.length === 0 || open.at(-1)?.text.endsWith(" "));
      extend(open, textRun(doubled ? line.trimStart() : line, marks));
    }
    afterEmpty = text === "";
  }
  return lines;
}

/** Words of one look are one run: who searches the file finds `Số: 86/KH-UBND`. */
function extend(line: TextRun[], run: TextRun): void {
  const last = line.at(-1);
  if (run.text === "") return;
  if (last && last.bold === run.bold && last.italic === run.italic)
    line[line.length - 1] = { ...last, text: last.text + run.text };
  else line.push(run);
}
