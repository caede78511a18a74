// What the command line says besides diagnostics and help.
import type { Language } from "./rule.ts";

/** Parts of a plan that may be left blank. */
export type Blank = "number" | "date" | "name";

/** What became of an output. */
type Outcome =
  | "written"
  | "unchanged"
  | "kept"
  | "moved"
  | "open"
  | "failed"
  | "linked"
  | "locked"
  | "unprinted"
  | "empty"
  | "unissued"
  | "unowed"
  | "unassigned"
  | "unbased";

/** Columns of the tables that `plan list` and `plan cite` print. */
export type ColumnName =
  | "plan"
  | "label"
  | "title"
  | "line"
  | "text"
  | "key"
  | "date"
  | "issuer"
  | "unit"
  | "role"
  | "due"
  | "rule"
  | "to"
  | "id"
  | "name"
  | "kind"
  | "groups"
  | "carried"
  | "origins";

export interface CliWords {
  readonly error: string;
  // Wrong usage.
  unknownOption(name: string, nearest: string | null): string;
  unknownCommand(name: string, nearest: string | null): string;
  missingArgument(name: string): string;
  missingValue(option: string): string;
  invalidValue(option: string, value: string, choices: string, nearest: string | null): string;
  tooManyArguments(): string;
  seeHelp(command: string): string;
  notFound(path: string): string;
  noFolder(path: string): string;
  /** What the disk refused, of a file (empty: of none that is known), by its code. */
  diskTrouble(path: string, code: string): string;
  /** Another run writes there: its lock. */
  locked(path: string): string;
  /** Somebody has changed a file since it was read. */
  changed(path: string): string;
  /** An office's own Word file cannot be filled. */
  template(path: string): string;
  /** A file of the workspace that leads out of it. */
  linked(path: string): string;
  /** A file that plan.config.yaml names, out of the workspace. */
  outside(path: string): string;
  noPlans(folder: string): string;
  /** Named where a plan to check, build or change is due. */
  isPack(path: string): string;
  unknownRule(name: string, nearest: string | null): string;
  /** A fault of the program: how to report it. */
  fault(version: string, what: string): string;
  progress(done: number, total: number, path: string): string;
  // check
  tooManyWarnings(warnings: number, most: number): string;
  fixed(count: number, files: number): string;
  baselineWritten(path: string, count: number): string;
  baselineDamaged(path: string): string;
  // build
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** What to do about it, after the file's name. */
  readonly advice: Readonly<Record<Outcome, string>>;
  movedTo(path: string): string;
  pagesOf(count: number): string;
  /** A PDF was asked for. */
  noOffice(): string;
  readonly blank: string;
  readonly blanks: Readonly<Record<Blank, string>>;
  readonly warnings: string;
  warningsOf(count: number, path: string): string;
  readonly notWritten: string;
  unknownUnit(name: string, nearest: string | null): string;
  notHandedOut(unit: string): string;
  unitErrors(unit: string, count: number): string;
  unitPlans(count: number): string;
  unitReports(count: number): string;
  errorsOf(count: number): string;
  sharedErrors(count: number): string;
  // list, cite
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly roles: Readonly<Record<"lead" | "support", string>>;
  /** In place of the blocks that carry a duty. */
  readonly notCarried: string;
  nothingToList(): string;
  traceOf(command: string): string;
  noUnits(): string;
  incomplete(path: string, errors: number): string;
  typeText(): string;
  // explain
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
  // init
  exists(path: string): string;
  /** Null: the folder that the command was started in. */
  created(folder: string | null): string;
  nextSteps(folder: string | null): readonly string[];
  copiedTemplates(count: number): string;
  keptTemplates(count: number): string;
  /** `readme`: the page on the templates. */
  changeTemplates(readme: string): readonly string[];
}

const meantVi = (nearest: string | null): string => (nearest ? `; có phải ý bạn là ${nearest}?` : "");
const meantEn = (nearest: string | null): string => (nearest ? `; did you mean ${nearest}?` : "");
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** What to do, by what the disk says. */
const troubleVi: Readonly<Record<string, string>> = {
  ENOSPC: "đĩa đã đầy: xóa bớt tệp rồi chạy lại",
  EDQUOT: "đã dùng hết dung lượng được cấp: xóa bớt tệp rồi chạy lại",
  EACCES: "không có quyền, hoặc tệp chỉ cho đọc",
  EPERM: "không có quyền, hoặc tệp đang mở trong chương trình khác",
  EROFS: "đĩa chỉ cho đọc",
  EBUSY: "tệp đang mở trong chương trình khác, hãy đóng lại rồi chạy lại",
  EIO: "đĩa hoặc mạng có lỗi: kiểm tra đĩa rồi chạy lại",
  EMFILE: "máy đang mở quá nhiều tệp: đóng bớt chương trình rồi chạy lại",
  ENFILE: "máy đang mở quá nhiều tệp: đóng bớt chương trình rồi chạy lại",
  ENAMETOOLONG: "tên quá dài: đặt mã ngắn hơn",
  ENOENT: "không có tệp hay thư mục đó",
};

