// What plan derive says.
import type { Language } from "./rule.ts";

interface UnitName {
  readonly id: string;
  readonly name: string;
}

interface DeriveWords {
  onePlan(count: number): string;
  /** `units`: those that the plan hands something. */
  oneUnit(units: readonly UnitName[]): string;
  /** The unit issues the plan itself. */
  ownPlan(unit: string, path: string): string;
  nothingHanded(unit: string, path: string): string;
  exists(path: string): string;
  /** A record that belongs to no plan there, or to another one. */
  baseExists(path: string): string;
  mendFirst(path: string): string;
  /** The unit's plan would have these mistakes. */
  mistakes(unit: string, count: number): string;
  /** Blocks of the parent lack ids, and the file cannot be written. */
  noIds(path: string): string;
  idsWritten(path: string, count: number): string;
  written(unit: string, path: string, duties: number): string;
  record(path: string): string;
  nextSteps(path: string, blanks: number): readonly string[];
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const toDuties = (count: number): string => (count === 1 ? "1 duty is" : `${count} duties are`);

function named(units: readonly UnitName[]): string {
  const width = Math.max(...units.map(({ id }) => id.length));
  return units.map(({ id, name }) => `\n  ${id.padEnd(width)}  ${name}`).join("");
}

export const deriveWords: Readonly<Record<Language, DeriveWords>> = {
  vi: {
    onePlan: (count) => `mỗi lần chỉ lập từ một kế hoạch, ở đây có ${count}; hãy nêu một tệp`,
    oneUnit: (units) =>
      units.length > 0
        ? `hãy nêu một đơn vị: --unit MÃ-ĐƠN-VỊ. Các đơn vị được giao việc:${named(units)}`
        : "hãy nêu một đơn vị: --unit MÃ-ĐƠN-VỊ (danh sách: plan list units)",
    ownPlan: (unit, path) => `${path} là kế hoạch của chính ${unit}; hãy nêu một đơn vị được giao việc`,
    nothingHanded: (unit, path) =>
      `${path} không giao việc gì cho ${unit} nên không lập được kế hoạch riêng; xem ai được giao: plan list assignments ${path}`,
    exists: (path) => `đã có “${path}”; không ghi đè. Muốn đưa thay đổi của cấp trên vào: plan update ${path}`,
    baseExists: (path) => `đã có “${path}”, là bản gốc của một kế hoạch khác; hãy chọn thư mục khác hoặc dời tệp đó đi`,
    mendFirst: (path) => `${path} còn lỗi nên chưa lập kế hoạch của đơn vị; hãy sửa rồi chạy lại`,
    mistakes: (unit, count) => `kế hoạch của ${unit} sẽ có ${count} lỗi như trên nên chưa ghi`,
    noIds: (path) =>
      `${path} có phần chưa có mã và không ghi được vào tệp này; nhờ nơi giữ tệp chạy: plan fmt --ids ${path}`,
    idsWritten: (path, count) => `Đã ghi ${count} mã vào ${path}, để từng phần truy được về nguồn`,
    written: (unit, path, duties) => `Đã lập kế hoạch của ${unit} (${duties} nhiệm vụ được giao): ${path}`,
    record: (path) => `Bản gốc để cập nhật về sau: ${path} (giữ cạnh kế hoạch, đừng sửa)`,
    nextSteps: (path, blanks) => [
      "Việc tiếp theo:",
      `  plan check ${path}    xem những chỗ cần điền (${blanks}) và việc được giao mà kế hoạch còn thiếu`,
      `  plan build ${path}    xuất văn bản Word của đơn vị`,
    ],
  },
  en: {
    onePlan: (count) => `a unit's plan is derived from one plan, and these are ${count}; name one file`,
    oneUnit: (units) =>
      units.length > 0
        ? `name one unit: --unit ID. Those that are handed duties:${named(units)}`
        : "name one unit: --unit ID (they are listed by: plan list units)",
    ownPlan: (unit, path) => `${path} is the plan of ${unit} itself; name a unit that it hands duties to`,
    nothingHanded: (unit, path) =>
      `${path} hands nothing to ${unit}, so there is nothing to derive; who has which duty: plan list assignments ${path}`,
    exists: (path) => `“${path}” exists and is not overwritten. To bring the parent's changes in: plan update ${path}`,
    baseExists: (path) =>
      `“${path}” exists and is the record of another plan; choose another folder, or move that file away`,
    mendFirst: (path) => `${path} has errors, so nothing was derived from it; mend them and run this again`,
    mistakes: (unit, count) =>
      `the plan of ${unit} would have the ${plural(count, "error")} above, so it was not written`,
    noIds: (path) =>
      `parts of ${path} have no ids, and the file cannot be written; ask its keeper to run: plan fmt --ids ${path}`,
    idsWritten: (path, count) => `Wrote ${plural(count, "id")} into ${path}, so that each part can be traced to it`,
    written: (unit, path, duties) => `Made the plan of ${unit} (${toDuties(duties)} handed to it): ${path}`,
    record: (path) => `The record for later updates: ${path} (keep it beside the plan, unchanged)`,
    nextSteps: (path, blanks) => [
      "Next:",
      `  plan check ${path}    what is still to be filled in (${blanks}), and duties that the plan lacks`,
      `  plan build ${path}    the unit's Word document`,
    ],
  },
};
