// Rule on the figures of a date in words. NĐ 30/2020, Phụ lục I, Phần I, II.4b.

import { singleBlanks } from "../2-model/prose/blanks.ts";
import { spanIn } from "../2-model/prose/flat.ts";
import { matchesOf } from "../matches.ts";
import type { TextRule } from "./plan-text.ts";

const inWords = /(?<!\p{L})(?:ngày|Ngày|NGÀY)(\s+)(\d{1,2})(\s+(?:tháng|THÁNG)\s+)(\d{1,2})(?!\d)/gu;

/** A zero stands before days below 10 and before months 1 and 2 only. A date of no calendar is told by itself. */
export const dateForm: TextRule = (texts, _, report) => {
  for (const text of texts)
    for (const match of matchesOf(inWords, text.text)) {
      const [whole, blanks = "", day = "", between = "", month = ""] = match;
      if (!isDay(Number(day), Number(month))) continue;
      const dayAt = match.index + whole.length - month.length - between.length - day.length;
      const monthAt = match.index + whole.length - month.length;
      const proper = { day: padded(Number(day), 9), month: padded(Number(month), 2) };
      const fix = [
        ...(day === proper.day ? [] : [{ span: spanIn(text, dayAt, dayAt + day.length), text: proper.day }]),
        ...(month === proper.month
          ? []
          : [{ span: spanIn(text, monthAt, monthAt + month.length), text: proper.month }]),
      ];
      if (fix.length === 0) continue;
      const head = whole.slice(0, whole.length - blanks.length - day.length - between.length - month.length);
      const data = {
        written: singleBlanks(whole),
        proper: singleBlanks(head + blanks + proper.day + between + proper.month),
      };
      // A quotation may be of a document that writes it so.
      const likely = text.isVerbatim(match.index);
      report("text/date-form", spanIn(text, match.index, match.index + whole.length), data, { fix, likely });
    }
};

const padded = (value: number, upTo: number): string => (value <= upTo ? `0${value}` : `${value}`);

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDay = (day: number, month: number): boolean => day >= 1 && day <= (longestMonths[month - 1] ?? 0);
