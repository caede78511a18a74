// The numeric clauses of NĐ 30/2020/NĐ-CP, Phụ lục I, each marked beforehand: page, xml or none.
import { type Clause, inXml, notMeasured, onPage } from "./clause.ts";
import type { SpecimenName } from "./look.ts";
import {
  all,
  bodySize,
  boxed,
  centredOnPage,
  centredUnder,
  face,
  firstIndent,
  indented,
  inFile,
  inOrder,
  justified,
  mm,
  onSide,
  pitch,
  ruled,
  sameRow,
  singleSpaced,
} from "./look.ts";
import {
  footOfFirstPage,
  margin,
  marginInFile,
  numberSequence,
  pageNumbers,
  paper,
  roomBetween,
  sideways,
} from "./pages.ts";

const upright = { bold: false, italic: false };
const bold = { bold: true, italic: false };
const italic = { bold: false, italic: true };

const nation = "CỘNG HÒA XÃ HỘI";
const date = "Bình Tân, ngày 05 tháng 02 năm 2026";
const lastOfTitle = "bàn phường Bình Tân";
const forms: readonly SpecimenName[] = ["plan", "letter", "report", "decision", "chapters", "parts", "joint"];
const black = "chữ đen ở mọi kiểu đoạn, trừ dấu đỏ";

const stampsOnPaper = "hình con dấu và ảnh chữ ký do phần mềm ký số đặt vào khi ký, không thuộc bản in trước khi ký";
const drawn = "tỷ lệ đo trên hình vẽ; nghị định không cho số đo của ô";

