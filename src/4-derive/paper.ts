// Plan x the frame of a paper that goes with it -> the paper, a Plan of its own that is printed like any other.
import type { Outline } from "../1-parse/outline.ts";
import type { Knowledge } from "../2-model/assemble.ts";
import { unrecognised } from "../2-model/assemble.ts";
import { noAttributes } from "../2-model/block-attributes.ts";
import { type Fields, readFields } from "../2-model/fields.ts";
import { plainForm, usualSymbol } from "../2-model/form.ts";
import { paperFields } from "../2-model/keywords.ts";
import { listDuties } from "../2-model/listed-duties.ts";
import type { Metadata } from "../2-model/metadata.ts";
import type { Block, Citation, Duty, Inline, Plan, Unit } from "../2-model/plan.ts";
import { documentTypes, partyAbbreviation } from "../2-model/prose/document-types.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { usualSigner } from "../2-model/signer.ts";
import { buildTree, type Tree } from "../2-model/tree.ts";
import { fillFrame, fillText } from "./fill.ts";
import { type Frame, type PaperPart, paperParts } from "./frame.ts";
import type { FrameValues, UnitValues } from "./values.ts";

/** What a paper says of its plan. */
export interface PaperContent {
  /** Who issues it: the plan's issuer, or the unit that reports. */
  readonly issuer: Unit;
  readonly values: UnitValues;
  /** The units and groups that `::units` stands for among the addressees, ids. */
  readonly units: readonly string[];
  /** What `::duties` lists. */
  readonly duties: readonly Duty[];
}

export interface Paper {
  readonly plan: Plan;
  /** Its pages lie on their side. */
  readonly landscape: boolean;
}

/** A frame without a type is part of the plan: it has the plan's number and date. One with a type is a document of its own, not numbered yet. */
export function paperOf(plan: Plan, frame: Frame, content: PaperContent, { directory, names }: Knowledge): Paper {
  const levels = plan.outline;
  const outlineFor = (values: FrameValues): Outline => frame.read((name) => values[name].trim() !== "");
  const treeFor = (values: FrameValues): Tree => {
    const { source, blocks } = outlineFor(values);
    return buildTree(blocks, { source, directory, index: names, levels, report: () => {} });
  };
  const { all } = content.values;
  const { metadata } = outlineFor(all);
  const fields = metadata && readFields(metadata, paperFields, metadata.span, () => {});
  const tables = tablesOf(plan, content, directory);
  const tree = fillFrame(treeFor, content.values);
  const place = (block: Block): Block => {
    const part = paperParts.find((name) => block.kind === "paragraph" && plainText(block.content) === `::${name}`);
    return part ? tables[part](block) : { ...block, children: block.children.map(place) };
  };
  const placed = {
    preamble: tree.preamble.map(place),
    sections: tree.sections.map(place),
    appendices: tree.appendices.map(place),
  };
  return {
    plan: unrecognised(plan.source, metadataOf(plan, fields, content), placed, new Map(), levels),
    landscape: fields?.text("landscape")?.text === "true",
  };
}

function metadataOf(plan: Plan, fields: Fields | null, { issuer, values, units }: PaperContent): Metadata {
  const text = (key: string): string => fillText(fields?.text(key)?.text ?? "", values.all).trim();
  const list = (key: string): string[] =>
    (fields?.list(key) ?? [])
      .flatMap((one) => (one.text.trim() === "::units" ? units : [fillText(one.text, values.all).trim()]))
      .filter((line) => line !== "");
  const type = text("type");
  if (type === "") return { ...plan, outlineVariant: null };
  const form = plainForm(issuer);
  const standard = issuer.id === plan.issuer ? plan.form.standard : form.standard;
  const known = documentTypes.find(({ name }) => name === type)?.abbreviation ?? null;
  const abbreviation = standard === "state" ? known : partyAbbreviation(type);
  const recipients = list("recipients");
  const signer = issuer.id === plan.issuer && plan.form.coIssuers.length === 0 ? plan.signer : null;
  return {
    ...plan,
    extends: null,
    type: { name: type, abbreviation },
    title: text("title"),
    issuer: issuer.id,
    number: null,
    symbol: [usualSymbol(standard, abbreviation, [issuer]), known === null ? drafterIn(recipients, standard) : ""].join(
      "",
    ),
    date: null,
    place: issuer.place ?? plan.place,
    signer: signer ?? usualSigner(issuer.id, issuer),
    recipients,
    letterhead: issuer.id === plan.issuer ? plan.letterhead : null,
    form: {
      ...form,
      standard,
      addressees: list("addressees"),
      // An official letter has its sender's address at the foot (NĐ 30/2020, Phụ lục III, Mẫu 1.5).
      address: issuer.id === plan.issuer ? plan.form.address : [],
    },
    derive: null,
    outlineVariant: null,
  };
}

