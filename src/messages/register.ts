// What plan register says: what was added, from where, what is left to do.
import { type DocumentPart, partEn, partVi } from "./document-parts.ts";
import type { Language } from "./rule.ts";

interface RegisterWords {
  /** `dry`: nothing has been written. */
  added(count: number, path: string, dry: boolean): string;
  filled(count: number, path: string, dry: boolean): string;
  /** What plans say and the register leaves open. */
  blanks(count: number, path: string): string;
  missing(parts: readonly DocumentPart[]): string;
  readonly part: Readonly<Record<DocumentPart, string>>;
  /** A document's further mentions. */
  more(count: number): string;
  nothing(path: string): string;
  /** Words have been taken over as they stand. */
  lookOver(): string;
  conflicts(): string;
  /** The register has errors, shown before. */
  mendFirst(path: string): string;
  /** The form of the file allows no addition; what to add follows. */
  byHand(path: string): string;
  noRegister(): string;
  unread(path: string): string;
  /** The closing line of a check. */
  summary(path: string, documents: number, errors: number, warnings: number, notes: number): string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

export const registerWords: Readonly<Record<Language, RegisterWords>> = {
  vi: {
    added: (count, path, dry) => `${dry ? "Sẽ thêm" : "Đã thêm"} ${count} văn bản vào ${path}:`,
    filled: (count, path, dry) => `${dry ? "Sẽ điền" : "Đã điền"} ${count} chỗ trống trong ${path}:`,
    blanks: (count, path) => `${path} còn ${count} chỗ trống mà kế hoạch có nói; muốn điền thì thêm --fill:`,
    missing: (parts) => `thiếu ${parts.map((part) => partVi[part]).join(", ")}`,
    part: partVi,
    more: (count) => `và ${count} chỗ nữa`,
    nothing: (path) => `Không có gì để thêm: ${path} đã có mọi văn bản mà kế hoạch viện dẫn`,
    lookOver: () => "Chương trình chỉ ghi điều kế hoạch nói: hãy đối chiếu với văn bản gốc và điền chỗ còn trống",
    conflicts: () => "Kế hoạch nói khác nhau về văn bản vừa nêu; sổ ghi theo chỗ viện dẫn đầy đủ nhất:",
    mendFirst: (path) => `${path} có lỗi nên chưa ghi gì; hãy sửa rồi chạy lại`,
    byHand: (path) => `không chèn được vào ${path}; hãy tự thêm các dòng này:`,
    noRegister: () => "không có register.yaml; tạo từ các kế hoạch: plan register add",
    unread: (path) => `không đọc được ${path}; xem: plan check ${path}`,
    summary: (path, documents, errors, warnings, notes) =>
      `${path}: ${documents} văn bản, ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý`,
  },
  en: {
    added: (count, path, dry) => `${dry ? "Would add" : "Added"} ${plural(count, "document")} to ${path}:`,
    filled: (count, path, dry) => `${dry ? "Would fill" : "Filled"} ${plural(count, "blank")} in ${path}:`,
    blanks: (count, path) => `${path} has ${plural(count, "blank")} of which plans say something; to fill them: --fill`,
    missing: (parts) => `lacks ${parts.map((part) => partEn[part]).join(", ")}`,
    part: partEn,
    more: (count) => `and ${plural(count, "more place")}`,
    nothing: (path) => `Nothing to add: ${path} has every document that plans cite`,
    lookOver: () => "Only what plans say was taken over: check it against the documents and fill in what is left",
    conflicts: () => "Plans disagree about documents named above; the register follows the fullest mention:",
    mendFirst: (path) => `${path} has errors, so nothing was written; mend them and run this again`,
    byHand: (path) => `nothing can be inserted into ${path}; please add these lines yourself:`,
    noRegister: () => "there is no register.yaml; to make one from the plans: plan register add",
    unread: (path) => `${path} cannot be read; see: plan check ${path}`,
    summary: (path, documents, errors, warnings, notes) =>
      `${path}: ${plural(documents, "document")}, ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${plural(notes, "note")}`,
  },
};
