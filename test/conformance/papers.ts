// The numeric clauses of NĐ 30/2020/NĐ-CP that the papers that go with a plan, and copies, have of their own.
import { type Clause, notMeasured, onPage } from "./clause.ts";
import {
  all,
  type Check,
  centredOnPage,
  centredUnder,
  face,
  inOrder,
  lineOf,
  mm,
  onSide,
  ruled,
  type SpecimenName,
  sameRow,
} from "./look.ts";
import { margin, paper, sideways } from "./pages.ts";

const upright = { bold: false, italic: false };
const bold = { bold: true, italic: false };
const italic = { bold: false, italic: true };

const letters: readonly SpecimenName[] = ["paper-report", "paper-cover-letter"];
const lists: readonly SpecimenName[] = ["paper-assignments", "paper-legal-bases"];
const every: readonly SpecimenName[] = [...letters, ...lists, "paper-copy"];

const attached = "(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2026";

/** Straight below the signature of what is copied, from margin to margin, above what certifies it. */
const ruleAboveCopy: Check = (looks) => {
  const look = looks["paper-copy"];
  const copy = lineOf(look, "TRÍCH SAO");
  const name = lineOf(look, "Trần Văn Mẫu");
  const page = look.pages.find(({ lines }) => lines.includes(copy));
  const rule = page?.rules.find(({ top }) => top > name.bottom && top < copy.top);
  const length = rule?.length ?? 0;
  return { measured: `dài ${mm(length)}`, holds: Math.abs(length - 165) < 1 };
};

/** The header row of a table stands on each of its pages. */
const headed =
  (name: SpecimenName, head: string): Check =>
  (looks) => {
    const { pages } = looks[name];
    const count = pages.filter(({ lines }) => lines.some(({ text }) => text.includes(head))).length;
    return {
      measured: count === pages.length ? "ở mọi trang" : `ở ${count} trên ${pages.length} trang`,
      holds: count === pages.length,
    };
  };

