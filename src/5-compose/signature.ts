// Who signs and who receives -> the lines above the signature and the list beside it.
import type { Directory, Plan } from "../2-model/plan.ts";
import type { Flow } from "./document.ts";
import { splitCommittee } from "./letterhead.ts";
import { printLines, textRun } from "./lines.ts";
import type { TemplateStyle } from "./style.ts";
import { bindWords } from "./typography.ts";

/** The authority and title, room for the signature, the name (NĐ 30/2020, Phụ lục I, II.7). */
export function signerLines(plan: Plan, directory: Directory, template: TemplateStyle): Flow[] {
  const titles = signerTitles(plan, directory).flatMap((line) =>
    printLines("signer-title", [[textRun(line)]], template),
  );
  const name = printLines("signer-name", [[textRun(plan.signer.name ?? "")]], template);
  return [...titles, { type: "gap", style: "signer-name", lines: template.signatureRoom }, ...name];
}

/** `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH` (NĐ 30/2020, Phụ lục I, II.7b); capitals are the style's. */
function signerTitles({ signer, issuer }: Plan, directory: Directory): readonly string[] {
  if (signer.lines) return signer.lines;
  const body = directory.units.get(signer.of ?? issuer);
  const head = body?.head ?? null;
  const title = signer.title ?? head ?? "";
  switch (signer.authority) {
    case "TM":
      return [`TM. ${splitCommittee(body?.name ?? signer.of ?? issuer).body}`, title];
    case "KT":
    case "TL":
    case "TUQ":
      return [`${signer.authority}. ${head ?? headOfDeputy(title)}`, title];
    case "Q":
      return [`Q. ${title}`];
    default:
      return [title];
  }
}

/** `PHÓ CHỦ TỊCH` signs for a `CHỦ TỊCH`. */
const headOfDeputy = (title: string): string => title.replace(/^phó\s+/iu, "");

/** Each on a line with `;`, the last with `.` (NĐ 30/2020, Phụ lục I, II.9d). */
export const recipientLines = (plan: Plan, directory: Directory): Flow[] =>
  plan.recipients.map((recipient, index, all) => ({
    type: "paragraph",
    style: "recipient",
    label: "-",
    content: [textRun(bindWords(recipientText(recipient, directory) + (index === all.length - 1 ? "." : ";")))],
    bookmark: null,
  }));

/** A unit's or group's name for its id; else the text as written. */
function recipientText(recipient: string, { units, groups }: Directory): string {
  const name = units.get(recipient)?.name ?? groups.get(recipient)?.name;
  if (name !== undefined) return name.charAt(0).toUpperCase() + name.slice(1);
  const text = recipient.trim();
  return /[;.]$/.test(text) ? text.slice(0, -1).trimEnd() : text;
}
