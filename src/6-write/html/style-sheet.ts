// Style of the document -> the page's style sheet: for the screen, for a narrow one, for paper.
import type { Document, PageStyle, ParagraphStyle } from "../../5-compose/document.ts";
import type { Context } from "./context.ts";
import { singleLine } from "./flows.ts";

/** Below this width of the screen columns stand one under the other. */
const narrow = "660px";

export function styleSheet({ document, styles, classes, measures }: Context): string {
  const { style } = document;
  const { page } = style;
  const font = `${[...new Set([style.font, "Times New Roman", "Liberation Serif"])].map(cssString).join(", ")}, serif`;
  const paragraphs = Object.entries(styles).map(([key, one]) => `.${classes.get(key)} { ${looks(one)} }`);
  const withAlign = (wanted: ParagraphStyle["align"]): string[] =>
    Object.entries(styles).flatMap(([key, { align }]) => (align === wanted ? [`.${classes.get(key)}`] : []));
  const { top, right, bottom, left } = page.margin;
  const isWide = document.body.some((flow) => flow.type === "new-section" && flow.landscape);
  return [
    "*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; }",
    `html { background: #e8e8e8; color: #000; font-family: ${font}; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; --indent: 1; }`,
    `.sheet { background: #fff; width: 100%; max-width: ${page.width}mm; margin: 6mm auto; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; box-shadow: 0 1px 4px rgb(0 0 0 / 30%); overflow-wrap: break-word; }`,
    ...(isWide ? [`.wide { max-width: ${page.height}mm; page: wide; }`] : []),
    "h1, h2, h3, h4, h5, h6 { font: inherit; }",
    "h1 span { display: block; }",
    "ul, ol { list-style: none; }",
    "a { color: inherit; text-decoration: none; }",
    "a:hover, a:focus-visible { text-decoration: underline; }",
    "p a, li a, td a { text-decoration: underline dotted; text-underline-offset: .15em; }",
    "sup { font-size: .7em; line-height: 0; }",
    ":target { background: #fff3c4; }",
    ".unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }",
    ".rule { height: 0; max-width: 100%; margin: 2pt auto 3pt; border-bottom: .75pt solid #000; }",
    ".columns { display: grid; align-items: start; break-inside: avoid; }",
    ".frame { margin: 6pt 0; overflow-x: auto; }",
    "table { width: 100%; border-collapse: collapse; }",
    "th, td { border: .5pt solid #000; padding: .5mm 1.5mm; vertical-align: top; }",
    "th { vertical-align: middle; }",
    ...paragraphs,
    ".notes { margin-top: 6mm; padding-top: 2mm; }",
    ".notes::before { content: ''; display: block; width: 50mm; max-width: 40%; border-top: .5pt solid #000; break-after: avoid; }",
    ".notes li { padding-top: 3pt; }",
    ".to-left { text-align: left; }",
    ".to-center { text-align: center; }",
    ".to-right { text-align: right; }",
    ...[...measures].map(([declarations, name]) => `.${name} { ${declarations}; }`),
    // As wide as paper with its margins: a tablet spares them, so that the letterhead has room.
    `@media screen and (max-width: ${page.width + 2}mm) { .sheet { padding-left: 3vw; padding-right: 3vw; } }`,
    `@media screen and (max-width: ${narrow}) {`,
    "html { background: #fff; --indent: .5; }",
    ".sheet { margin: 0; padding: 5mm 4.5mm; box-shadow: none; }",
    ".sheet + .sheet { border-top: 1px solid #999; }",
    ".columns { display: block; }",
    ".columns > div + div { margin-top: 3mm; }",
    // On a phone too, the nation's name stands on one line.
    "header .columns p { font-size: min(13pt, 3.9vw); }",
    // Lines were broken evenly for paper.
    ...rule(
      ["h1", ...withAlign("center").map((name) => `.sheet > ${name}`)].map((name) => `${name} br`),
      "display: none",
    ),
    ...rule(withAlign("justify"), "text-align: left"),
    "}",
    pageRules(page, font),
    ...footRules(document, font),
    ...(isWide ? [`@page wide { size: ${page.height}mm ${page.width}mm; }`] : []),
    "@media print {",
    "html { background: none; }",
    ".sheet { max-width: none; margin: 0; padding: 0; box-shadow: none; }",
    ".sheet + .sheet { break-before: page; }",
    "a { text-decoration: none !important; }",
    "a[role=doc-backlink] { display: none; }",
    ":target { background: none; }",
    ".frame { overflow: visible; }",
    "table { min-width: 0; }",
    "tr { break-inside: avoid; }",
    // They are whole on a page: what holds their lines together would hold what follows too.
    ".columns { break-before: avoid; }",
    ".columns p { break-after: auto; }",
    "p, li { orphans: 2; widows: 2; }",
    "}",
  ].join("\n");
}

