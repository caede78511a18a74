// Who signs and who receives -> the lines above the signature and the list beside it.
import type { Directory, Plan, Signer } from "../2-model/plan.ts";
import type { Flow, Run } from "./document.ts";
import { splitCommittee } from "./letterhead.ts";
import { printLines, textRun } from "./lines.ts";
import type { TemplateStyle } from "./style.ts";
import { bindWords } from "./typography.ts";

/** The authority and title, room for the signature, the name (NĐ 30/2020, Phụ lục I, II.7). */
export const signerLines = (
  signer: Signer,
  directory: Directory,
  template: TemplateStyle,
  { isSigned = false, isJoint = false }: { readonly isSigned?: boolean; readonly isJoint?: boolean } = {},
): Flow[] =>
  signatureOf(
    signer,
    printTitles(signerTitles(signer, directory, template, isJoint), template),
    template.signatureRoom,
    template,
    isSigned,
  );

const printTitles = (titles: readonly Title[], template: TemplateStyle): readonly Flow[] =>
  titles.flatMap(({ style, text }) => printLines(style, [[textRun(text)]], template));

const isBreak = ({ type }: Run): boolean => type === "line-break";

/** `isSigned`: of a copy, whose original is. */
function signatureOf(
  { name }: Signer,
  titles: readonly Flow[],
  room: number,
  template: TemplateStyle,
  isSigned: boolean,
): Flow[] {
  const ended = printLines("signer-name", [[textRun(name ?? "")]], template);
  const gap = (lines: number): Flow => ({ type: "gap", style: "signer-name", lines });
  if (!isSigned) return [...titles, gap(room), ...ended];
  return [...titles, gap(1), ...printLines("signer-name", [[textRun("(Đã ký)")]], template), gap(1), ...ended];
}

/**
 * Of a document of several bodies: two beside each other, the leading body's at the right, where one alone signs; the last of an odd
 * number by itself in the middle.
 */
export function jointSigners(
  { signer, form }: Plan,
  directory: Directory,
  template: TemplateStyle,
  isSigned = false,
): Flow[] {
  const { page } = template.style;
  const width = page.width - page.margin.left - page.margin.right;
  const signers = [signer, ...form.coSigners].map((one) => ({
    one,
    titles: printTitles(signerTitles(one, directory, template, true), template),
  }));
  // Names stand level with each other.
  const linesOf = (titles: readonly Flow[]): number =>
    titles.reduce((sum, flow) => sum + (flow.type === "paragraph" ? 1 + flow.content.filter(isBreak).length : 0), 0);
  const most = Math.max(...signers.map(({ titles }) => linesOf(titles)));
  const blocks = signers.map(({ one, titles }) =>
    signatureOf(one, titles, template.signatureRoom + most - linesOf(titles), template, isSigned),
  );
  const rows: Flow[] = [];
  for (let index = 0; index < blocks.length; index += 2) {
    const row = blocks.slice(index, index + 2).toReversed();
    const room: Flow = { type: "gap", style: "gap", lines: 1 };
    rows.push(...(index > 0 ? [room] : []), {
      type: "columns",
      widths: row.map(() => width / row.length),
      rows: [row],
    });
  }
  return rows;
}

interface Title {
  readonly style: string;
  readonly text: string;
}

/** `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH` (NĐ 30/2020, Phụ lục I, II.7b); capitals are the style's. `isJoint`: bodies and heads are named in full. */
function signerTitles(
  signer: Signer,
  directory: Directory,
  template: TemplateStyle,
  isJoint: boolean,
): readonly Title[] {
  const line = (text: string, isAuthority: boolean): Title => ({
    style: isAuthority && template.style.paragraphs["signer-authority"] ? "signer-authority" : "signer-title",
    text,
  });
  if (signer.lines) return signer.lines.map((text) => line(text, authorityLine.test(text)));
  const body = directory.units.get(signer.of ?? "");
  const head = isJoint && body?.head ? headOf(body.head, body.name) : (body?.head ?? null);
  const authorities = signer.authority?.split(" ") ?? [];
  // Who signs by another's order or delegation is never that other: an office that is not known stays open.
  const isOrdered = /^(?:TL|TUQ)$/.test(authorities.at(-1) ?? "");
  const own = isOrdered ? "" : (head ?? "");
  const title = signer.title === null || signer.title === body?.head ? own : signer.title;
  const onBehalf = (authority: string): string => {
    const word = template.authorities.get(authority) ?? `${authority}.`;
    if (authority === "TM") {
      const name = body?.name ?? signer.of ?? "";
      return `${word} ${isJoint ? name : splitCommittee(name).body}`;
    }
    return authority === "Q" ? `${word} ${title}` : `${word} ${head ?? headOfDeputy(title)}`;
  };
  const lines = authorities.map((authority) => line(onBehalf(authority), true));
  const office = isJoint && authorities.length > 0 ? (signer.title ?? body?.head ?? "") : title;
  // An acting head's title stands behind its `Q.`.
  return authorities.at(-1) === "Q" ? lines : [...lines, line(office, false)];
}

