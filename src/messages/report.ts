// Words around diagnostics: what every report says besides the rules' own sentences.
import type { Language, Severity } from "./rule.ts";

interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  /** In front of a rule's help. */
  readonly help: string;
  /** Folded places: the lines of the same file, places in other files; `more`: some are not listed. */
  places(count: number, lines: readonly number[], elsewhere: readonly string[], more: boolean): string;
  /** At each of them. */
  samePlace: string;
  /** Where a report has no room for all. */
  notShown(count: number, severity: Severity): string;
  /** The closing line. */
  summary(errors: number, warnings: number, plans: number): string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const listed = (lines: string, elsewhere: readonly string[], more: boolean): string =>
  `${[lines, ...elsewhere].filter(Boolean).join(", ")}${more ? ", …" : ""}`;

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  vi: {
    severity: { error: "lỗi", warning: "cảnh báo", info: "lưu ý" },
    help: "sửa",
    places: (count, lines, elsewhere, more) =>
      `và ${count} chỗ khác: ${listed(lines.length > 0 ? `dòng ${lines.join(", ")}` : "", elsewhere, more)}`,
    samePlace: "cũng ở đây",
    notShown: (count, severity) =>
      `còn ${count} ${{ error: "lỗi", warning: "cảnh báo", info: "lưu ý" }[severity]} không hiện ở đây; chạy plan check để xem hết`,
    summary: (errors, warnings, plans) =>
      errors + warnings === 0
        ? `Không có lỗi trong ${plans} kế hoạch`
        : `${errors} lỗi, ${warnings} cảnh báo trong ${plans} kế hoạch`,
  },
  en: {
    severity: { error: "error", warning: "warning", info: "note" },
    help: "fix",
    places: (count, lines, elsewhere, more) =>
      `and ${plural(count, "other place")}: ${listed(lines.length > 0 ? `line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}` : "", elsewhere, more)}`,
    samePlace: "here too",
    notShown: (count, severity) =>
      `${plural(count, { error: "more error", warning: "more warning", info: "more note" }[severity])} not shown here; run plan check to see all`,
    summary: (errors, warnings, plans) =>
      errors + warnings === 0
        ? `Nothing to mend in ${plural(plans, "plan")}`
        : `${plural(errors, "error")}, ${plural(warnings, "warning")} in ${plural(plans, "plan")}`,
  },
};