const troubleEn: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: delete some files, then run this again",
  EDQUOT: "the space granted is used up: delete some files, then run this again",
  EACCES: "the permission is missing, or the file is read-only",
  EPERM: "the permission is missing, or another program has the file open",
  EROFS: "the disk is read-only",
  EBUSY: "another program has the file open: close it and run this again",
  EIO: "the disk or the network has a fault: check it, then run this again",
  EMFILE: "too many files are open: close some programs, then run this again",
  ENFILE: "too many files are open: close some programs, then run this again",
  ENAMETOOLONG: "the name is too long: choose a shorter id",
  ENOENT: "there is no such file or folder",
};

const vi: CliWords = {
  error: "lỗi",
  unknownOption: (name, nearest) => `không có tùy chọn ${name}${meantVi(nearest)}`,
  unknownCommand: (name, nearest) => `không có lệnh “${name}”${meantVi(nearest)}`,
  missingArgument: (name) => `thiếu tham số ${name}`,
  missingValue: (option) => `tùy chọn ${option} thiếu giá trị`,
  invalidValue: (option, value, choices, nearest) =>
    `${option} không nhận “${value}”${nearest ? ` (có phải ý bạn là ${nearest}?)` : ""}; chỉ nhận: ${choices}`,
  tooManyArguments: () => "thừa tham số",
  seeHelp: (command) => `Xem: ${command} --help`,
  notFound: (path) => `không có tệp hay thư mục “${path}”`,
  noFolder: (path) => `không có thư mục “${path}”`,
  diskTrouble: (path, code) =>
    `không đọc, ghi được${path && ` “${path}”`} (${code}); ${troubleVi[code] ?? "kiểm tra đĩa và quyền đọc, ghi"}. Tệp cũ còn nguyên`,
  locked: (path) =>
    `lệnh plan khác đang ghi vào thư mục này nên lệnh này dừng, chưa ghi gì thêm: ${path}. Đợi lệnh kia xong rồi chạy lại; chắc chắn không còn lệnh nào chạy thì xóa tệp đó`,
  changed: (path) =>
    `“${path}” vừa được sửa trong lúc lệnh này chạy nên không bị ghi đè; lưu và đóng tệp đó rồi chạy lại lệnh này`,
  template: (path) => `không điền được vào “${path}”; mở tệp đó bằng Word, lưu lại dạng .docx rồi chạy lại lệnh này`,
  linked: (path) =>
    `“${path}” là liên kết dẫn ra ngoài thư mục làm việc nên không được đọc; chép tệp thật vào thay cho liên kết`,
  outside: (path) =>
    `plan.config.yaml ghi tệp “${path}” nằm ngoài thư mục làm việc nên không được đọc, ghi; sửa đường dẫn đó cho ở trong thư mục`,
  noPlans: (folder) =>
    `không tìm thấy kế hoạch nào trong ${folder}; kế hoạch là tệp .md hoặc .yaml có khóa plan. Tạo mẫu mới: plan init`,
  isPack: (path) =>
    `“${path}” là gói kế hoạch cấp trên gửi, chỉ để đọc. Xem: plan list assignments ${path}; lập kế hoạch của đơn vị: plan derive ${path} --unit MÃ-ĐƠN-VỊ`,
  unknownRule: (name, nearest) => `không có quy tắc “${name}”${meantVi(nearest)}`,
  fault: (version, what) =>
    `Lỗi của chương trình (plan ${version}), không phải của kế hoạch: ${what}
Hãy gửi câu lệnh đã gõ, tệp kế hoạch và các dòng này cho người phụ trách chương trình.
Đặt biến môi trường PLAN_DEBUG=1 rồi chạy lại để có thêm chi tiết.`,
  progress: (done, total, path) => `${done}/${total} ${path}`,
  fixed: (count, files) => (count === 0 ? "không có chỗ nào tự sửa được" : `đã sửa ${count} chỗ trong ${files} tệp`),
  baselineWritten: (path, count) => `đã ghi ${count} lỗi hiện có vào ${path}; từ nay chỉ báo lỗi mới`,
  baselineDamaged: (path) =>
    `“${path}” không phải danh sách lỗi đã biết, hoặc đã hỏng; không ghi đè. Lấy lại bản đúng, hoặc xóa tệp để ghi danh sách mới`,
  tooManyWarnings: (warnings, most) => `có ${warnings} cảnh báo, nhiều hơn mức cho phép là ${most}`,
  outcome: {
    written: "đã ghi",
    unchanged: "không đổi",
    kept: "giữ nguyên",
    moved: "đã ghi",
    open: "đang mở",
    failed: "không ghi được",
    linked: "không ghi",
    locked: "đang bận",
    unprinted: "không in được",
    empty: "không ghi",
    unissued: "không ghi",
    unowed: "không ghi",
    unassigned: "không ghi",
    unbased: "không ghi",
  },
  advice: {
    written: "",
    unchanged: "",
    kept: "cảnh báo: tệp đã được sửa sau lần xuất trước; dùng --force để chuyển bản đó sang tên khác rồi ghi bản mới",
    moved: "",
    open: "Tệp đang mở trong Word, hãy đóng lại rồi chạy lại lệnh này",
    failed: "kiểm tra quyền ghi và chỗ trống trên đĩa",
    linked: "thư mục này là liên kết dẫn ra ngoài thư mục xuất; xóa liên kết đó rồi chạy lại",
    locked:
      "lệnh plan khác đang ghi vào thư mục này; đợi lệnh đó xong rồi chạy lại, chắc chắn không còn lệnh nào chạy thì xóa tệp này",
    unprinted:
      "LibreOffice không chuyển được tệp này sang PDF; chạy lại lệnh này, hoặc xuất docx rồi lưu thành PDF trong Word",
    empty: "kế hoạch không có thời hạn hay kỳ báo cáo nào tính ra được ngày",
    unissued: "chỉ sao văn bản đã ban hành: ghi số (number) và ngày (date) của kế hoạch rồi chạy lại",
    unowed: "kế hoạch không giao chế độ báo cáo cho đơn vị nào; ghi {báo-cáo=hằng-quý} ở phần phải báo cáo",
    unassigned: "kế hoạch không giao nhiệm vụ cho đơn vị nào",
    unbased: "phần căn cứ không nêu văn bản nào",
  },
  pagesOf: (count) => `${count} trang`,
  movedTo: (path) => `bản đã sửa nay là ${path}`,
  noOffice: () =>
    `xuất PDF cần LibreOffice mà máy này chưa cài, hoặc không tìm thấy soffice trong PATH
Cài từ https://vi.libreoffice.org (Windows, macOS) hoặc bằng lệnh apt install libreoffice-writer fonts-liberation2; cài ở chỗ khác thì
ghi đường dẫn của soffice vào biến môi trường PLAN_SOFFICE. Không cài thì xuất docx hoặc html rồi in ra PDF từ Word hay trình duyệt.`,
  blank: "để trống",
  blanks: { number: "số", date: "ngày", name: "tên người ký" },
  warnings: "cảnh báo",
  warningsOf: (count, path) => `${count}, xem ở trên hoặc: plan check ${path}`,
  notWritten: "không ghi",
  unknownUnit: (name, nearest) => `danh mục đơn vị không có “${name}”${meantVi(nearest)}`,
  notHandedOut: (unit) => `không kế hoạch nào giao việc chính cho “${unit}” nên không có gì để xuất cho đơn vị này`,
  unitErrors: (unit, count) => `kế hoạch của ${unit}: ${count} lỗi`,
  unitPlans: (count) => `${count} kế hoạch của đơn vị`,
  unitReports: (count) => `${count} đề cương báo cáo của đơn vị`,
  errorsOf: (count) => `${count} lỗi, xem ở trên`,
  sharedErrors: (count) => `${count} lỗi trong tệp dùng chung (units.yaml, register.yaml, mẫu), xem ở trên`,
  columns: {
    plan: "kế hoạch",
    label: "mục",
    title: "tên",
    line: "dòng",
    text: "nội dung",
    key: "khóa",
    date: "ngày",
    issuer: "cơ quan ban hành",
    unit: "đơn vị",
    role: "vai trò",
    due: "thời hạn",
    rule: "kỳ",
    to: "nơi nhận",
    id: "mã",
    name: "tên",
    kind: "loại",
    groups: "nhóm",
    carried: "thực hiện ở",
    origins: "theo",
  },
  roles: { lead: "chủ trì", support: "phối hợp" },
  notCarried: "(chưa)",
  nothingToList: () => "Không có gì để liệt kê",
  traceOf: (command) => `${command} không có --trace; chỉ có: plan list assignments --trace`,
  noUnits: () => "không có units.yaml",
  incomplete: (path, errors) => `${path} có ${errors} lỗi, danh sách có thể thiếu; xem: plan check ${path}`,
  typeText: () => "Dán văn bản vào đây rồi nhấn Ctrl+D (Windows: Ctrl+Z, Enter)",
  why: "Vì sao",
  wrong: "Sai",
  right: "Đúng",
  exists: (path) => `đã có “${path}”; không ghi đè. Chọn một thư mục khác`,
  created: (folder) => (folder ? `Đã tạo thư mục làm việc ${folder}:` : "Đã tạo trong thư mục này:"),
  nextSteps: (folder) => [
    "Việc tiếp theo:",
    ...(folder ? [`  cd ${folder}`] : []),
    "  plan check    kiểm tra kế hoạch mẫu",
    "  plan build    xuất văn bản Word vào thư mục build",
    "Rồi sửa plans/units.yaml (các đơn vị của bạn) và plans/mau/plan.md (kế hoạch).",
  ],
  copiedTemplates: (count) => `Đã chép ${count} tệp mẫu:`,
  keptTemplates: (count) => `Giữ nguyên ${count} tệp đã có:`,
  changeTemplates: (readme) => [
    `Từ nay các tệp này được dùng thay mẫu có sẵn. Cách sửa: xem chú thích đầu mỗi tệp và ${readme}.`,
    "Tệp nào không sửa thì nên xóa đi, để nhận mẫu mới khi nâng cấp chương trình.",
  ],
};