const authorityLine = /^\s*(?:TM|KT|TL|TUQ|Q|[TK]\/[MTLU]Q?)[.\s]/iu;

/** `Chủ tịch Ủy ban nhân dân …`, `Trưởng phòng Nội vụ`: words that end the one and begin the other stand once. */
function headOf(head: string, name: string): string {
  const words = head.split(" ");
  const shared = words.findIndex((_, index) =>
    name.toLowerCase().startsWith(`${words.slice(index).join(" ").toLowerCase()} `),
  );
  return [...(shared < 0 ? words : words.slice(0, shared)), name].join(" ");
}

/** `PHÓ CHỦ TỊCH` signs for a `CHỦ TỊCH`. */
const headOfDeputy = (title: string): string => title.replace(/^phó\s+/iu, "");

/** The body, or the head of one who decides alone: `Chủ tịch Ủy ban nhân dân quận Bình Tân` (NĐ 30/2020, Phụ lục III, Mẫu 1.2). */
export function deciderOf({ signer, issuer }: Plan, directory: Directory): string {
  const unit = directory.units.get(issuer);
  const name = unit?.name ?? issuer;
  if (signer.lines ? /^\s*T[./]?M/i.test(signer.lines[0] ?? "") : signer.authority?.startsWith("TM")) return name;
  return unit?.head ? headOf(unit.head, name) : name;
}

/** Each on a line with `;`, the last with `.` (NĐ 30/2020, Phụ lục I, II.9d). */
export const recipientLines = (plan: Plan, directory: Directory, template: TemplateStyle): Flow[] =>
  listLines(plan.recipients, "recipient", directory, template.recipientEnds);

/** One on the line of `Kính gửi`; several each on a line, the dashes below the colon (NĐ 30/2020, Phụ lục I, II.9d). */
export function addresseeLines({ form, type }: Plan, directory: Directory, template: TemplateStyle): Flow[] {
  const { addressees } = form;
  const style = (key: string): string => (template.style.paragraphs[key] ? key : "text");
  // A submission (tờ trình) of the Party is `Kính trình`. Hướng dẫn 05-HD/VPTW.
  const word = form.standard !== "state" && type.name === "Tờ trình" ? "Kính trình:" : "Kính gửi:";
  const [first] = addressees;
  if (first === undefined) return [];
  if (addressees.length === 1)
    return printLines(style("addressed"), [[textRun(`${word} ${recipientText(first, directory)}`)]], template);
  return [
    ...printLines(style("addressees"), [[textRun(word)]], template),
    ...listLines(addressees, style("addressee"), directory, [";", "."]),
  ];
}

const listLines = (
  recipients: readonly string[],
  style: string,
  directory: Directory,
  [end = "", last = ""]: readonly string[],
): Flow[] =>
  recipients.map((recipient, index, all) => ({
    type: "paragraph",
    style,
    label: "-",
    content: [textRun(bindWords(recipientText(recipient, directory) + (index === all.length - 1 ? last : end)))],
    bookmark: null,
  }));

/** A unit's or group's name for its id; else the text as written. */
function recipientText(recipient: string, { units, groups }: Directory): string {
  const name = units.get(recipient)?.name ?? groups.get(recipient)?.name;
  if (name !== undefined) return name.charAt(0).toUpperCase() + name.slice(1);
  const text = recipient.trim();
  return /[;.,]$/.test(text) ? text.slice(0, -1).trimEnd() : text;
}
