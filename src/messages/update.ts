// What plan update and plan diff say.
import type { Language } from "./rule.ts";

/** As src/merge says them. */
type Kind =
  | "added"
  | "dropped"
  | "moved"
  | "reworded"
  | "re-dated"
  | "re-assigned"
  | "marked"
  | "reshaped"
  | "renumbered"
  | "declined"
  | "returned"
  | "field";
type Outcome = "taken" | "merged" | "kept" | "conflict";

interface UpdateWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  notDerived(path: string): string;
  /** The record beside the plan is gone, or somebody changed it. */
  noBase(path: string, base: string): string;
  noParent(path: string, parent: string): string;
  /** No plan here was derived from the parent named. */
  noneFrom(parent: string): string;
  /** The parent named is not the plan that this one was derived from. */
  otherParent(path: string, parent: string, id: string, known: string): string;
  unknownUnit(path: string, unit: string): string;
  unsolved(path: string, line: number): string;
  unreadable(path: string, line: number): string;
  nothingNew(path: string): string;
  updated(path: string, changes: number): string;
  wouldUpdate(path: string, changes: number): string;
  conflicts(path: string, lines: readonly number[]): string;
  merged(count: number): string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

export const updateWords: Readonly<Record<Language, UpdateWords>> = {
  vi: {
    kinds: {
      added: "việc mới",
      dropped: "bỏ",
      moved: "chuyển chỗ",
      reworded: "sửa lời",
      "re-dated": "đổi thời hạn",
      "re-assigned": "đổi đơn vị",
      marked: "đổi ghi chú",
      reshaped: "đổi dạng",
      renumbered: "đánh số lại",
      declined: "đơn vị đã bỏ",
      returned: "đưa lại",
      field: "phần đầu",
    },
    outcomes: {
      taken: "nhận vào",
      merged: "gộp, cần đọc lại",
      kept: "giữ của đơn vị",
      conflict: "PHẢI CHỌN",
    },
    notDerived: (path) => `${path} không lập từ kế hoạch nào (không có “extends”) nên không có gì để cập nhật`,
    noBase: (path, base) =>
      `không đọc được ${base}, bản gốc của ${path}: tệp đã mất hoặc bị sửa. Lấy lại tệp đó từ bản lưu rồi chạy lại`,
    noParent: (path, parent) => `${path} dẫn đến kế hoạch cấp trên “${parent}” nhưng không có tệp này`,
    noneFrom: (parent) =>
      `ở đây không có kế hoạch nào lập từ “${parent}”; lập mới: plan derive ${parent} --unit MÃ-ĐƠN-VỊ`,
    otherParent: (path, parent, id, known) =>
      `“${parent}” là kế hoạch “${id}”, còn ${path} lập từ kế hoạch “${known}”; hãy lấy đúng gói, chưa ghi gì`,
    unknownUnit: (path, unit) => `${path}: danh mục đơn vị không có “${unit}”`,
    unsolved: (path, line) =>
      `${path}:${line} còn chỗ hai bên sửa khác nhau chưa chọn; hãy chọn, xóa dấu, rồi chạy lại`,
    unreadable: (path, line) => `${path}:${line} không đọc tiếp được; chạy plan check để xem lỗi`,
    nothingNew: (path) => `${path}: cấp trên không đổi gì`,
    updated: (path, changes) => `${path}: ${changes} thay đổi của cấp trên`,
    wouldUpdate: (path, changes) => `${path}: ${changes} thay đổi của cấp trên, chưa ghi`,
    conflicts: (path, lines) =>
      `${path}: ${lines.length} chỗ hai bên sửa khác nhau, ở dòng ${lines.join(", ")}. Mở tệp, chọn lời đúng, xóa các dòng <<<<<<<, |||||||, =======, >>>>>>>`,
    merged: (count) => `${count} chỗ gộp lời của cả hai bên: hãy đọc lại, hai sửa đổi vô hại có thể làm đổi nhiệm vụ`,
  },
  en: {
    kinds: {
      added: "added",
      dropped: "dropped",
      moved: "moved",
      reworded: "reworded",
      "re-dated": "re-dated",
      "re-assigned": "re-assigned",
      marked: "marked otherwise",
      reshaped: "reshaped",
      renumbered: "renumbered",
      declined: "declined by the unit",
      returned: "returned",
      field: "front matter",
    },
    outcomes: {
      taken: "taken",
      merged: "merged, read it again",
      kept: "the unit's stays",
      conflict: "TO DECIDE",
    },
    notDerived: (path) => `${path} is derived from no plan (it has no “extends”): there is nothing to update`,
    noBase: (path, base) =>
      `${base}, the record of ${path}, cannot be read: it is gone, or was changed. Restore it and run this again`,
    noParent: (path, parent) => `${path} names the parent plan “${parent}”, and there is no such file`,
    noneFrom: (parent) => `no plan here was derived from “${parent}”; to make one: plan derive ${parent} --unit ID`,
    otherParent: (path, parent, id, known) =>
      `“${parent}” is the plan “${id}”, and ${path} was derived from “${known}”; take the right one, nothing was written`,
    unknownUnit: (path, unit) => `${path}: the directory has no unit “${unit}”`,
    unsolved: (path, line) => `${path}:${line} is still to decide: choose, take the marks out, and run this again`,
    unreadable: (path, line) => `${path}:${line} cannot be read further; run plan check to see what is wrong`,
    nothingNew: (path) => `${path}: nothing changed above`,
    updated: (path, changes) => `${path}: ${plural(changes, "change")} of the parent`,
    wouldUpdate: (path, changes) => `${path}: ${plural(changes, "change")} of the parent, nothing written`,
    conflicts: (path, lines) =>
      `${path}: both sides changed ${plural(lines.length, "block")}, at ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}. Open the file, choose, and take out the lines <<<<<<<, |||||||, =======, >>>>>>>`,
    merged: (count) =>
      `${plural(count, "block")} with words of both sides: read again, two harmless edits can change a duty`,
  },
};