const rule = (selectors: readonly string[], declarations: string): string[] =>
  selectors.length > 0 ? [`${selectors.join(", ")} { ${declarations}; }`] : [];

/** The page's number, but for the first page (NĐ 30/2020, Phụ lục I, I.7). */
const pageRules = ({ width, height, margin, header, numberSize }: PageStyle, font: string): string =>
  [
    `@page { size: ${width}mm ${height}mm; margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;`,
    `@top-center { content: counter(page); font: ${numberSize}pt ${font}; vertical-align: top; padding-top: ${header}mm; } }`,
    "@page :first { @top-center { content: none; } }",
  ].join("\n");

/**
 * The address at the foot of the first page and of no other (NĐ 30/2020, Phụ lục I, III.4), in browsers that print in margins: those
 * that do not know this property leave it below the signature.
 */
function footRules({ firstFooter = [], style }: Document, font: string): string[] {
  const lines = firstFooter.flatMap((flow) =>
    flow.type === "paragraph" ? [flow.content.map((run) => ("text" in run ? run.text : "\n")).join("")] : [],
  );
  if (lines.length === 0) return [];
  const { page, paragraphs } = style;
  const width = page.width - page.margin.left - page.margin.right;
  const size = paragraphs.address?.size ?? 11;
  return [
    "@supports (interpolate-size: allow-keywords) {",
    `@page :first { @bottom-center { content: ${cssWords(lines.join("\n"))}; width: ${width}mm; border-top: .75pt solid #000; margin-bottom: auto; padding-top: 2pt; font: ${size}pt ${font}; text-align: center; white-space: pre-line; vertical-align: top; } }`,
    "@media print { footer { display: none; } }",
    "}",
  ];
}

/** Any words within quotes: every sign that could end them by its number. */
const cssWords = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:;()/-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16).padStart(6, "0")}`)}"`;

function looks({ size, bold, italic, capitals, align, indent, before, after, line, ...style }: ParagraphStyle): string {
  return [
    `font-size: ${size}pt`,
    `line-height: ${Number((line * singleLine).toFixed(3))}`,
    `font-weight: ${bold ? "bold" : "normal"}`,
    `font-style: ${italic ? "italic" : "normal"}`,
    ...(style.underline ? ["text-decoration: underline"] : []),
    ...(style.color === undefined ? [] : [`color: #${style.color}`]),
    ...(capitals ? ["text-transform: uppercase"] : []),
    `text-align: ${align}`,
    `text-indent: ${indent.first === 0 ? "0" : `calc(${indent.first}mm * var(--indent))`}`,
    ...(indent.left === 0 ? [] : [`padding-left: calc(${indent.left}mm * var(--indent))`]),
    ...(indent.right === 0 ? [] : [`padding-right: calc(${indent.right}mm * var(--indent))`]),
    ...(before === 0 ? [] : [`padding-top: ${before}pt`]),
    ...(after === 0 ? [] : [`padding-bottom: ${after}pt`]),
    ...(style.keepWithNext ? ["break-after: avoid"] : []),
    ...(style.keepLines ? ["break-inside: avoid"] : []),
  ].join("; ");
}

/** A name within quotes, with nothing that could end it. */
const cssString = (text: string): string => `"${text.replace(/[^\p{L}\p{N} ._-]/gu, "")}"`;
