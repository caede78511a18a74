// Words of the help texts: what each command and option is for, and the words of a help page.
import type { Language } from "./rule.ts";

interface CommandHelp {
  /** One line for the list of commands. */
  readonly summary: string;
  /** By the argument as it is shown: `PATH`. */
  readonly arguments: Readonly<Record<string, string>>;
  /** By the option's long flag: `--format`. */
  readonly options: Readonly<Record<string, string>>;
}

export interface HelpWords {
  readonly program: string;
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly commandTerm: string;
  readonly optionsTerm: string;
  readonly choices: string;
  readonly examples: string;
  /** Under the list of commands. */
  readonly more: string;
  /** Under each command's options. */
  readonly globalOptions: string;
  /** Options of the program itself, by long flag. */
  readonly global: Readonly<Record<string, string>>;
  readonly helpCommand: string;
  readonly command: Readonly<Record<CommandName, CommandHelp>>;
}

export type CommandName =
  | "init"
  | "check"
  | "build"
  | "list"
  | "cite"
  | "register"
  | "fmt"
  | "convert"
  | "derive"
  | "update"
  | "diff"
  | "pack"
  | "explain"
  | "schema";

const pathVi = { "PATH...": "tệp kế hoạch hoặc thư mục; bỏ trống: mọi kế hoạch" };
const pathEn = { "PATH...": "plan files or folders; none: every plan" };
const ruleVi = "đổi mức của một quy tắc: TÊN=off, TÊN=warn hoặc TÊN=error";
const ruleEn = "set a rule's severity: NAME=off, NAME=warn or NAME=error";

