// What `plan check PARENT --trace` says besides diagnostics: who carries the parent's duties.
import type { Language } from "./rule.ts";

interface TraceWords {
  onePlan(count: number): string;
  notWithFix(): string;
  /** A mistake hides some of the parent. */
  mendFirst(path: string): string;
  title(plan: string, units: number): string;
  /** Signs of the table's cells. */
  readonly legend: string;
  missing(names: string): string;
  declined(names: string): string;
  others(count: number): string;
  withoutPlan(count: number, names: string): string;
  outdated(count: number, names: string): string;
  readonly noPlan: string;
}

export const traceWords: Readonly<Record<Language, TraceWords>> = {
  vi: {
    onePlan: (count) =>
      `--trace xem từ một kế hoạch cấp trên, ở đây có ${count}; gõ: plan check KẾ-HOẠCH --trace THƯ-MỤC`,
    notWithFix: () => "--trace không dùng cùng --fix; sửa từng kế hoạch: plan check TỆP --fix",
    mendFirst: (path) => `sửa các lỗi của ${path} trước, có lỗi che mất một phần việc giao`,
    title: (plan, units) => `Việc giao của ${plan}, ${units} đơn vị:`,
    legend: "x thực hiện   ! chưa thực hiện   o không làm, có lý do   ? chưa có kế hoạch   trống: không được giao",
    missing: (names) => `chưa: ${names}`,
    declined: (names) => `không làm, có lý do: ${names}`,
    others: (count) => `và ${count} đơn vị khác`,
    withoutPlan: (count, names) => `Chưa có kế hoạch (${count}): ${names}`,
    outdated: (count, names) => `Chưa cập nhật theo cấp trên (${count}): ${names}`,
    noPlan: "(chưa có kế hoạch)",
  },
  en: {
    onePlan: (count) => `--trace looks down from one parent, here are ${count}; type: plan check PLAN --trace DIR`,
    notWithFix: () => "--trace does not go with --fix; mend plans one by one: plan check FILE --fix",
    mendFirst: (path) => `mend the mistakes of ${path} first: one of them hides some of its duties`,
    title: (plan, units) => `Duties of ${plan}, ${units} ${units === 1 ? "unit" : "units"}:`,
    legend: "x carried   ! not carried   o declined, with a reason   ? no plan yet   blank: not handed to it",
    missing: (names) => `not: ${names}`,
    declined: (names) => `declined, with a reason: ${names}`,
    others: (count) => `and ${count} others`,
    withoutPlan: (count, names) => `Without a plan (${count}): ${names}`,
    outdated: (count, names) => `Not updated from their parents (${count}): ${names}`,
    noPlan: "(no plan yet)",
  },
};
