// Front matter -> what the printed form shows beside the text: marks, addressees, address, the standard that it follows.
import type { Scalar } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import type { Fields } from "./fields.ts";
import { foldKey } from "./names.ts";
import type { FormMarks, Plan, Standard, Unit } from "./plan.ts";

/** What an author calls each standard by. */
export const standards: ReadonlyMap<string, Standard> = new Map([
  ["30/2020/NĐ-CP", "state"],
  ["05-HD/VPTW", "party"],
  ["36-HD/VPTW", "party-36"],
]);

/** How urgent (mức độ khẩn). NĐ 30/2020, Phụ lục I, III.2b. */
const urgencies = ["Khẩn", "Thượng khẩn", "Hỏa tốc"] as const;
/** How secret (độ mật). NĐ 30/2020, Phụ lục I, III.2a. */
const secrecies = ["Mật", "Tối mật", "Tuyệt mật"] as const;
/** Who may read it (phạm vi lưu hành). NĐ 30/2020, Phụ lục I, III.2c. */
const circulations = ["Xem xong trả lại", "Lưu hành nội bộ"] as const;

/** A Party body's documents follow the Party's standard, all others the State's (NĐ 30/2020, Điều 2). */
const usualStandard = (issuer: Unit | undefined): Standard => (issuer?.kind === "party" ? "party" : "state");

export const plainForm = (issuer: Unit | undefined): FormMarks => ({
  standard: usualStandard(issuer),
  urgency: null,
  secrecy: null,
  circulation: null,
  draft: null,
  drafter: null,
  copies: null,
  address: [],
  addressees: [],
  coIssuers: [],
  coSigners: [],
});

/** `coIssuers`, `coSigners`: read with the issuer and the signer. */
export function readForm(
  fields: Fields,
  issuer: Unit | undefined,
  joint: Pick<FormMarks, "addressees" | "coIssuers" | "coSigners">,
  report: Report,
): FormMarks {
  const chosen = (key: string, choices: readonly string[]): string | null => readChoice(fields, key, choices, report);
  const standard = chosen("standard", [...standards.keys()]);
  return {
    standard: standards.get(standard ?? "") ?? usualStandard(issuer),
    urgency: chosen("urgency", urgencies),
    secrecy: chosen("secrecy", secrecies),
    circulation: chosen("circulation", circulations),
    draft: readDraft(fields.text("draft"), report),
    drafter: fields.text("drafter")?.text.normalize("NFC").trim() ?? null,
    copies: readCopies(fields.text("copies"), report),
    address: fields.list("address").map(({ text }) => text.normalize("NFC").trim()),
    ...joint,
  };
}

/** Case and the place of a tone do not matter: `HOẢ TỐC` is `Hỏa tốc`. */
export function readChoice(fields: Fields, key: string, choices: readonly string[], report: Report): string | null {
  const value = fields.text(key);
  if (!value) return null;
  const chosen = choices.find((one) => foldKey(one) === foldKey(value.text));
  if (!chosen) report("metadata/invalid-value", value.span, { key, expected: choices.join(", ") });
  return chosen ?? null;
}

/** `true`, or which draft it is: `2`, `lần 2`. */
function readDraft(value: Scalar | null, report: Report): string | null {
  const text = value?.text.normalize("NFC").trim().toLowerCase() ?? "false";
  if (text === "false" || text === "không") return null;
  if (text === "true" || text === "có") return "Dự thảo";
  const number = /^(?:dự thảo )?(?:lần )?(?:thứ )?(\d{1,2})$/u.exec(text)?.[1];
  if (number) return `Dự thảo lần ${Number(number)}`;
  if (value) report("metadata/invalid-value", value.span, { key: "draft", expected: "draft" });
  return null;
}

function readCopies(value: Scalar | null, report: Report): number | null {
  if (!value) return null;
  if (/^[1-9]\d{0,5}$/.test(value.text.trim())) return Number(value.text);
  report("metadata/invalid-value", value.span, { key: "copies", expected: "copies" });
  return null;
}

/** The number with its symbol: `86/KH-UBND`, the Party's `12-KH/ĐU`. */
export const symbolWith = (number: string, { symbol, form }: Pick<Plan, "symbol" | "form">): string =>
  form.standard === "state" ? `${number}/${symbol}` : `${number}-${symbol}`;

/** `KH-UBND`, the Party's `KH/ĐU`; bodies that issue together stand one after the other (NĐ 30/2020, Phụ lục I, II.3b). */
export function usualSymbol(standard: Standard, abbreviation: string | null, issuers: readonly (Unit | undefined)[]) {
  const bodies = issuers.map((unit) => unit?.symbol ?? "").filter((symbol) => symbol !== "");
  return [abbreviation ?? "", bodies.join("-")].filter((part) => part !== "").join(standard === "state" ? "-" : "/");
}
