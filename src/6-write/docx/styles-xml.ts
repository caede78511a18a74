// Style -> the styles of a Word file as XML: the same as styles.ts describes to the library.
import type { ParagraphStyle, Style } from "../../5-compose/document.ts";
import { paragraphStyles } from "../paragraph-styles.ts";
import { escaped } from "../xml-text.ts";
import { type StyleName, styleNames } from "./names.ts";
import { alignments, halfPoints, lineUnits, normalSize, twipsOfMm, twipsOfPoints } from "./units.ts";
import { sizeXml } from "./xml.ts";

/** What stands inside of `<w:styles>`. */
export function stylesXml(style: Style): string {
  const paragraphs = paragraphStyles(style);
  const names = styleNames(paragraphs);
  const font = escaped(style.font);
  const language = escaped(style.language);
  const runs =
    `<w:rFonts w:ascii="${font}" w:cs="${font}" w:eastAsia="${font}" w:hAnsi="${font}"/>` +
    sizeXml(halfPoints(normalSize)) +
    `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="${language}"/>`;
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${runs}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacingXml({ before: 0, after: 0, line: 1 })}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:uiPriority w:val="99"/>',
    '<w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    ...Object.entries(paragraphs).map(([key, paragraph]) => styleXml(names.get(key)!, paragraph)),
  ].join("");
}

const spacingXml = ({ before, after, line }: Pick<ParagraphStyle, "before" | "after" | "line">): string =>
  `<w:spacing w:after="${twipsOfPoints(after)}" w:before="${twipsOfPoints(before)}" w:line="${lineUnits(line)}" w:lineRule="auto"/>`;

function styleXml({ id, name }: StyleName, style: ParagraphStyle): string {
  const { left, right, first } = style.indent;
  const firstLine = first < 0 ? `w:hanging="${twipsOfMm(-first)}"` : `w:firstLine="${twipsOfMm(first)}"`;
  const paragraph = [
    style.keepWithNext ? "<w:keepNext/>" : "",
    style.keepLines ? "<w:keepLines/>" : "",
    spacingXml(style),
    `<w:ind w:left="${twipsOfMm(left)}" w:right="${twipsOfMm(right)}" ${firstLine}/>`,
    `<w:jc w:val="${alignments[style.align]}"/>`,
    style.outline === null ? "" : `<w:outlineLvl w:val="${style.outline - 1}"/>`,
  ];
  const run = [
    style.bold ? "<w:b/><w:bCs/>" : "",
    style.italic ? "<w:i/><w:iCs/>" : "",
    style.capitals ? "<w:caps/>" : "",
    style.color === undefined ? "" : `<w:color w:val="${escaped(style.color)}"/>`,
    sizeXml(halfPoints(style.size)),
    style.underline ? '<w:u w:val="single"/>' : "",
  ];
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${escaped(name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${paragraph.join("")}</w:pPr><w:rPr>${run.join("")}</w:rPr></w:style>`,
  ].join("");
}
