// Words of the rules on plain text.
import { rule } from "./rule.ts";

const grouped = (number: number, mark: string): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);

export const text = {
  "text/too-long": rule<{ what: "file" | "marks"; limit: number }>({
    severity: "error",
    vi: {
      message: (d) =>
        d.what === "file" ? "Tệp quá lớn (tối đa 8 MB)" : `Đoạn này có quá ${grouped(d.limit, ".")} dấu * _ [ ]`,
      help: (d) => (d.what === "file" ? "chia tệp thành nhiều kế hoạch" : "chia đoạn, hoặc bỏ các dấu thừa"),
    },
    en: {
      message: (d) =>
        d.what === "file"
          ? "The file is too large (8 MB at most)"
          : `This paragraph has more than ${grouped(d.limit, ",")} of * _ [ ]`,
      help: (d) =>
        d.what === "file" ? "divide the file into several plans" : "divide the paragraph, or remove needless marks",
    },
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
