// What plan fmt and plan convert say.
import type { Language } from "./rule.ts";

type Surface = "md" | "yaml";

interface FormatWords {
  /** A file that was, or with --check would be, changed. */
  changed(path: string, ids: number): string;
  summary(changed: number, files: number, check: boolean): string;
  unread(path: string): string;
  onePlan(count: number): string;
  sameSurface(path: string, surface: Surface): string;
  exists(path: string): string;
  /** The plan has mistakes that hide some of its words. */
  mendFirst(path: string): string;
  /** Read again, the text would say something else from this place on. */
  differs(place: string, surface: Surface, words: string): string;
  kept(place: string, surface: Surface, words: string): string;
  written(path: string, from: string): string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const nameOf: Readonly<Record<Surface, string>> = { md: "Markdown", yaml: "YAML" };

export const formatWords: Readonly<Record<Language, FormatWords>> = {
  vi: {
    changed: (path, ids) => (ids === 0 ? path : `${path} (${ids} mã)`),
    summary: (changed, files, check) =>
      changed === 0
        ? `${files} kế hoạch đã đúng dạng chuẩn`
        : `${check ? "cần chỉnh" : "đã chỉnh"} ${changed} trong ${files} kế hoạch`,
    unread: (path) => `không đọc được ${path}; xem: plan check ${path}`,
    onePlan: (count) => `mỗi lần chỉ chuyển một kế hoạch, ở đây có ${count}; hãy nêu một tệp`,
    sameSurface: (path, surface) => `“${path}” vốn đã là ${nameOf[surface]}`,
    exists: (path) => `đã có “${path}”; không ghi đè. Chọn một tên khác`,
    mendFirst: (path) => `${path} có lỗi khiến một phần không đọc được nên chưa chuyển; hãy sửa rồi chạy lại`,
    differs: (place, surface, words) =>
      `${place}: viết bằng ${nameOf[surface]} thì từ “${words}” trở đi sẽ bị hiểu khác, nên chưa chuyển; hãy viết lại chỗ này`,
    kept: (place, surface, words) =>
      `${place}: “${words}” không chuyển sang ${nameOf[surface]} được; đã giữ lại thành chú thích`,
    written: (path, from) => `Đã ghi ${path}. Hai tệp nay là một kế hoạch: xem lại rồi bỏ ${from}`,
  },
  en: {
    changed: (path, ids) => (ids === 0 ? path : `${path} (${plural(ids, "id")})`),
    summary: (changed, files, check) =>
      changed === 0
        ? `${plural(files, "plan")} in canonical form`
        : `${check ? "would change" : "changed"} ${changed} of ${plural(files, "plan")}`,
    unread: (path) => `${path} cannot be read; see: plan check ${path}`,
    onePlan: (count) => `one plan is converted at a time, and these are ${count}; name one file`,
    sameSurface: (path, surface) => `“${path}” is ${nameOf[surface]} already`,
    exists: (path) => `“${path}” exists and is not overwritten; choose another name`,
    mendFirst: (path) =>
      `${path} has errors that hide some of it, so it was not converted; mend them and run this again`,
    differs: (place, surface, words) =>
      `${place}: in ${nameOf[surface]} what begins “${words}” would be read otherwise, so nothing was converted; write it in another way`,
    kept: (place, surface, words) => `${place}: “${words}” cannot go into ${nameOf[surface]}; it was kept as a comment`,
    written: (path, from) => `Wrote ${path}. The two files are one plan: look it over, then remove ${from}`,
  },
};
