// Style -> Word's paragraph and character styles: one paragraph style for each key, all based on Normal.
import {
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  StyleForCharacter,
  StyleForParagraph,
} from "docx";
import type { ParagraphStyle, Style } from "../../5-compose/document.ts";
import { paragraphStyles } from "../paragraph-styles.ts";
import { type StyleName, styleNames } from "./names.ts";
import { alignments, halfPoints, lineUnits, normalSize, twipsOfMm, twipsOfPoints } from "./units.ts";

export function wordStyles(style: Style): IStylesOptions {
  const paragraphs = paragraphStyles(style);
  const names = styleNames(paragraphs);
  const font = { ascii: style.font, hAnsi: style.font, cs: style.font, eastAsia: style.font };
  return {
    importedStyles: [
      new DocumentDefaults({
        run: {
          font,
          size: halfPoints(normalSize),
          language: { value: style.language, eastAsia: style.language, bidirectional: style.language },
        },
        paragraph: { spacing: { before: 0, after: 0, line: lineUnits(1), lineRule: LineRuleType.AUTO } },
      }),
      new StyleForParagraph({ id: "Normal", name: "Normal", quickFormat: true }),
      new StyleForCharacter({ id: "FootnoteReference", name: "footnote reference", run: { superScript: true } }),
    ],
    paragraphStyles: Object.entries(paragraphs).map(([key, paragraph]) => wordStyle(names.get(key)!, paragraph)),
  };
}

function wordStyle({ id, name }: StyleName, style: ParagraphStyle): IParagraphStyleOptions {
  const { indent } = style;
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: {
      size: halfPoints(style.size),
      ...(style.bold && { bold: true }),
      ...(style.italic && { italics: true }),
      ...(style.capitals && { allCaps: true }),
      ...(style.underline && { underline: { type: "single" as const } }),
      ...(style.color !== undefined && { color: style.color }),
    },
    paragraph: {
      alignment: alignments[style.align],
      // Without the rule LibreOffice takes the line for an exact height.
      spacing: {
        before: twipsOfPoints(style.before),
        after: twipsOfPoints(style.after),
        line: lineUnits(style.line),
        lineRule: LineRuleType.AUTO,
      },
      indent: {
        left: twipsOfMm(indent.left),
        right: twipsOfMm(indent.right),
        ...(indent.first < 0 ? { hanging: twipsOfMm(-indent.first) } : { firstLine: twipsOfMm(indent.first) }),
      },
      ...(style.keepWithNext && { keepNext: true }),
      ...(style.keepLines && { keepLines: true }),
      ...(style.outline !== null && { outlineLevel: style.outline - 1 }),
    },
  };
}