const vi: HelpWords = {
  program: "Kiểm tra kế hoạch và xuất văn bản Word đúng thể thức",
  usage: "Cách dùng:",
  arguments: "Tham số:",
  options: "Tùy chọn:",
  commands: "Lệnh:",
  commandTerm: "lệnh",
  optionsTerm: "tùy chọn",
  choices: "chọn một trong",
  examples: "Ví dụ:",
  more: "Xem thêm về một lệnh: plan help LỆNH, ví dụ: plan help check",
  globalOptions: "Tùy chọn chung của mọi lệnh (--lang, --cwd, --quiet, màu): plan --help",
  global: {
    "--lang": "ngôn ngữ của thông báo",
    "--cwd": "làm việc như thể đang ở thư mục này",
    "--color": "luôn dùng màu",
    "--no-color": "không dùng màu",
    "--quiet": "chỉ in kết quả và lỗi",
    "--version": "in số phiên bản",
    "--help": "in trợ giúp này",
  },
  helpCommand: "trợ giúp về một lệnh",
  command: {
    init: {
      summary: "tạo thư mục làm việc mới, có sẵn một kế hoạch mẫu",
      arguments: { DIR: "thư mục cần tạo; bỏ trống: thư mục này" },
      options: {
        "--templates": "chép các mẫu và kiểu trình bày ra thư mục templates để cơ quan sửa; không ghi đè tệp đã có",
      },
    },
    check: {
      summary: "kiểm tra, không ghi gì nếu không có --fix",
      arguments: pathVi,
      options: {
        "--format": "dạng kết quả",
        "--fix": "tự sửa những chỗ chắc chắn, phần còn lại của tệp giữ nguyên",
        "--unsafe": "cùng --fix: sửa cả những chỗ chỉ là phỏng đoán",
        "--dry-run": "cùng --fix: chỉ cho xem sẽ sửa gì, không ghi",
        "--baseline": "chỉ báo lỗi mới so với tệp này; chưa có tệp thì ghi các lỗi hiện có vào đó",
        "--max-warnings": "nhiều cảnh báo hơn số này thì coi là có lỗi",
        "--jobs": "số luồng đọc cùng lúc khi có nhiều kế hoạch; mặc định theo máy",
        "--trace": "từ một kế hoạch cấp trên: kế hoạch của đơn vị nào trong các thư mục này thực hiện việc nào",
        "--watch": "cứ có thay đổi thì kiểm tra lại, đến khi nhấn Ctrl+C",
        "--rule": ruleVi,
      },
    },
    build: {
      summary: "kiểm tra rồi xuất văn bản vào thư mục build",
      arguments: pathVi,
      options: {
        "--format": "các dạng tệp cần xuất, cách nhau bằng dấu phẩy: docx, html, md, pdf, xlsx, ics, json",
        "--papers":
          "giấy tờ kèm theo, cách nhau bằng dấu phẩy: report (báo cáo), cover-letter (công văn gửi kế hoạch), assignments (phụ lục phân công), legal-bases (danh mục căn cứ), copy (bản sao)",
        "--pages": "tính và in số trang của từng tệp Word, như Word dàn trang",
        "--unit": "chỉ xuất kế hoạch riêng của đơn vị này (mã hoặc tên); dùng được nhiều lần",
        "--out": "thư mục xuất, thay cho build",
        "--force": "tệp đã bị sửa tay thì chuyển sang tên khác rồi ghi bản mới",
        "--no-cache": "làm lại từ đầu, kể cả khi không có gì thay đổi",
        "--watch": "cứ có thay đổi thì làm lại, đến khi nhấn Ctrl+C",
        "--shard": "chỉ xuất một phần, ví dụ 2/4, để nhiều máy cùng xuất; máy nào cũng kiểm tra mọi kế hoạch",
        "--merge": "ghép các phần trong các thư mục này thành bản xuất đầy đủ, báo phần thiếu hoặc trùng",
        "--rule": ruleVi,
      },
    },
    list: {
      summary: "liệt kê mục, văn bản viện dẫn, phân công, thời hạn, đơn vị",
      arguments: { WHAT: "liệt kê gì", ...pathVi },
      options: {
        "--json": "mỗi dòng một đối tượng JSON",
        "--trace": "assignments: việc cấp trên giao được thực hiện ở phần nào, qua mọi cấp",
      },
    },
    cite: {
      summary: "tìm văn bản được viện dẫn trong một tệp chữ bất kỳ",
      arguments: { FILE: "tệp; - hoặc bỏ trống: đọc từ đầu vào chuẩn" },
      options: { "--json": "mỗi dòng một đối tượng JSON" },
    },
    register: {
      summary: "thêm văn bản mà kế hoạch viện dẫn vào sổ (add), kiểm tra sổ (check)",
      arguments: { WHAT: "làm gì", ...pathVi },
      options: {
        "--fill": "add: điền cả chỗ trống của văn bản đã có trong sổ",
        "--dry-run": "add: chỉ cho xem sẽ ghi gì, không ghi",
        "--format": "dạng kết quả; json của add: mỗi dòng một đối tượng",
        "--rule": `check: ${ruleVi}`,
      },
    },
    fmt: {
      summary: "đưa tệp kế hoạch về dạng chuẩn: dòng trống, dấu gạch, thứ tự thuộc tính; không đổi chữ nào",
      arguments: pathVi,
      options: {
        "--check": "không ghi, chỉ nêu những tệp chưa đúng dạng chuẩn (có thì mã thoát là 1)",
        "--keys": "viết mọi khóa bằng tiếng Việt hoặc tiếng Anh",
        "--ids": "ghi mã (#…) cho những phần chưa có, để kế hoạch của đơn vị truy được về nguồn",
      },
    },
    convert: {
      summary: "chuyển một kế hoạch giữa Markdown và YAML, không mất gì đã viết",
      arguments: { PLAN: "tệp kế hoạch" },
      options: {
        "--to": "dạng cần có; bỏ trống: dạng kia",
        "--out": "tệp mới cần ghi; bỏ trống: in ra màn hình",
      },
    },
    update: {
      summary: "đưa thay đổi của cấp trên vào kế hoạch của đơn vị, giữ mọi chỗ đơn vị đã sửa",
      arguments: { "PLAN...": "kế hoạch của đơn vị; bỏ trống: mọi kế hoạch có cấp trên" },
      options: {
        "--from": "kế hoạch cấp trên bản mới, thường là gói (.planpack) vừa nhận; bỏ trống: tệp mà extends nêu",
        "--dry-run": "chỉ cho xem, không ghi",
      },
    },
    diff: {
      summary: "xem cấp trên đã đổi gì so với lần cập nhật trước",
      arguments: { "PLAN...": "kế hoạch của đơn vị; bỏ trống: mọi kế hoạch có cấp trên" },
      options: {
        "--from": "so với kế hoạch cấp trên này (tệp hoặc gói .planpack); bỏ trống: tệp mà extends nêu",
        "--json": "mỗi dòng một đối tượng JSON",
      },
    },
    pack: {
      summary: "đóng gói kế hoạch, với mọi thứ đi kèm, thành một tệp để gửi cho đơn vị",
      arguments: { PLAN: "kế hoạch cần gửi" },
      options: {
        "--out": "thư mục xuất, thay cho build",
        "--force": "tệp đã bị sửa tay thì chuyển sang tên khác rồi ghi bản mới",
      },
    },
    derive: {
      summary: "lập kế hoạch riêng của một đơn vị từ kế hoạch cấp trên, thành tệp để đơn vị tự sửa",
      arguments: { PARENT: "kế hoạch cấp trên: tệp, hoặc gói .planpack đã nhận" },
      options: {
        "--unit": "đơn vị (mã hoặc tên)",
        "--merge":
          "kế hoạch của các đơn vị cũ (hoặc thư mục có chúng) mà đơn vị này kế thừa: giữ mọi việc, mọi chỗ họ đã sửa",
        "--out": "thư mục cần ghi; bỏ trống: plans/MÃ-KẾ-HOẠCH-MÃ-ĐƠN-VỊ",
      },
    },
    explain: {
      summary: "giải thích một quy tắc, có ví dụ sai và đúng",
      arguments: { NAME: "tên quy tắc, như citation/unknown; bỏ trống: liệt kê" },
      options: { "--json": "mỗi dòng một đối tượng JSON" },
    },
    schema: {
      summary: "in JSON Schema: cho trình soạn thảo tệp YAML, cho chương trình đọc kết quả check",
      arguments: { NAME: "loại tệp" },
      options: {},
    },
  },
};

