// What plan derive --merge says: which plans of former units went into a new one's, and what of them.
import type { Language } from "./rule.ts";

interface UniteWords {
  /** No plan of a former unit is there. */
  noneFound(unit: string): string;
  /** The plan extends none. */
  notDerived(path: string): string;
  noBase(path: string, base: string): string;
  unsolved(path: string, line: number): string;
  unreadable(path: string, line: number): string;
  /** Plans that were merged. */
  merged(count: number, paths: string): string;
  /** Units that the new one succeeds, of which no plan was found. */
  withoutPlan(names: string): string;
  readonly kinds: Readonly<Record<"added" | "reworded" | "conflict" | "returned", string>>;
  conflicts(path: string, count: number): string;
  /** Remarks in the plan: fields of the front matter, silenced rules. */
  field(key: string, value: string): string;
  silenced(words: string): string;
}

export const uniteWords: Readonly<Record<Language, UniteWords>> = {
  vi: {
    noneFound: (unit) =>
      `không thấy kế hoạch của đơn vị nào mà ${unit} kế thừa (succeeded-by trong units.yaml); ghi rõ tệp sau --merge`,
    notDerived: (path) => `${path} không có cấp trên (khóa extends) nên không gộp được`,
    noBase: (path, base) => `${path} không có bản gốc ${base} bên cạnh, không biết đơn vị đã sửa gì`,
    unsolved: (path, line) => `${path}:${line} còn chỗ sửa trùng chưa chọn; chọn xong rồi chạy lại`,
    unreadable: (path, line) => `không đọc được ${path} (dòng ${line}); xem: plan check ${path}`,
    merged: (count, paths) => `Đã gộp ${count} kế hoạch: ${paths}`,
    withoutPlan: (names) => `Không thấy kế hoạch của: ${names}`,
    kinds: { added: "thêm", reworded: "sửa lời", conflict: "sửa trùng", returned: "đã bỏ, nay có lại" },
    conflicts: (path, count) =>
      `${count} chỗ các đơn vị sửa khác nhau, nằm giữa <<<<<<< và >>>>>>> trong ${path}: chọn một bản rồi xóa các dấu`,
    field: (key, value) => `đã sửa ${key}: ${value}`,
    silenced: (words) => `đã bỏ qua ${words}`,
  },
  en: {
    noneFound: (unit) =>
      `no plan of a unit that ${unit} succeeds was found (succeeded-by in units.yaml); name the files after --merge`,
    notDerived: (path) => `${path} has no parent (the key extends), so it cannot be merged`,
    noBase: (path, base) => `${path} has no record ${base} beside it: nobody knows what the unit changed`,
    unsolved: (path, line) => `${path}:${line} has a conflict that nobody has decided; decide it and run this again`,
    unreadable: (path, line) => `${path} cannot be read (line ${line}); see: plan check ${path}`,
    merged: (count, paths) => `Merged ${count} ${count === 1 ? "plan" : "plans"}: ${paths}`,
    withoutPlan: (names) => `No plan was found of: ${names}`,
    kinds: { added: "added", reworded: "reworded", conflict: "conflict", returned: "left out, back again" },
    conflicts: (path, count) =>
      `${count} ${count === 1 ? "place" : "places"} that units changed differently stand between <<<<<<< and >>>>>>> in ${path}: keep one version, remove the marks`,
    field: (key, value) => `had changed ${key}: ${value}`,
    silenced: (words) => `had silenced ${words}`,
  },
};