/** An official letter's symbol ends in the drafting unit's abbreviation, which stands behind `Lưu: VT` (NĐ 30/2020, Phụ lục I, II.3b, II.9d). */
function drafterIn(recipients: readonly string[], standard: string): string {
  const [, unit] = /^-?\s*Lưu:\s*VT,\s*([\p{Lu}\p{N}&]+)/u.exec(recipients.at(-1) ?? "") ?? [];
  return unit && standard === "state" ? `-${unit}` : "";
}

type Tables = Readonly<Record<PaperPart, (at: Block) => Block>>;

function tablesOf(plan: Plan, { duties }: PaperContent, directory: Knowledge["directory"]): Tables {
  return {
    assignments: (at) =>
      tableOf(
        at,
        ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn", "Sản phẩm"],
        ["center", null, null, null, "center", null],
        listDuties(plan.duties, directory).map(({ number, text, lead, support, due, product }) => [
          ...[number, text, lead, support, due, product],
        ]),
      ),
    duties: (at) => {
      const rows = listDuties(duties, directory);
      const hasDue = rows.some(({ due }) => due !== "");
      return tableOf(
        at,
        ["TT", "Nhiệm vụ được giao", ...(hasDue ? ["Thời hạn"] : []), "Kết quả thực hiện"],
        ["center", null, ...(hasDue ? ["center" as const] : []), null],
        rows.map(({ number, text, due }) => [number, text, ...(hasDue ? [due] : []), ""]),
      );
    },
    "legal-bases": (at) =>
      tableOf(
        at,
        ["TT", "Tên loại", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"],
        ["center", null, null, "center", null, null],
        basesOf(plan).map((cells, index) => [String(index + 1), ...cells]),
      ),
  };
}

/** The documents that the legal bases name, each once; what a mention leaves out the register gives. */
function basesOf({ citations }: Plan): string[][] {
  const seen = new Set<string>();
  return citations.flatMap((citation) => {
    const { block, nested, entry } = citation;
    if (!("basis" in block) || !block.basis || nested) return [];
    const cells = [
      citation.type ?? entry?.type ?? "",
      citation.symbol ?? entry?.symbol ?? "",
      (citation.date ?? entry?.date ?? "").split("-").reverse().join("/"),
      citation.issuer ?? entry?.issuer ?? "",
      titleOf(citation),
    ];
    const key = entry?.key ?? cells.join("\n");
    if (seen.has(key)) return [];
    seen.add(key);
    return [cells];
  });
}

const titleOf = ({ title, entry }: Citation): string => {
  const text = (title ?? entry?.title ?? "").replace(/\s+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** In the place of a paragraph. */
function tableOf(
  at: Block,
  header: readonly string[],
  align: Block["align"],
  rows: readonly (readonly string[])[],
): Block {
  const cell = (value: string): readonly Inline[] => [{ type: "text", value, span: at.contentSpan }];
  const block: Block = { ...at, kind: "table", id: null, content: [], children: [], attributes: noAttributes };
  return {
    ...block,
    cells: header.map(cell),
    align,
    children: rows.map((row): Block => ({ ...block, kind: "row", cells: row.map(cell), align: [] })),
  };
}
