// A plan -> how a unit's plan names it: in full in the legal basis, short in the body.
import { symbolWith } from "../2-model/form.ts";
import type { Directory, Plan } from "../2-model/plan.ts";
import { longDate } from "../2-model/prose/long-date.ts";

export interface ParentName {
  /** `Kế hoạch số 12/KH-UBND ngày … của Ủy ban nhân dân quận Bình Tân về …` */
  readonly full: string;
  /** `Kế hoạch số 12/KH-UBND ngày … của Ủy ban nhân dân quận Bình Tân` */
  readonly medium: string;
  /** `Kế hoạch số 12/KH-UBND của Ủy ban nhân dân quận Bình Tân`: a unit's own number may read the same but for the issuer. */
  readonly short: string;
  /** `Kế hoạch số 12/KH-UBND ngày …`, `… về …`: as its own issuer names it. */
  readonly dated: string;
  readonly titled: string;
  /** `Ủy ban nhân dân quận Bình Tân` */
  readonly issuer: string;
}

/** What is not known yet prints as dots, to be filled in. */
export function nameOfParent(plan: Plan, directory: Directory): ParentName {
  const issuer = directory.units.get(plan.issuer)?.name ?? plan.issuer;
  const year = plan.effectiveDate?.slice(0, 4) ?? "…";
  const date = plan.date ? longDate(plan.date) : `ngày … tháng … năm ${year}`;
  const symbol = `${plan.type.name} số ${symbolWith(plan.number ?? "…", plan)}`;
  const medium = `${symbol} ${date} của ${issuer}`;
  const title = inSentence(plan.title);
  const dated = `${symbol} ${date}`;
  return {
    ...{ full: `${medium} ${title}`, medium, short: `${symbol} của ${issuer}` },
    ...{ dated, titled: `${dated} ${title}`, issuer },
  };
}

/** A title within a sentence: `Về …`, `Triển khai …` begin in lower case, a name of several capitals stays; line ends are blanks. */
export function inSentence(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  const isName = /^\p{Lu}\p{Ll}*\s+\p{Lu}/u.test(line) || /^\p{Lu}{2}/u.test(line);
  return isName ? line : line.charAt(0).toLowerCase() + line.slice(1);
}

/** A head's title and the unit's name, what they share said once: `Trưởng phòng Nội vụ`, `Chánh Văn phòng Ủy ban nhân dân quận`. */
export function headOf(head: string, unit: string): string {
  const words = head.split(" ");
  for (let shared = words.length; shared > 0; shared--) {
    const tail = words.slice(-shared).join(" ");
    if (unit.toLowerCase().startsWith(`${tail.toLowerCase()} `)) return `${head}${unit.slice(tail.length)}`;
  }
  return `${head} ${unit}`;
}