export const paperClauses: readonly Clause[] = [
  onPage("I.1", "Khổ giấy", "A4, 210 x 297 mm", all(...every.map((name) => paper(name)))),
  onPage(
    "I.2",
    "Bảng phân công, danh mục căn cứ",
    "trang ngang",
    all(...lists.map((name) => sideways(name, "Phụ lục"))),
  ),
  onPage("I.3", "Lề trái", "30-35 mm", all(...letters.map((name) => margin(name, "left", 30, 35)))),
  onPage("I.3", "Lề trên", "20-25 mm", all(...letters.map((name) => margin(name, "top", 20, 25)))),
  onPage(
    "II.3b",
    "Ký hiệu báo cáo",
    "BC và chữ viết tắt của đơn vị, 13, đứng",
    face("paper-report", "Số: /BC-PVHXH", { size: [13, 13], ...upright }),
  ),
  onPage(
    "II.3b",
    "Ký hiệu công văn",
    "chữ viết tắt của cơ quan và của đơn vị soạn thảo, 13, đứng",
    face("paper-cover-letter", "Số: /UBND-VHXH", { size: [13, 13], ...upright }),
  ),
  onPage(
    "II.5b",
    "Trích yếu báo cáo",
    "13-14, đứng, đậm, canh giữa",
    all(
      face("paper-report", "BÁO CÁO", { size: [13, 14], ...bold }, "capitals"),
      face("paper-report", "Kết quả thực hiện", { size: [13, 14], ...bold }),
      centredOnPage("paper-report", "BÁO CÁO"),
    ),
  ),
  onPage(
    "II.5b",
    "Trích yếu công văn",
    "12-13, đứng, dưới số",
    all(
      face("paper-cover-letter", "V/v triển khai", { size: [12, 13], ...upright }),
      centredUnder("paper-cover-letter", "V/v triển khai", "Số:"),
    ),
  ),
  onPage(
    "II.9d",
    "Kính gửi",
    "13-14, đứng",
    all(
      face("paper-report", "Kính gửi: Ủy ban nhân dân", { size: [13, 14], ...upright }),
      face("paper-cover-letter", "Kính gửi:", { size: [13, 14], ...upright }),
      face("paper-cover-letter", "- Sở Nội vụ.", { size: [13, 14], ...upright }),
    ),
  ),
  onPage(
    "II.9d",
    "Như trên; Lưu",
    "11, đứng",
    all(
      ...letters.map((name) => face(name, "- Như trên;", { size: [11, 11], ...upright })),
      face("paper-cover-letter", "- Lưu: VT, VHXH.", { size: [11, 11], ...upright }),
    ),
  ),
  onPage(
    "IV",
    "Thứ tự các thành phần",
    "số, trích yếu, kính gửi, nội dung, nơi nhận",
    all(
      inOrder("paper-report", ["Số:", "BÁO CÁO", "Kính gửi:", "Phòng Văn hóa", "I. CÔNG TÁC"]),
      inOrder("paper-cover-letter", ["Số:", "V/v", "Kính gửi:", "Ủy ban nhân dân phường", "Nơi nhận:"]),
    ),
  ),
  onPage(
    "III.1b",
    "Tên phụ lục",
    "13-14, đứng, đậm, in hoa",
    all(
      face("paper-assignments", "PHÂN CÔNG NHIỆM VỤ", { size: [13, 14], ...bold }, "capitals"),
      face("paper-legal-bases", "DANH MỤC VĂN BẢN", { size: [13, 14], ...bold }, "capitals"),
    ),
  ),
  onPage(
    "III.1b",
    "Chữ Phụ lục",
    "14, đứng, đậm",
    all(...lists.map((name) => face(name, "Phụ lục", { size: [14, 14], ...bold }))),
  ),
  onPage(
    "III.1c",
    "Kèm theo",
    "13-14, nghiêng",
    all(...lists.map((name) => face(name, attached, { size: [13, 14], ...italic }))),
  ),
  onPage(
    "Mẫu 2.1",
    "Đường kẻ dưới dòng Kèm theo",
    "có",
    all(...lists.map((name) => ruled(name, ["của Ủy ban nhân dân"], 0.3, 2))),
  ),
  onPage("thông lệ", "Hàng đầu của bảng", "lặp lại ở mọi trang", all(headed("paper-assignments", "Đơn vị chủ trì"))),

  onPage("Phần II, II.2a", "Đường kẻ trên phần chứng thực", "hết bề rộng vùng trình bày", ruleAboveCopy),
  onPage(
    "Phần II, II.2a",
    "Vị trí phần chứng thực",
    "ngay sau phần cuối của văn bản",
    inOrder("paper-copy", [
      "I. NHIỆM VỤ",
      "Trần Văn Mẫu",
      "TRÍCH SAO",
      "Số: 03/TrS-UBND",
      "TL. CHỦ TỊCH",
      "Ngô Thị Mẫu",
    ]),
  ),
  onPage(
    "Phần II, II.2b",
    "Hình thức sao",
    "13-14, đứng, đậm, in hoa",
    face("paper-copy", "TRÍCH SAO", { size: [13, 14], ...bold }, "capitals"),
  ),
  onPage("Mẫu 3.1", "Hình thức sao", "bên phải", onSide("paper-copy", "TRÍCH SAO", "right")),
  onPage(
    "Phần II, II.1c",
    "Số, ký hiệu bản sao",
    "13, đứng, chữ viết tắt của hình thức sao",
    face("paper-copy", "Số: 03/TrS-UBND", { size: [13, 13], ...upright }),
  ),
  onPage(
    "Phần II, II.1d",
    "Địa danh, thời gian sao",
    "13-14, nghiêng, cùng hàng với số",
    all(
      face("paper-copy", "Bình Tân, ngày 09 tháng 3 năm 2026", { size: [13, 14], ...italic }),
      sameRow("paper-copy", "Số: 03/TrS", "Bình Tân, ngày 09"),
    ),
  ),
  onPage(
    "Phần II, II.1đ",
    "Người ký bản sao",
    "13-14, đứng, đậm",
    all(
      face("paper-copy", "TL. CHỦ TỊCH", { size: [13, 14], ...bold }, "capitals"),
      face("paper-copy", "CHÁNH VĂN PHÒNG", { size: [13, 14], ...bold }, "capitals"),
      face("paper-copy", "Ngô Thị Mẫu", { size: [13, 14], ...bold }),
    ),
  ),
  notMeasured(
    "Phần II, I",
    "Bản sao sang định dạng điện tử",
    "PDF từ 1.4, ảnh màu, từ 200 dpi",
    "là bản quét văn bản giấy đã ký, không do chương trình in ra",
  ),
  notMeasured("Phần II, II.1e", "Dấu của cơ quan sao", "đỏ", "đóng lên bản in"),
];