const en: CliWords = {
  error: "error",
  unknownOption: (name, nearest) => `there is no option ${name}${meantEn(nearest)}`,
  unknownCommand: (name, nearest) => `there is no command “${name}”${meantEn(nearest)}`,
  missingArgument: (name) => `the argument ${name} is missing`,
  missingValue: (option) => `the option ${option} needs a value`,
  invalidValue: (option, value, choices, nearest) =>
    `${option} does not take “${value}”${nearest ? ` (did you mean ${nearest}?)` : ""}; it takes: ${choices}`,
  tooManyArguments: () => "too many arguments",
  seeHelp: (command) => `See: ${command} --help`,
  notFound: (path) => `there is no file or folder “${path}”`,
  noFolder: (path) => `there is no folder “${path}”`,
  diskTrouble: (path, code) =>
    `${path ? `“${path}”` : "a file"} cannot be read or written (${code}); ${troubleEn[code] ?? "check the disk and the permissions"}. The old file is as it was`,
  locked: (path) =>
    `another plan command is writing in this folder, so this one stopped and wrote nothing more: ${path}. Wait for it and run this again; delete that file if you are sure that no other is running`,
  changed: (path) =>
    `“${path}” was changed while this command was running, so it is not overwritten; save and close it, then run this command again`,
  template: (path) => `“${path}” cannot be filled; open it in Word, save it as .docx and run this command again`,
  linked: (path) =>
    `“${path}” is a link that leads out of the workspace, so it is not read; put the file itself in the link's place`,
  outside: (path) =>
    `plan.config.yaml names “${path}”, which is outside of the workspace, so it is neither read nor written; name a file inside`,
  noPlans: (folder) =>
    `no plan was found in ${folder}; a plan is a .md or .yaml file with the key plan. A sample to start from: plan init`,
  isPack: (path) =>
    `“${path}” is a pack of the parent's plan, only to read. Look into it: plan list assignments ${path}; make a unit's plan: plan derive ${path} --unit ID`,
  unknownRule: (name, nearest) => `there is no rule “${name}”${meantEn(nearest)}`,
  fault: (version, what) =>
    `A fault of the program (plan ${version}), not of the plan: ${what}
Please send the command, the plan and these lines to the people who look after the program.
Set the environment variable PLAN_DEBUG=1 and run it again for more detail.`,
  progress: (done, total, path) => `${done}/${total} ${path}`,
  fixed: (count, files) =>
    count === 0 ? "nothing to mend by itself" : `mended ${plural(count, "place")} in ${plural(files, "file")}`,
  baselineWritten: (path, count) =>
    `wrote ${plural(count, "present fault")} to ${path}; from now on only new ones show`,
  baselineDamaged: (path) =>
    `“${path}” is no list of known faults, or is damaged, and is not overwritten: bring the right one back, or delete it to write a new one`,
  tooManyWarnings: (warnings, most) => `${plural(warnings, "warning")}, more than the ${most} allowed`,
  outcome: {
    written: "written",
    unchanged: "unchanged",
    kept: "kept",
    moved: "written",
    open: "open",
    failed: "failed",
    linked: "not written",
    locked: "locked",
    unprinted: "not printed",
    empty: "not written",
    unissued: "not written",
    unowed: "not written",
    unassigned: "not written",
    unbased: "not written",
  },
  advice: {
    written: "",
    unchanged: "",
    kept: "warning: the file was changed since it was built; --force moves it aside and writes the new one",
    moved: "",
    open: "The file is open in Word: close it and run this command again",
    failed: "check the permissions and the free space of the disk",
    linked: "this folder is a link that leads out of the folder of outputs: remove the link and run this command again",
    locked:
      "another plan command is writing in this folder: wait for it and run this again; delete this file if you are sure that none is running",
    unprinted: "LibreOffice made no PDF of it: run this command again, or build docx and save it as PDF in Word",
    empty: "no deadline and no report of the plan has a day",
    unissued: "only what has been issued is copied: give the plan its number and date, then run this again",
    unowed: "the plan asks no unit for reports; write {report=quarterly} where they are owed",
    unassigned: "the plan gives no unit a duty",
    unbased: "the legal basis names no document",
  },
  pagesOf: (count) => plural(count, "page"),
  movedTo: (path) => `the changed file is now ${path}`,
  noOffice: () =>
    `a PDF takes LibreOffice, which is not installed here, or its soffice is not on the PATH
Install it from https://www.libreoffice.org (Windows, macOS) or with apt install libreoffice-writer fonts-liberation2; where it is
elsewhere, set the environment variable PLAN_SOFFICE to its soffice. Without it build docx or html and print that to PDF in Word or a browser.`,
  blank: "left blank",
  blanks: { number: "number", date: "date", name: "signer's name" },
  warnings: "warnings",
  warningsOf: (count, path) => `${count}, see above or: plan check ${path}`,
  notWritten: "not written",
  unknownUnit: (name, nearest) => `the directory of units lacks “${name}”${meantEn(nearest)}`,
  notHandedOut: (unit) => `no plan hands a duty to “${unit}” to lead, so nothing is written for it`,
  unitErrors: (unit, count) => `the plan of ${unit}: ${plural(count, "error")}`,
  unitPlans: (count) => `plans of ${plural(count, "unit")}`,
  unitReports: (count) => `outlines of ${plural(count, "report")}`,
  errorsOf: (count) => `${plural(count, "error")}, see above`,
  sharedErrors: (count) =>
    `${plural(count, "error")} in shared files (units.yaml, register.yaml, templates), see above`,
  columns: {
    plan: "plan",
    label: "label",
    title: "title",
    line: "line",
    text: "text",
    key: "key",
    date: "date",
    issuer: "issuer",
    unit: "unit",
    role: "role",
    due: "due",
    rule: "rule",
    to: "to",
    id: "id",
    name: "name",
    kind: "kind",
    groups: "groups",
    carried: "carried in",
    origins: "comes from",
  },
  roles: { lead: "lead", support: "support" },
  notCarried: "(nowhere)",
  nothingToList: () => "Nothing to list",
  traceOf: (command) => `${command} has no --trace; only: plan list assignments --trace`,
  noUnits: () => "there is no units.yaml",
  incomplete: (path, errors) =>
    `${path} has ${plural(errors, "error")}, so the list may lack something; see: plan check ${path}`,
  typeText: () => "Paste a text here, then press Ctrl+D (Windows: Ctrl+Z, Enter)",
  why: "Why",
  wrong: "Wrong",
  right: "Right",
  exists: (path) => `“${path}” exists and is not overwritten; choose another folder`,
  created: (folder) => (folder ? `Made the workspace ${folder}:` : "Made in this folder:"),
  nextSteps: (folder) => [
    "Next:",
    ...(folder ? [`  cd ${folder}`] : []),
    "  plan check    check the sample plan",
    "  plan build    write the Word document into the folder build",
    "Then edit plans/units.yaml (your units) and plans/mau/plan.md (the plan).",
  ],
  copiedTemplates: (count) => `Copied ${plural(count, "template file")}:`,
  keptTemplates: (count) => `Kept ${plural(count, "file")} that were there:`,
  changeTemplates: (readme) => [
    `From now on these files stand in place of the built-in ones. How to change them: see the head of each file, and ${readme}.`,
    "Delete those that you leave as they are, so that you get better ones with a new version.",
  ],
};

export const cliWords: Readonly<Record<Language, CliWords>> = { vi, en };
