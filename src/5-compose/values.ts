// A plan and its issuer's name -> what the values of a layout print for it.
import type { Plan } from "../2-model/plan.ts";
import type { Values } from "./variables.ts";

/** Room to write an unknown number or date in by hand: `Số:      /KH-UBND`, `ngày    tháng    năm 2024`. */
const blank = { number: "     ", day: "  ", month: "  ", year: "    " } as const;

export function valuesOf(plan: Plan, issuer: string): Values {
  const [year, month, day] = plan.date?.split("-") ?? [];
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
    "appendix-number": "",
    "appendix-title": "",
  };
}

/** A zero before 1 and 2 alone, which could be made 11 and 12 (NĐ 30/2020, Phụ lục I, II.4b); days come with theirs. */
const paddedMonth = (month: string): string => (Number(month) < 3 ? month : String(Number(month)));

/** A zero before a number below 10 (NĐ 30/2020, Phụ lục I, II.3). */
const paddedNumber = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number);
