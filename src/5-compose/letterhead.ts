// The issuing body -> its lines at the left of the letterhead.
import type { Directory, Plan } from "../2-model/plan.ts";
import { committees } from "../2-model/signer.ts";
import type { Flow } from "./document.ts";
import { printLines, textRun } from "./lines.ts";
import type { TemplateStyle } from "./style.ts";

/** The issuing body's name; its id where the directory lacks it. */
export const issuerName = (plan: Plan, directory: Directory): string =>
  directory.units.get(plan.issuer)?.name ?? plan.issuer;

/**
 * The superior body plain, the issuing body in bold with a rule below (NĐ 30/2020, Phụ lục I, II.2b). A committee has no superior
 * line; its name takes two, `Ủy ban nhân dân` and its place, both in bold. `letterhead` in the plan replaces the words of both lines.
 */
export function issuerLines(plan: Plan, directory: Directory, template: TemplateStyle): Flow[] {
  const { superior, own } = plan.form.coIssuers.length > 0 ? jointNames(plan, directory) : issuerNames(plan, directory);
  return [
    ...(superior === null ? [] : printLines("parent-name", [[textRun(wholeNames(superior))]], template)),
    ...printLines(
      "issuer-name",
      own.map((line) => [textRun(wholeNames(line))]),
      template,
    ),
  ];
}

/** No line ends within `Ủy ban nhân dân` or `đặc khu`. */
const wholeNames = (name: string): string =>
  name.replace(/(?:(?:ủy|uỷ) ban|hội đồng) nhân dân|đặc khu(?!\p{L})/giu, (body) => body.replaceAll(" ", "\u00a0"));

/** Bodies that issue together stand one below the other, the leading one first, a dash between. */
function jointNames(plan: Plan, directory: Directory): { superior: null; own: readonly string[] } {
  const names = [plan.issuer, ...plan.form.coIssuers].map((id) => directory.units.get(id)?.name ?? id);
  return {
    superior: null,
    own: plan.letterhead ?? names.flatMap((name, index) => (index === 0 ? [name] : ["-", name])),
  };
}

function issuerNames(plan: Plan, directory: Directory): { superior: string | null; own: readonly string[] } {
  const unit = directory.units.get(plan.issuer);
  const isCommittee = unit?.kind === "committee" || unit?.kind === "ward";
  if (plan.letterhead && plan.letterhead.length > 0) {
    const [first = "", ...rest] = plan.letterhead;
    return isCommittee || rest.length === 0 ? { superior: null, own: plan.letterhead } : { superior: first, own: rest };
  }
  const name = issuerName(plan, directory);
  if (isCommittee) {
    const { body, place } = splitCommittee(name);
    return { superior: null, own: place === null ? [name] : [body, place] };
  }
  const superior = unit?.parent ? (directory.units.get(unit.parent)?.name ?? null) : null;
  return { superior, own: [name] };
}

/** `Ủy ban nhân dân` and `quận Bình Tân`; `Đảng ủy` and `phường An Lạc`. Both ways of placing the tone occur. */
export function splitCommittee(name: string): { body: string; place: string | null } {
  const whole = name.normalize("NFC");
  const body =
    /^(?:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)(?=\s+\S)/iu.exec(whole)?.[0] ?? committees.exec(whole)?.[0];
  const place = body && whole.slice(body.length).trim();
  return body && place ? { body, place } : { body: name, place: null };
}
