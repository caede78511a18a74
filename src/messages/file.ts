// Words of the rules on files: what cannot be read as text.
import { rule } from "./rule.ts";

/** What the bytes of a file that is no UTF-8 text look like. */
export type Content =
  | "windows-1258"
  | "tcvn3"
  | "vni"
  | "utf-16"
  | "utf-32"
  | "broken-utf-8"
  | "word"
  | "rtf"
  | "pdf"
  | "binary"
  | "other";

const saveAgain = "mở bằng chương trình đã soạn tệp, chọn Lưu thành (Save As) với bảng mã (Encoding) UTF-8";

const vi: Readonly<Record<Content, readonly [what: string, remedy: string]>> = {
  "windows-1258": ["văn bản lưu theo mã Windows-1258", saveAgain],
  tcvn3: [
    "văn bản gõ bằng phông TCVN3 (.VnTime)",
    "chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ, rồi lưu với bảng mã UTF-8",
  ],
  vni: ["văn bản gõ bằng phông VNI", "chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ, rồi lưu với bảng mã UTF-8"],
  "utf-16": ["văn bản UTF-16 thiếu dấu thứ tự byte (BOM)", saveAgain],
  "utf-32": ["văn bản UTF-32", saveAgain],
  "broken-utf-8": ["văn bản UTF-8 có chỗ bị hỏng", "lấy lại bản gốc, hoặc sửa các ký tự � rồi lưu với bảng mã UTF-8"],
  word: ["tệp Word", "chép nội dung sang một tệp .md, lưu với bảng mã UTF-8"],
  rtf: ["tệp RTF", "chép nội dung sang một tệp .md, lưu với bảng mã UTF-8"],
  pdf: ["tệp PDF", "chép nội dung sang một tệp .md, lưu với bảng mã UTF-8"],
  binary: ["tệp nhị phân, không phải văn bản", "chỉ ra tệp .md hoặc .yaml của kế hoạch"],
  other: ["văn bản theo một bảng mã khác", saveAgain],
};

const saveAgainEn = "open it in the program that wrote it and save it with the encoding UTF-8";

const en: Readonly<Record<Content, readonly [what: string, remedy: string]>> = {
  "windows-1258": ["text in Windows-1258", saveAgainEn],
  tcvn3: ["text typed with a TCVN3 font (.VnTime)", "convert it to Unicode, then save it as UTF-8"],
  vni: ["text typed with a VNI font", "convert it to Unicode, then save it as UTF-8"],
  "utf-16": ["UTF-16 text without a byte order mark", saveAgainEn],
  "utf-32": ["UTF-32 text", saveAgainEn],
  "broken-utf-8": ["UTF-8 text that is damaged", "take the original, or mend the characters � and save it as UTF-8"],
  word: ["a Word document", "copy its text into a .md file saved as UTF-8"],
  rtf: ["an RTF document", "copy its text into a .md file saved as UTF-8"],
  pdf: ["a PDF document", "copy its text into a .md file saved as UTF-8"],
  binary: ["a binary file, not text", "name the plan's .md or .yaml file"],
  other: ["text in another encoding", saveAgainEn],
};

export const file = {
  "file/encoding": rule<{ content: Content }>({
    severity: "error",
    vi: {
      message: (d) => `Tệp không phải văn bản UTF-8; có vẻ là ${vi[d.content][0]}`,
      help: (d) => vi[d.content][1],
    },
    en: {
      message: (d) => `The file is not UTF-8 text; it looks like ${en[d.content][0]}`,
      help: (d) => en[d.content][1],
    },
  }),
};
