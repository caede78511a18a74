// A plan and its issuer's name -> what the values of a layout print for it.
import type { Directory, Plan } from "../2-model/plan.ts";
import { deciderOf } from "./signature.ts";
import type { Values } from "./variables.ts";

/** Room to write an unknown number or date in by hand: `Số:      /KH-UBND`, `ngày    tháng    năm 2024`. */
const blank = { number: "     ", day: "  ", month: "  ", year: "    " } as const;

export function valuesOf(plan: Plan, issuer: string, directory: Directory): Values {
  const [year, month, day] = plan.date?.split("-") ?? [];
  const { urgency, secrecy, circulation, draft, drafter, copies, address, coIssuers } = plan.form;
  const decides = decisions.get(plan.type.name) ?? "";
  return {
    type: plan.type.name,
    title: plan.title,
    issuer,
    place: plan.place,
    day: day ?? blank.day,
    month: month === undefined ? blank.month : paddedMonth(month),
    year: year ?? plan.effectiveDate?.slice(0, 4) ?? blank.year,
    number: plan.number === null ? blank.number : paddedNumber(plan.number),
    symbol: plan.symbol,
    letter: plan.type.name === "Công văn" ? letterSubject(plan.title) : "",
    decider: decides && deciderOf(plan, directory),
    decides,
    joint: coIssuers.join(", "),
    urgency: urgency ?? "",
    secrecy: secrecy ?? "",
    circulation: circulation ?? "",
    draft: draft ?? "",
    drafter: [drafter ? `${drafter}.` : "", copies === null ? "" : `(${copies})`].join(""),
    address: address.join("\n"),
    copy: "",
    "appendix-number": "",
    "appendix-title": "",
  };
}

/** What a document that decides says before its articles (NĐ 30/2020, Phụ lục III, Mẫu 1.1, 1.2). */
const decisions: ReadonlyMap<string, string> = new Map([
  ["Quyết định", "Quyết định:"],
  ["Nghị quyết", "Quyết nghị:"],
]);

/** `V/v` stands for `Về việc` (NĐ 30/2020, Phụ lục I, II.5b). */
const letterSubject = (title: string): string => title.replace(/^\s*(?:V\/v|Về(?: việc)?)[\s:]+/iu, "");

/** A zero before 1 and 2 alone, which could be made 11 and 12 (NĐ 30/2020, Phụ lục I, II.4b); days come with theirs. */
const paddedMonth = (month: string): string => (Number(month) < 3 ? month : String(Number(month)));

/** A zero before a number below 10 (NĐ 30/2020, Phụ lục I, II.3). */
const paddedNumber = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number);
