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
}

export const layOut = (frame: readonly FrameNode[], content: Content, template: TemplateStyle): Flow[] =>
  frame.flatMap((node): readonly Flow[] => {
    switch (node.type) {
      case "line":
        return printLines(node.style, lineTexts(node, content.values), template);
      case "part":
        return content.parts[node.name];
      case "columns": {
        const rows = node.rows.map((row) => row.map((cell) => layOut(cell, content, template)));
        return [{ type: "columns", widths: template.columns[node.name], rows }];
      }
      case "appendix":
        return content.appendices.flatMap((appendix) => [
          { type: "new-section", restartPageNumbers: true },
          ...layOut(node.children, contentOf(appendix, content), template),
        ]);
    }
  });

const contentOf = ({ number, title, body }: AppendixContent, { values, parts }: Content): Content => ({
  values: { ...values, "appendix-number": number, "appendix-title": title },
  parts: { ...parts, "appendix-body": body },
  appendices: [],
});

/** A line end in a value or the layout begins a new line. */
function lineTexts({ content }: FrameLine, values: Values): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const piece of content) {
    if (piece.type === "break") {
      lines.push([]);
      continue;
    }
    const text = piece.type === "text" ? piece.text : values[piece.name];
    const marks = { ...(piece.bold && { bold: true }), ...(piece.italic && { italic: true }) };
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) lines.push([]);
      if (line !== "") lines.at(-1)?.push(textRun(line, marks));
    }
  }
  return lines.map(collapsed);
}

/** Where a value is empty, the blanks around it are one. */
const collapsed = (line: readonly TextRun[]): TextRun[] =>
  line.map((run, index) => {
    const doubled = run.text.startsWith(" ") && run.text.trim() !== "" && line[index - 1]?.text.endsWith(" ");
    return doubled ? { ...run, text: run.text.slice(1) } : run;
  });
