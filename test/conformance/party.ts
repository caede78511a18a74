// The numeric clauses of the Party's standard: Hướng dẫn 05-HD/VPTW of 2026, and 36-HD/VPTW of 2018 where it differs.
import { type Clause, inXml, notMeasured, onPage } from "./clause.ts";
import {
  all,
  bodySize,
  type Check,
  centredOnPage,
  face,
  firstIndent,
  inFile,
  inOrder,
  justified,
  onSide,
  pitch,
  ruled,
  sameRow,
} from "./look.ts";
import { margin, marginInFile, numberSequence, pageNumbers, paper, roomBetween } from "./pages.ts";

const upright = { bold: false, italic: false };
const bold = { bold: true, italic: false };
const italic = { bold: false, italic: true };
const nation = "ĐẢNG CỘNG SẢN VIỆT NAM";
const date = "Bình Tân, ngày 05 tháng 02 năm 2026";

interface Edition {
  readonly name: "party" | "party-36";
  readonly type: string;
  readonly symbol: string;
  readonly title: readonly [first: string, last: string];
  readonly line: readonly [asks: string, least: number, most: number];
  readonly recipient: string;
}

const clausesOf = ({ name, type, symbol, title, line, recipient }: Edition): readonly Clause[] => {
  const [first, last] = title;
  const styles = (pattern: RegExp, measured: string): Check => inFile(name, "word/styles.xml", pattern, measured);
  return [
    onPage("Trang", "Khổ giấy", "A4, 210 x 297 mm", paper(name)),
    onPage("Trang", "Lề trái", "30 mm", margin(name, "left", 30, 30)),
    onPage("Trang", "Lề phải", "15 mm", margin(name, "right", 15, 15)),
    onPage("Trang", "Lề trên", "20 mm", margin(name, "top", 20, 20)),
    inXml("Trang", "Lề dưới", "20 mm", marginInFile(name, "bottom", 20, 20)),
    onPage("Trang", "Số trang", "14, canh giữa trong lề trên", pageNumbers(name, [14, 14])),
    inXml("Trang", "Số trang cách mép trên", "10 mm", marginInFile(name, "header", 10, 10)),
    onPage("Trang", "Thứ tự số trang", "không in ở trang đầu", numberSequence(name)),
    inXml(
      "Trang",
      "Phông chữ",
      "Times New Roman",
      styles(/<w:rFonts[^>]*w:ascii="Times New Roman"/, "Times New Roman"),
    ),
    onPage("1.1", "Tiêu đề", "15, đứng, đậm, in hoa", face(name, nation, { size: [15, 15], ...bold }, "capitals")),
    onPage("1.1", "Đường kẻ dưới tiêu đề", "dài bằng dòng chữ", ruled(name, [nation], 0.97, 1.03)),
    onPage("1.1", "Tiêu đề", "bên phải", onSide(name, nation, "right")),
    onPage(
      "1.2",
      "Cơ quan cấp trên",
      "14, đứng, in hoa",
      face(name, "ĐẢNG BỘ", { size: [14, 14], ...upright }, "capitals"),
    ),
    onPage(
      "1.2",
      "Cơ quan ban hành",
      "14, đứng, đậm, in hoa",
      face(name, "ĐẢNG ỦY PHƯỜNG", { size: [14, 14], ...bold }, "capitals"),
    ),
    onPage(
      "1.2",
      "Dấu sao dưới tên cơ quan",
      "cỡ 14, giữa tên và số",
      all(
        face(name, "*", { size: [14, 14], ...upright }),
        inOrder(name, ["ĐẢNG BỘ", "ĐẢNG ỦY PHƯỜNG", "*", `Số 07-${symbol}`]),
      ),
    ),
    onPage(
      "1.3",
      "Số, ký hiệu",
      "14, đứng, không có dấu hai chấm",
      face(name, `Số 07-${symbol}`, { size: [14, 14], ...upright }),
    ),
    onPage("1.3", "Số dưới 10", "có số 0 phía trước", face(name, "Số 07-", { size: [14, 14], ...upright })),
    notMeasured(
      "1.3",
      "Đánh số",
      "theo tên loại, trong một nhiệm kỳ",
      "một văn bản không cho biết số của các văn bản khác",
    ),
    onPage("1.4", "Địa danh, thời gian", "14, nghiêng", face(name, date, { size: [14, 14], ...italic })),
    onPage("1.4", "Số và ngày", "cùng một hàng", sameRow(name, "Số 07", date)),
    onPage("1.5", "Tên loại", "15-16, đứng, đậm, in hoa", face(name, type, { size: [15, 16], ...bold }, "capitals")),
    onPage("1.5", "Trích yếu", "14-15, đứng, đậm", face(name, first, { size: [14, 15], ...bold })),
    onPage("1.5", "Tên loại, trích yếu", "canh giữa trang", all(centredOnPage(name, type), centredOnPage(name, first))),
    onPage("1.5", "Gạch dưới trích yếu", "-----", all(inOrder(name, [last, "-----"]), centredOnPage(name, "-----"))),
    onPage("1.6", "Căn cứ", "đứng, gạch đầu dòng", face(name, "- Căn cứ Luật", { size: [14, 15], ...upright })),
    onPage("1.6", "Lời văn", "14-15", bodySize(name, "-----", [14, 15])),
    onPage("1.6", "Canh lề lời văn", "đều hai bên", justified(name, "-----")),
    onPage("1.6", "Lùi dòng đầu", "10 mm", firstIndent(name, "-----", [10])),
    onPage("1.6", "Khoảng cách đoạn", "từ 6 pt", pitch(name, "-----", "between", 6, 100)),
    onPage("1.6", "Cách dòng", line[0], pitch(name, "-----", "inside", line[1], line[2])),
    onPage("1.6", "Mục", "I-, in hoa, đậm", face(name, "I- MỤC ĐÍCH", { size: [14, 15], ...bold }, "capitals")),
    onPage("1.6", "Hết nội dung", "dấu chấm, không có ./.", (looks) => {
      const lines = looks[name].pages.flatMap((page) => page.lines.map(({ text }) => text));
      const holds = lines.some((text) => text.endsWith("thực hiện.")) && !lines.some((text) => text.includes("./."));
      return { measured: holds ? "dấu chấm" : "./.", holds };
    }),
    onPage("1.7", "Quyền hạn", "14, đứng, đậm", face(name, "T/M ĐẢNG ỦY", { size: [14, 14], ...bold }, "capitals")),
    onPage(
      "1.7",
      "Chức vụ",
      "14, đứng, không đậm",
      face(name, name === "party" ? "PHÓ BÍ THƯ" : "BÍ THƯ", { size: [14, 14], ...upright }, "capitals"),
    ),
    ...(name === "party"
      ? [
          onPage("1.7", "Họ và tên", "14, đứng, đậm", face(name, "Trần Văn Mẫu", { size: [14, 14], ...bold })),
          onPage("1.7", "Chỗ ký", "4 dòng", roomBetween(name, "PHÓ BÍ THƯ", "Trần Văn Mẫu", 3.5)),
          onPage(
            "1.5",
            "Trích yếu công văn",
            "12, nghiêng, không có V/v",
            face("party-letter", "Về việc báo cáo", { size: [12, 12], ...italic }),
          ),
          onPage("Dự thảo", "Dấu dự thảo", "14, nghiêng", face(name, "Dự thảo lần 1", { size: [14, 14], ...italic })),
        ]
      : []),
    onPage("1.9", "Nơi nhận:", "14, đứng", face(name, "Nơi nhận:", { size: [14, 14], ...upright })),
    inXml(
      "1.9",
      "Nơi nhận:",
      "gạch dưới",
      styles(/w:styleId="recipients-heading".*?<w:u w:val="single"/s, "gạch dưới"),
    ),
    onPage(
      "1.9",
      "Danh sách nơi nhận",
      `12, đứng, hết dòng “${recipient.at(-1)}”`,
      face(name, recipient, { size: [12, 12], ...upright }),
    ),
    onPage("1.9", "Nơi nhận và quyền hạn", "ngang hàng nhau", sameRow(name, "Nơi nhận:", "T/M ĐẢNG ỦY")),
  ];
};

export const partyClauses = clausesOf({
  name: "party",
  type: "KẾ HOẠCH",
  symbol: "KH/ĐU",
  title: ["Lãnh đạo thực hiện", "phường Bình Tân và"],
  line: ["19 pt", 18.6, 19.6],
  recipient: "- Ban Dân vận Thành ủy;",
});

export const party36Clauses = clausesOf({
  name: "party-36",
  type: "CHƯƠNG TRÌNH",
  symbol: "CTr/ĐU",
  title: ["Công tác dân vận", "phường Bình Tân trong"],
  line: ["từ 18 pt", 18, 24],
  recipient: "- Ban Dân vận Thành ủy,",
});
