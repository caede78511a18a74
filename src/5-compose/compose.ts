// Plan x Template -> Document, or what fills an office's own Word file.
import { listDuties } from "../2-model/listed-duties.ts";
import type { Block, Directory, Plan } from "../2-model/plan.ts";
import { endBody, levelId, type Printing, printBlocks } from "./body.ts";
import { contentsOf } from "./contents.ts";
import { type Copied, copyFlows } from "./copy.ts";
import type { Document, Flow, Style } from "./document.ts";
import type { Form } from "./form.ts";
import { type AppendixContent, type Content, layOut, layOutFooter } from "./layout.ts";
import { issuerLines, issuerName } from "./letterhead.ts";
import { linksOf } from "./links.ts";
import { runsOf } from "./runs.ts";
import { addresseeLines, jointSigners, recipientLines, signerLines } from "./signature.ts";
import type { TemplateStyle } from "./style.ts";
import { isWide } from "./table.ts";
import type { Template } from "./template.ts";
import { valuesOf } from "./values.ts";
import type { WordTemplate } from "./word-template.ts";

/** A document without references to the plan or the template; nothing in it can be wrong that was not reported before. */
export const compose = (
  plan: Plan,
  directory: Directory,
  template: Template,
  { landscape = false, copied = null }: { readonly landscape?: boolean; readonly copied?: Copied | null } = {},
): Document => {
  const { document } = composeWith(plan, directory, template, landscape ? "all" : "wide", copied !== null);
  if (!copied) return document;
  const { page } = document.style;
  const isTurned = document.body.findLast(({ type }) => type === "new-section");
  const width = isTurned?.type === "new-section" && isTurned.landscape ? page.height : page.width;
  const below = copyFlows(plan, copied, directory, width - page.margin.left - page.margin.right);
  return { ...document, body: [...document.body, ...below] };
};

/** The same for an office's own Word file, whose placeholders say what of it is wanted. */
export function composeForm(plan: Plan, directory: Directory, template: Template, word: WordTemplate): Form {
  const { document, content, frame } = composeWith(plan, directory, template, "wide");
  const { addressees, recipients } = content.parts;
  // Nothing that the plan says is left out: what has no place of its own opens the next part.
  const has = (name: string): boolean => word.placeholders.has(name);
  const preamble = has("addressees") ? content.parts.preamble : [...addressees, ...content.parts.preamble];
  const body = has("preamble") ? content.parts.body : [...preamble, ...content.parts.body];
  // One below the other: nobody knows how wide the place is.
  const signers = [plan.signer, ...plan.form.coSigners];
  const isJoint = signers.length > 1;
  const room: Flow = { type: "gap", style: "gap", lines: 1 };
  const signer = signers.flatMap((one, index) => [
    ...(index > 0 ? [room] : []),
    ...signerLines(one, directory, template.style, { isJoint }),
  ]);
  const appendices = layOut(
    frame.filter(({ type }) => type === "appendix"),
    content,
    template.style,
  );
  return {
    document,
    values: content.values,
    parts: { addressees, preamble, body, recipients, signer, appendices },
    duties: listDuties(plan.duties, directory),
  };
}

/** Appendices whose pages lie on their side. */
type Turned = "all" | "wide";

/** `isSigned`: room for a signature says that there is one. */
function composeWith(plan: Plan, directory: Directory, template: Template, turned: Turned, isSigned = false) {
  const { style } = template;
  const printing: Printing = { template: style, outline: plan.outline, links: linksOf(plan, style.citationLinks) };
  const issuer = issuerName(plan, directory);
  const values = valuesOf(plan, issuer, directory);
  const { page } = style.style;
  const content: Content = {
    values,
    parts: {
      issuer: issuerLines(plan, directory, style),
      contents: contentsOf(plan, style),
      addressees: addresseeLines(plan, directory, style),
      preamble: printBlocks(plan.preamble, printing),
      body: endBody(printBlocks(plan.sections, printing), style.bodyEnd),
      recipients: recipientLines(plan, directory, style),
      signer: signerLines(plan.signer, directory, style, { isSigned }),
      signers: jointSigners(plan, directory, style, isSigned),
      "appendix-body": [],
      gap: [{ type: "gap", style: "gap", lines: 1 }],
      rule: [{ type: "rule", length: page.width - page.margin.left - page.margin.right }],
    },
    appendices: plan.appendices.map((appendix) => printAppendix(appendix, plan.appendices.length, printing, turned)),
  };
  const whole = template.frame((name) => name.startsWith("appendix-") || values[name].trim() !== "");
  const frame = isAttachment(plan) ? whole.filter(({ type }) => type === "appendix") : whole;
  const origin = { id: plan.id, text: plan.source.text };
  const footer = layOutFooter(frame, content, style);
  const subject = plan.title.replace(/\s+/g, " ").trim();
  const [first] = content.appendices;
  const title = first && isAttachment(plan) ? `${first.number} ${first.title}` : `${plan.type.name} ${subject}`;
  const document: Document = {
    properties: { title, author: issuer, subject, date: plan.date, origin },
    style: outlined(style, plan),
    body: layOut(frame, content, style),
    ...(footer.length > 0 && { firstFooter: footer }),
    footnotes: plan.footnotes.map((note) =>
      runsOf(note.content, note, printing.links).filter((run) => run.type !== "footnote"),
    ),
  };
  return { document, content, frame };
}

/** What goes with another document and has no heading or signature of its own (NĐ 30/2020, Phụ lục I, III.1). */
const isAttachment = ({ preamble, sections, appendices }: Plan): boolean =>
  appendices.length > 0 && preamble.length + sections.length === 0;

/** Numbered where there are several (NĐ 30/2020, Phụ lục I, III.1a). */
function printAppendix(appendix: Block, count: number, printing: Printing, turned: Turned): AppendixContent {
  const { label, content, children } = appendix;
  const title = runsOf(content, appendix, printing.links).map((run) => ("text" in run ? run.text : " "));
  const landscape =
    turned === "all" || tablesIn(children).some((table) => isWide(table, printing.links, printing.template));
  return {
    number: count > 1 && label ? label.printed : "Phụ lục",
    title: title.join("").replaceAll("\u{a0}", " "),
    body: printBlocks(children, landscape ? { ...printing, template: sideways(printing.template) } : printing),
    landscape,
    bookmark: printing.links.bookmarks.get(appendix) ?? null,
  };
}

const tablesIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : tablesIn(block.children)));

/** Of a page that lies on its side. */
const sideways = (template: TemplateStyle): TemplateStyle => {
  const { page } = template.style;
  return { ...template, style: { ...template.style, page: { ...page, width: page.height, height: page.width } } };
};

const outlinedStyles = new WeakMap<TemplateStyle, Map<string, Style>>();

/** The style with the plan's levels as levels of Word's navigation pane; one object for each variant, so that writers can keep theirs. */
function outlined(template: TemplateStyle, plan: Plan): Style {
  const ids = plan.outline.map((level) => levelId(level, template));
  const key = ids.join(" ");
  const known = outlinedStyles.get(template) ?? new Map<string, Style>();
  outlinedStyles.set(template, known);
  const style = known.get(key) ?? withOutline(template.style, ids);
  known.set(key, style);
  return style;
}

function withOutline(style: Style, ids: readonly (string | null)[]): Style {
  const paragraphs = { ...style.paragraphs };
  for (const [index, id] of ["appendix-number", ...ids].entries()) {
    const paragraph = id === null ? undefined : paragraphs[id];
    if (id !== null && paragraph) paragraphs[id] = { ...paragraph, outline: Math.max(1, index) };
  }
  return { ...style, paragraphs };
}
