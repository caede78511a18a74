// Words of the rules on files: what cannot be read as text, packs that cannot be used.
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

/**
 * Why a pack (gói kế hoạch) is refused. no-zip: it is no container · cut: it ends too early, or something stands behind its end ·
 * outside: an entry would leave the folder · unlisted, missing: the manifest and the entries differ · changed: the hash is another.
 */
export type PackFault =
  | "no-zip"
  | "cut"
  | "too-large"
  | "no-manifest"
  | "newer"
  | "outside"
  | "link"
  | "twice"
  | "compressed"
  | "unexpected"
  | "unlisted"
  | "missing"
  | "changed"
  | "altered";

const askAgain = "xin lại tệp gốc từ nơi gửi; gửi và nhận nguyên tệp, đừng mở ra nén lại";
const distrust = "đừng dùng gói này; hỏi lại nơi gửi";

const packVi: Readonly<Record<PackFault, readonly [what: string, remedy: string]>> = {
  "no-zip": ["tệp này không phải gói kế hoạch", "lấy đúng tệp .planpack mà nơi gửi đã tạo bằng plan pack"],
  "no-manifest": ["tệp này không phải gói kế hoạch", "lấy đúng tệp .planpack mà nơi gửi đã tạo bằng plan pack"],
  cut: ["gói bị cụt hoặc bị nối thêm", askAgain],
  "too-large": ["lớn quá mức cho phép", distrust],
  newer: ["gói do phiên bản mới hơn của chương trình tạo ra", "cập nhật chương trình rồi chạy lại"],
  outside: ["trong gói có tên dẫn ra ngoài thư mục", distrust],
  link: ["trong gói là liên kết, không phải tệp", distrust],
  twice: ["trong gói trùng tên với một tệp khác", distrust],
  compressed: ["trong gói đã bị nén lại bằng chương trình khác", askAgain],
  unexpected: ["không thuộc một gói kế hoạch", askAgain],
  unlisted: ["không có trong bảng kê, đã bị thêm vào gói", askAgain],
  missing: ["bị thiếu trong gói", askAgain],
  changed: ["trong gói đã bị sửa sau khi đóng gói", askAgain],
  altered: ["đã bị thay đổi sau khi đóng gói", askAgain],
};

const askAgainEn = "ask the sender for the original; send and keep the file as it is, never unpacked and packed again";
const distrustEn = "do not use this pack; ask its sender";

const packEn: Readonly<Record<PackFault, readonly [what: string, remedy: string]>> = {
  "no-zip": ["the file is no pack of a plan", "take the .planpack file that the sender made with plan pack"],
  "no-manifest": ["the file is no pack of a plan", "take the .planpack file that the sender made with plan pack"],
  cut: ["it was cut short, or something was added at its end", askAgainEn],
  "too-large": ["it is larger than a pack may be", distrustEn],
  newer: ["it was made by a newer version of the program", "update the program and run this again"],
  outside: ["the name leads out of the folder", distrustEn],
  link: ["it is a link, not a file", distrustEn],
  twice: ["another file of the pack has the same name", distrustEn],
  compressed: ["it was compressed by another program", askAgainEn],
  unexpected: ["a pack holds no such file", askAgainEn],
  unlisted: ["it is not in the pack's manifest: somebody added it", askAgainEn],
  missing: ["the pack lacks it", askAgainEn],
  changed: ["it was changed after packing", askAgainEn],
  altered: ["it was changed after packing", askAgainEn],
};

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
  "file/pack": rule<{ pack: string; entry: string | null; fault: PackFault }>({
    severity: "error",
    vi: {
      message: (d) =>
        `Không dùng được gói kế hoạch “${d.pack}”: ${d.entry === null ? "" : `tệp “${d.entry}” `}${packVi[d.fault][0]}`,
      help: (d) => packVi[d.fault][1],
    },
    en: {
      message: (d) =>
        `The pack “${d.pack}” cannot be used: ${d.entry === null ? "" : `its file “${d.entry}”: `}${packEn[d.fault][0]}`,
      help: (d) => packEn[d.fault][1],
    },
  }),
};