const en: HelpWords = {
  program: "Checks administrative plans and writes them as Word documents in the official format",
  usage: "Usage:",
  arguments: "Arguments:",
  options: "Options:",
  commands: "Commands:",
  commandTerm: "command",
  optionsTerm: "options",
  choices: "one of",
  examples: "Examples:",
  more: "More about a command: plan help COMMAND, for example: plan help check",
  globalOptions: "Options of every command (--lang, --cwd, --quiet, colours): plan --help",
  global: {
    "--lang": "language of the messages",
    "--cwd": "work as if started in this folder",
    "--color": "always use colours",
    "--no-color": "use no colours",
    "--quiet": "print only the result and errors",
    "--version": "print the version",
    "--help": "print this help",
  },
  helpCommand: "help on a command",
  command: {
    init: {
      summary: "make a new workspace with a sample plan",
      arguments: { DIR: "the folder to make; none: this one" },
      options: {
        "--templates": "copy the templates and styles out into the folder templates, to be changed; overwrites nothing",
      },
    },
    check: {
      summary: "check, write nothing",
      arguments: pathEn,
      options: {
        "--format": "form of the result",
        "--fix": "mend what is certain; the rest of each file stays as it is",
        "--unsafe": "with --fix: mend also what is only likely",
        "--dry-run": "with --fix: show the changes, write nothing",
        "--baseline": "report only what is new against this file; it is written where it is not there",
        "--max-warnings": "more warnings than this count as an error",
        "--jobs": "how many read at once where there are many plans; by default as the machine allows",
        "--trace": "from one parent's plan: which units' plans in these folders carry which of its duties",
        "--watch": "check again after each change, until Ctrl+C",
        "--rule": ruleEn,
      },
    },
    build: {
      summary: "check, then write documents into the folder build",
      arguments: pathEn,
      options: {
        "--format": "the kinds of file to write, separated by commas: docx, html, md, pdf, xlsx, ics, json",
        "--papers":
          "papers that go with the plan, separated by commas: report (outlines of the reports owed), cover-letter (sends the plan out), assignments (who does what, as an appendix), legal-bases (their list), copy (a certified copy)",
        "--pages": "count the pages of each Word file, as Word lays them out",
        "--unit": "write only this unit's own plan (id or name); may be repeated",
        "--out": "folder to write into, in place of build",
        "--force": "move files that were changed by hand aside and write anew",
        "--no-cache": "do all the work again, even where nothing has changed",
        "--watch": "build again after each change, until Ctrl+C",
        "--shard": "write one part, such as 2/4, so that several machines share the work; each checks all plans",
        "--merge":
          "join the parts in these folders into the whole build, and find parts that are missing or there twice",
        "--rule": ruleEn,
      },
    },
    list: {
      summary: "list sections, citations, assignments, deadlines, units",
      arguments: { WHAT: "what to list", ...pathEn },
      options: {
        "--json": "one JSON object a line",
        "--trace": "assignments: where each duty handed down is carried out, over all levels",
      },
    },
    cite: {
      summary: "find the documents that any text cites",
      arguments: { FILE: "a file; - or none: standard input" },
      options: { "--json": "one JSON object a line" },
    },
    register: {
      summary: "add the documents that plans cite to the register (add), look it over (check)",
      arguments: { WHAT: "what to do", ...pathEn },
      options: {
        "--fill": "add: also fill blanks of documents that the register has",
        "--dry-run": "add: only show what would be written",
        "--format": "form of the result; json of add: one object a line",
        "--rule": `check: ${ruleEn}`,
      },
    },
    fmt: {
      summary: "bring plan files into canonical form: empty lines, list signs, attributes; never a word",
      arguments: pathEn,
      options: {
        "--check": "write nothing, name the files that are not in canonical form (exit code 1 if any)",
        "--keys": "write all keys in Vietnamese or in English",
        "--ids": "write ids (#…) on the blocks that have none, so that units' plans can be traced to them",
      },
    },
    convert: {
      summary: "convert a plan between Markdown and YAML, losing nothing that was written",
      arguments: { PLAN: "a plan file" },
      options: {
        "--to": "the form to write; none: the other one",
        "--out": "a new file to write; none: print it",
      },
    },
    update: {
      summary: "bring the parent's changes into a unit's plan, keeping all that the unit wrote",
      arguments: { "PLAN...": "a unit's plan; by default all that have a parent" },
      options: {
        "--from":
          "the parent's plan as it now is, most often a pack (.planpack) just received; none: what extends names",
        "--dry-run": "show it, write nothing",
      },
    },
    diff: {
      summary: "what changed in the parent since the last update",
      arguments: { "PLAN...": "a unit's plan; by default all that have a parent" },
      options: {
        "--from": "hold against this parent's plan (a file or a .planpack); none: what extends names",
        "--json": "one JSON object a line",
      },
    },
    pack: {
      summary: "pack a plan with all that it is read with into one file to send to units",
      arguments: { PLAN: "the plan to send" },
      options: {
        "--out": "folder to write into, in place of build",
        "--force": "move a file that was changed by hand aside and write anew",
      },
    },
    derive: {
      summary: "make a unit's own plan from its parent's, as a source that the unit goes on with",
      arguments: { PARENT: "the parent's plan: a file, or a .planpack that was received" },
      options: {
        "--unit": "the unit (id or name)",
        "--merge":
          "plans of the units that this one succeeds (or folders with them): all that they added and reworded is kept",
        "--out": "folder to write into; none: plans/PLAN-ID-UNIT-ID",
      },
    },
    explain: {
      summary: "explain a rule, with a wrong and a right example",
      arguments: { NAME: "a rule's name, such as citation/unknown; none: list them" },
      options: { "--json": "one JSON object a line" },
    },
    schema: {
      summary: "print a JSON Schema: for editors of YAML files, for readers of check's report",
      arguments: { NAME: "kind of file" },
      options: {},
    },
  },
};

export const helpWords: Readonly<Record<Language, HelpWords>> = { vi, en };
