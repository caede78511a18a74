// A template's two files -> what composing needs of them, checked.

import { type Expand, readExpressions, sourceOffset } from "../1-parse/expressions.ts";
import type { Report } from "../diagnostic.ts";
import { later } from "../remember.ts";
import { type Source, spanOf } from "../source.ts";
import { type FrameNode, readFrame } from "./frame.ts";
import type { TemplateStyle } from "./style.ts";
import { type Variable, variableNames } from "./variables.ts";
import type { WordTemplate } from "./word-template.ts";

export interface Template {
  readonly style: TemplateStyle;
  /** The frame of a document in which these values are not blank. Worked out once for each set of them. */
  readonly frame: (present: (name: Variable) => boolean) => readonly FrameNode[];
  /** The office's own Word file: Word documents are made by filling it. */
  readonly word: WordTemplate | null;
}

/** `layout`: a layout.md.hbs. Null where it has a mistake; each is reported at its place in the layout. */
export function readTemplate(layout: Source, style: TemplateStyle, report: Report): Template | null {
  const expand = readExpressions(layout, variableNames, report);
  return expand && checkBlocks(layout, expand, style, report)
    ? { style, frame: frames(expand, style), word: null }
    : null;
}

/** The same of files without a mistake, each read when it is first asked for. */
export function soundTemplate(layout: Source, readStyle: () => TemplateStyle): Template {
  const style = later(readStyle);
  const frame = later(() => {
    const expand = readExpressions(layout, variableNames, () => {});
    return expand ? frames(expand, style()) : () => [];
  });
  return {
    get style() {
      return style();
    },
    frame: (present) => frame()(present),
    word: null,
  };
}

/** Both with all values and with none, so that every branch of a condition is seen. */
function checkBlocks(layout: Source, expand: Expand<Variable>, style: TemplateStyle, report: Report): boolean {
  const seen = new Set<number>();
  for (const present of [true, false]) {
    const expansion = expand(() => present);
    readFrame(expansion.text, Object.keys(style.style.paragraphs), (start, end, problem) => {
      const span = spanOf(layout, sourceOffset(expansion, start), sourceOffset(expansion, end));
      if (!seen.has(span.start)) report("template/syntax", span, { problem });
      seen.add(span.start);
    });
  }
  return seen.size === 0;
}

function frames(expand: Expand<Variable>, style: TemplateStyle): Template["frame"] {
  const known = new Map<string, readonly FrameNode[]>();
  const styles = Object.keys(style.style.paragraphs);
  return (present) => {
    const { text } = expand(present);
    const frame = known.get(text) ?? readFrame(text, styles, () => {});
    known.set(text, frame);
    return frame;
  };
}