export const stateClauses: readonly Clause[] = [
  onPage("I.1", "Khổ giấy", "A4, 210 x 297 mm", all(...forms.map((form) => paper(form)))),
  onPage("I.2", "Trang ngang", "khi bảng không vừa trang dọc", sideways("plan", "Phụ lục II")),
  onPage("I.3", "Lề trái", "30-35 mm", margin("plan", "left", 30, 35)),
  onPage("I.3", "Lề phải", "15-20 mm", margin("plan", "right", 15, 20)),
  onPage("I.3", "Lề trên", "20-25 mm", margin("plan", "top", 20, 25)),
  inXml("I.3", "Lề dưới", "20-25 mm", marginInFile("plan", "bottom", 20, 25)),
  inXml(
    "I.4",
    "Phông chữ",
    "Times New Roman",
    inFile("plan", "word/styles.xml", /<w:rFonts[^>]*w:ascii="Times New Roman"/, "Times New Roman"),
  ),
  inXml("I.4", "Màu chữ", "đen", inFile("plan", "word/styles.xml", /^(?!.*w:color w:val="(?!FF0000)).*$/s, black)),
  onPage("I.7", "Số trang", "13-14, đứng, canh giữa trong lề trên", pageNumbers("plan", [13, 14])),
  onPage("I.7", "Thứ tự số trang", "từ 1, không in ở trang đầu", numberSequence("report")),

  onPage(
    "II.1a",
    "Quốc hiệu",
    "12-13, đứng, đậm, in hoa",
    face("plan", nation, { size: [12, 13], ...bold }, "capitals"),
  ),
  onPage(
    "II.1b",
    "Tiêu ngữ",
    "13-14, đứng, đậm",
    face("plan", "Độc lập - Tự do - Hạnh phúc", { size: [13, 14], ...bold }),
  ),
  onPage("II.1b", "Tiêu ngữ dưới Quốc hiệu", "canh giữa", centredUnder("plan", "Độc lập", nation)),
  onPage("II.1b", "Quốc hiệu và Tiêu ngữ", "cách dòng đơn", singleSpaced("plan", "CỘNG HÒA", "Độc lập")),
  onPage("II.1c", "Đường kẻ dưới Tiêu ngữ", "dài bằng dòng chữ", ruled("plan", ["Độc lập"], 0.97, 1.03)),
  onPage(
    "II.2b",
    "Cơ quan chủ quản",
    "12-13, đứng, in hoa",
    face("letter", "UBND PHƯỜNG", { size: [12, 13], ...upright }, "capitals"),
  ),
  onPage(
    "II.2b",
    "Cơ quan ban hành",
    "12-13, đứng, đậm, in hoa",
    face("letter", "PHÒNG VĂN HÓA", { size: [12, 13], ...bold }, "capitals"),
  ),
  onPage(
    "II.2b",
    "Cơ quan ban hành dưới cơ quan chủ quản",
    "canh giữa",
    centredUnder("letter", "PHÒNG VĂN HÓA", "UBND PHƯỜNG"),
  ),
  onPage("II.2b", "Hai tên cơ quan", "cách dòng đơn", singleSpaced("letter", "UBND PHƯỜNG", "PHÒNG VĂN HÓA")),
  onPage(
    "II.2b",
    "Đường kẻ dưới cơ quan ban hành",
    "1/3-1/2 dòng chữ",
    all(
      ruled("plan", ["ỦY BAN NHÂN DÂN", "PHƯỜNG BÌNH TÂN"], 1 / 3, 1 / 2),
      ruled("letter", ["PHÒNG VĂN HÓA"], 1 / 3, 1 / 2),
    ),
  ),
  onPage("II.3c", "Số, ký hiệu", "13, đứng", face("plan", "Số: 07/KH-UBND", { size: [13, 13], ...upright })),
  onPage("II.3c", "Số dưới 10", "có số 0 phía trước", face("plan", "Số: 07/", { size: [13, 13], ...upright })),
  onPage("II.3c", "Số, ký hiệu dưới cơ quan ban hành", "canh giữa", centredUnder("plan", "Số: 07", "ỦY BAN NHÂN DÂN")),
  onPage(
    "II.4c",
    "Địa danh, thời gian",
    "13-14, nghiêng",
    all(
      face("plan", date, { size: [13, 14], ...italic }),
      face("report", "Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2026", { size: [13, 14], ...italic }),
    ),
  ),
  onPage("II.4b", "Ngày dưới 10, tháng 1, 2", "có số 0 phía trước", face("plan", date, { size: [13, 14], ...italic })),
  onPage(
    "II.4c",
    "Số và ngày",
    "cùng một hàng",
    all(...forms.map((form) => sameRow(form, "Số: 07", form === "report" || form === "joint" ? "Thành phố" : date))),
  ),
  onPage(
    "II.5b",
    "Tên loại",
    "13-14, đứng, đậm, in hoa",
    face("plan", "KẾ HOẠCH", { size: [13, 14], ...bold }, "capitals"),
  ),
  onPage("II.5b", "Trích yếu", "13-14, đứng, đậm", face("plan", "Triển khai thực hiện", { size: [13, 14], ...bold })),
  onPage(
    "II.5b",
    "Tên loại, trích yếu",
    "canh giữa trang",
    all(centredOnPage("plan", "KẾ HOẠCH"), centredOnPage("plan", "Triển khai")),
  ),
  onPage(
    "II.5b",
    "Đường kẻ dưới trích yếu",
    "1/3-1/2 dòng chữ",
    ruled("plan", ["Triển khai", lastOfTitle], 1 / 3, 1 / 2),
  ),
  onPage(
    "II.5b",
    "Trích yếu công văn",
    "12-13, đứng, sau V/v",
    face("letter", "V/v báo cáo", { size: [12, 13], ...upright }),
  ),
  onPage("II.5b", "Trích yếu công văn dưới số", "canh giữa", centredUnder("letter", "V/v báo cáo", "Số: 07")),
  inXml(
    "II.5b",
    "Trích yếu công văn cách số",
    "6 pt",
    inFile("letter", "word/styles.xml", /w:styleId="letter-title".*?w:before="120"/s, "6 pt"),
  ),
  onPage("II.6a", "Căn cứ", "13-14, nghiêng", face("plan", "Căn cứ Luật", { size: [13, 14], ...italic })),
  onPage("II.6e", "Lời văn", "13-14", bodySize("plan", lastOfTitle, [13, 14])),
  onPage("II.6e", "Canh lề lời văn", "đều hai bên", justified("plan", lastOfTitle)),
  onPage("II.6e", "Lùi dòng đầu", "10 hoặc 12,7 mm", firstIndent("plan", lastOfTitle, [10, 12.7])),
  onPage("II.6e", "Khoảng cách đoạn", "từ 6 pt", pitch("plan", lastOfTitle, "between", 6, 100)),
  onPage("II.6e", "Cách dòng", "từ đơn (16 pt) đến 1,5 (24 pt)", pitch("plan", lastOfTitle, "inside", 16.1, 24.2)),
  onPage(
    "II.6đ",
    "Chương",
    "13-14, đứng, đậm, canh giữa",
    all(
      face("chapters", "Chương I", { size: [13, 14], ...bold }),
      face("chapters", "QUY ĐỊNH CHUNG", { size: [13, 14], ...bold }, "capitals"),
      centredOnPage("chapters", "Chương I"),
      centredOnPage("chapters", "QUY ĐỊNH CHUNG"),
    ),
  ),
  onPage("II.6đ", "Điều", "cỡ lời văn, đứng, đậm", face("decision", "Điều 1. Ban hành", { size: [13, 14], ...bold })),
  onPage("II.6đ", "Lùi đầu điều", "10 hoặc 12,7 mm", indented("decision", "Điều 1.", [10, 12.7])),
  onPage("II.6đ", "Số của điều", "liên tục qua các chương", inOrder("chapters", ["Điều 1.", "Chương II", "Điều 2."])),
  onPage(
    "II.6đ",
    "Khoản, điểm của điều",
    "cỡ lời văn, đứng",
    all(
      face("decision", "1. Tiếp tục", { size: [13, 14], ...upright }),
      face("decision", "a) Cấp phường", { size: [13, 14], ...upright }),
    ),
  ),
  notMeasured(
    "II.6đ",
    "Mục, tiểu mục của chương",
    "13-14, đứng, đậm, canh giữa",
    "dạng quy chế, quy định dài; mẫu của ta có chương, điều, khoản, điểm",
  ),
  onPage(
    "V.6b",
    "Phần",
    "13-14, đứng, đậm",
    all(
      face("parts", "Phần I", { size: [13, 14], ...bold }),
      face("parts", "SỰ CẦN THIẾT", { size: [13, 14], ...bold }, "capitals"),
    ),
  ),
  onPage(
    "V.6b",
    "Mục",
    "13-14, đứng, đậm, in hoa",
    face("plan", "I. MỤC ĐÍCH", { size: [13, 14], ...bold }, "capitals"),
  ),
  onPage("V.6b", "Khoản có tiêu đề", "13-14, đứng, đậm", face("plan", "1. Mục đích", { size: [13, 14], ...bold })),
  onPage("V.6b", "Khoản không có tiêu đề", "13-14, đứng", face("plan", "1. Tiếp tục", { size: [13, 14], ...upright })),
  onPage("V.6b", "Điểm", "13-14, đứng", face("plan", "a) Cấp phường", { size: [13, 14], ...upright })),

  onPage(
    "II.7đ",
    "Quyền hạn, chức vụ",
    "13-14, đứng, đậm, in hoa",
    all(
      face("plan", "TM. ỦY BAN NHÂN DÂN", { size: [13, 14], ...bold }, "capitals"),
      face("plan", "KT. CHỦ TỊCH", { size: [13, 14], ...bold }, "capitals"),
      face("report", "Q. GIÁM ĐỐC", { size: [13, 14], ...bold }, "capitals"),
      face("decision", "CHỦ TỊCH", { size: [13, 14], ...bold }, "capitals"),
    ),
  ),
  onPage("II.7đ", "Họ và tên", "13-14, đứng, đậm", face("plan", "Trần Văn Mẫu", { size: [13, 14], ...bold })),
  onPage("II.7đ", "Họ và tên dưới chức vụ", "canh giữa", centredUnder("plan", "Trần Văn Mẫu", "TM. ỦY BAN")),
  onPage("II.7d", "Chỗ ký", "giữa chức vụ và họ tên", roomBetween("plan", "PHÓ CHỦ TỊCH", "Trần Văn Mẫu", 3)),
  notMeasured("II.7d", "Hình chữ ký số", "PNG nền trong, xanh", stampsOnPaper),
  notMeasured("II.8", "Dấu của cơ quan", "đỏ, trùm 1/3 chữ ký", stampsOnPaper),
  onPage(
    "II.9d",
    "Kính gửi một nơi",
    "13-14, đứng, cùng dòng",
    face("report", "Kính gửi: Ủy ban nhân dân", { size: [13, 14], ...upright }),
  ),
  onPage(
    "II.9d",
    "Kính gửi nhiều nơi",
    "13-14, đứng, mỗi nơi một dòng",
    all(
      face("letter", "Kính gửi:", { size: [13, 14], ...upright }),
      face("letter", "- Sở Nội vụ;", { size: [13, 14], ...upright }),
      face("letter", "- Công an phường.", { size: [13, 14], ...upright }),
    ),
  ),
  onPage("II.9d", "Gạch đầu dòng nơi kính gửi", "thẳng dưới dấu hai chấm", (looks) => {
    const lines = looks.letter.pages[0]?.lines ?? [];
    const word = lines.find(({ text }) => text === "Kính gửi:");
    const item = lines.find(({ text }) => text === "- Sở Nội vụ;");
    // The middles of the dash and of the colon, a third and a quarter of 14 points wide.
    const off = (item?.left ?? 0) + 0.82 - ((word?.right ?? 99) - 0.69);
    return {
      measured: `lệch ${mm(Math.abs(off))}`,
      holds: Math.abs(off) < 0.5,
    };
  }),
  onPage(
    "II.9d",
    "Nơi nhận:",
    "12, nghiêng, đậm",
    face("plan", "Nơi nhận:", { size: [12, 12], bold: true, italic: true }),
  ),
  onPage(
    "II.9d",
    "Danh sách nơi nhận",
    "11, đứng",
    face("plan", "- Thường trực Đảng ủy", { size: [11, 11], ...upright }),
  ),
  onPage("II.9d", "Nơi nhận và quyền hạn", "ngang hàng nhau", sameRow("plan", "Nơi nhận:", "TM. ỦY BAN")),
  onPage("Phụ lục III, các mẫu", "Hết nội dung", "dấu ./.", (looks) => {
    const holds = looks.plan.pages.some(({ lines }) => lines.some(({ text }) => text.endsWith("./.")));
    return { measured: holds ? "có" : "không", holds };
  }),

  onPage("III.1đ", "Số trang phụ lục", "đánh riêng từng phụ lục", numberSequence("plan")),
  onPage("III.1b", "Số phụ lục", "14, đứng, đậm, canh giữa", face("plan", "Phụ lục I", { size: [14, 14], ...bold })),
  onPage("III.1a", "Từ hai phụ lục", "đánh số La Mã", inOrder("plan", ["Phụ lục II"])),
  onPage(
    "III.1b",
    "Tên phụ lục",
    "13-14, đứng, đậm, in hoa",
    face("plan", "DANH MỤC NHIỆM VỤ", { size: [13, 14], ...bold }, "capitals"),
  ),
  onPage(
    "III.1c",
    "Kèm theo",
    "13-14, nghiêng",
    face("plan", "(Kèm theo Kế hoạch số 07/KH-UBND", { size: [13, 14], ...italic }),
  ),
  onPage(
    "Mẫu 2.1",
    "Đường kẻ dưới dòng kèm theo",
    "một đường ngắn",
    ruled("plan", ["(Kèm theo", "của Ủy ban"], 0.3, 0.5),
  ),
  notMeasured(
    "III.1c",
    "Số, ngày ở dòng kèm theo",
    "văn bản điện tử: để trống",
    "số và ngày được in ngay khi có trong kế hoạch; chưa có thì để trống",
  ),
  onPage("III.2a", "Độ mật", "đóng khung, bên trái", all(boxed("plan", "MẬT", null), onSide("plan", "MẬT", "left"))),
  onPage(
    "III.2b",
    "Mức độ khẩn",
    "13-14, đứng, đậm, in hoa",
    all(
      face("plan", "THƯỢNG KHẨN", { size: [13, 14], ...bold }, "capitals"),
      face("report", "KHẨN", { size: [13, 14], ...bold }, "capitals"),
      face("letter", "HỎA TỐC", { size: [13, 14], ...bold }, "capitals"),
    ),
  ),
  onPage("III.2b", "Khung HỎA TỐC", "30 x 8 mm", boxed("letter", "HỎA TỐC", [30, 8])),
  onPage("III.2b", "Khung THƯỢNG KHẨN", "40 x 8 mm", boxed("plan", "THƯỢNG KHẨN", [40, 8])),
  onPage("III.2b", "Khung KHẨN", "20 x 8 mm", boxed("report", "KHẨN", [20, 8])),
  inXml(
    "III.2b",
    "Màu dấu khẩn",
    "đỏ tươi",
    inFile("plan", "word/styles.xml", /w:styleId="urgency".*?w:color w:val="FF0000"/s, "đỏ tươi"),
  ),
  onPage(
    "III.2c",
    "Phạm vi lưu hành",
    "13-14, đứng, đậm, đóng khung",
    all(
      face("plan", "LƯU HÀNH NỘI BỘ", { size: [13, 14], ...bold }, "capitals"),
      boxed("plan", "LƯU HÀNH NỘI BỘ", null),
      boxed("letter", "XEM XONG TRẢ LẠI", null),
    ),
  ),
  onPage("III.3", "Người soạn thảo, số bản", "11, đứng", face("plan", "PL.(300)", { size: [11, 11], ...upright })),
  onPage("III.4", "Địa chỉ", "11-12, đứng", face("plan", "Số 521 đường", { size: [11, 12], ...upright })),
  onPage("III.4", "Chỗ của địa chỉ", "chân trang đầu, kẻ hết bề rộng", footOfFirstPage("plan", "Số 521 đường")),

  onPage(
    "IV, ô 1-5a",
    "Phần đầu: trái",
    "2, 3 bên trái",
    all(onSide("plan", "ỦY BAN NHÂN DÂN", "left"), onSide("plan", "Số: 07", "left")),
  ),
  onPage(
    "IV, ô 1-5a",
    "Phần đầu: phải",
    "1, 4 bên phải",
    all(onSide("plan", nation, "right"), onSide("plan", date, "right")),
  ),
  onPage(
    "IV, ô 1-6",
    "Thứ tự từ trên xuống",
    "1, 4, 5a, 6",
    inOrder("plan", [nation, "Độc lập", date, "KẾ HOẠCH", "Triển khai", "Căn cứ Luật"]),
  ),
  onPage(
    "IV, ô 5b, 9a, 6",
    "Thứ tự của công văn",
    "3, 5b, 9a, 6",
    inOrder("letter", ["Số: 07", "V/v", "Kính gửi:", "Tiếp tục"]),
  ),
  onPage(
    "IV, ô 7, 9b, 12",
    "Phần cuối",
    "9b bên trái, 7 bên phải, 12 dưới 9b",
    all(
      onSide("plan", "Nơi nhận:", "left"),
      onSide("plan", "TM. ỦY BAN", "right"),
      inOrder("plan", ["Nơi nhận:", "- Lưu: VT", "PL.(300)"]),
    ),
  ),
  onPage(
    "IV, ô 10",
    "Dấu mật, khẩn",
    "bên trái, mật trên khẩn",
    all(onSide("plan", "THƯỢNG KHẨN", "left"), inOrder("plan", ["Số: 07", "MẬT", "THƯỢNG KHẨN"])),
  ),
  onPage(
    "IV, ô 11",
    "Phạm vi lưu hành",
    "bên phải, trên 1",
    all(onSide("plan", "LƯU HÀNH", "right"), inOrder("plan", ["LƯU HÀNH", nation])),
  ),
  notMeasured("IV, ô 14", "Chữ ký số của bản sao", "góc phải trang đầu", "do phần mềm ký số đặt vào bản sao"),
  ...["1", "2", "3", "4", "5a", "5b", "6", "7a", "9a", "9b", "10a", "10b", "13"].map((cell) =>
    notMeasured(`IV, ô ${cell}`, "Tỷ lệ của ô", "theo hình vẽ", drawn),
  ),
];
