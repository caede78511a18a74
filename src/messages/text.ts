// Words of the rules on plain text.
import { rule } from "./rule.ts";

const grouped = (number: number, mark: string): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);

type Sentences = readonly [message: (limit: number) => string, help: string];

const tooLongVi: Readonly<Record<"file" | "marks" | "lines" | "lists", Sentences>> = {
  file: [() => "Tệp quá lớn (tối đa 8 MB)", "chia tệp thành nhiều kế hoạch"],
  marks: [(limit) => `Đoạn này có quá ${grouped(limit, ".")} dấu * _ [ ]`, "chia đoạn, hoặc bỏ các dấu thừa"],
  lines: [(limit) => `Đoạn này có quá ${grouped(limit, ".")} dòng`, "chia đoạn bằng dòng trống"],
  lists: [(limit) => `Tệp có quá ${grouped(limit, ".")} danh sách`, "chia tệp thành nhiều kế hoạch"],
};

const tooLongEn: typeof tooLongVi = {
  file: [() => "The file is too large (8 MB at most)", "divide the file into several plans"],
  marks: [
    (limit) => `This paragraph has more than ${grouped(limit, ",")} of * _ [ ]`,
    "divide the paragraph, or remove needless marks",
  ],
  lines: [(limit) => `This paragraph has more than ${grouped(limit, ",")} lines`, "divide it by empty lines"],
  lists: [(limit) => `The file has more than ${grouped(limit, ",")} lists`, "divide the file into several plans"],
};

export const text = {
  "text/too-long": rule<{ what: keyof typeof tooLongVi; limit: number }>({
    severity: "error",
    vi: { message: (d) => tooLongVi[d.what][0](d.limit), help: (d) => tooLongVi[d.what][1] },
    en: { message: (d) => tooLongEn[d.what][0](d.limit), help: (d) => tooLongEn[d.what][1] },
  }),
  "text/html": rule<{ tag: string }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.tag} là mã HTML, sẽ in ra nguyên chữ`,
      help: () => "bỏ mã này; muốn in đậm, nghiêng thì viết **đậm**, *nghiêng*",
    },
    en: {
      message: (d) => `${d.tag} is HTML and prints as it stands`,
      help: () => "remove it; for bold and italics write **bold**, *italic*",
    },
  }),
  "text/doubled-word": rule<{ word: string }>({
    severity: "warning",
    vi: { message: (d) => `Từ “${d.word}” viết lặp hai lần`, help: (d) => `bỏ bớt một từ “${d.word}”` },
    en: { message: (d) => `The word “${d.word}” is doubled`, help: (d) => `remove one “${d.word}”` },
  }),
};
