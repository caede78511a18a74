// A heading -> whether it says a duty itself, with nothing below it: `### a) Phòng Nội vụ báo cáo kết quả;`.
import type { Block } from "./plan.ts";
import { plainText } from "./prose/flat.ts";

/** A sentence, not a title: by its mark at the end, by words behind a colon, or by what only a duty carries. */
export function saysItself({ content, children, attributes }: Block): boolean {
  if (children.length > 0) return false;
  const { lead, due, report, indicator, product } = attributes;
  if ([lead, due, report, indicator, product].some((mark) => mark !== null)) return true;
  const text = plainText(content);
  return /[.,;!?…]["”’»)]{0,3}$/u.test(text) || /: \S/u.test(text);
}
