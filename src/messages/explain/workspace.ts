// The pages of the rules on units.yaml and register.yaml.
import type { register as registerRules, units as unitsRules } from "../workspace.ts";
import type { Page } from "./page.ts";

export const units: Readonly<Record<keyof typeof unitsRules, Page>> = {
  "units/cycle": {
    vi: {
      what: "Các đơn vị là cấp trên của nhau thành vòng (parent), kế thừa nhau thành vòng (succeeded-by), hoặc các nhóm chứa nhau thành vòng (members).",
      why: "Không xác định được cơ quan chủ quản để in ở đầu văn bản, và không biết nhóm gồm những đơn vị nào.",
    },
    en: {
      what: "Units are each other's superiors (parent) or successors (succeeded-by), or groups each other's members, in a circle.",
      why: "The superior body to print at the head of a document, or what a group consists of, cannot be told.",
    },
    wrong: `» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, parent: phong-noi-vu }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quan }`,
    right: `» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quan }`,
  },
  "units/unknown-parent": {
    vi: {
      what: "Cấp trên (parent) của một đơn vị không có trong units.yaml.",
      why: "Tên cơ quan chủ quản được in trên tên cơ quan ban hành (khoản 2 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP).",
    },
    en: {
      what: "A unit's superior (parent) is not in units.yaml.",
      why: "The superior body's name is printed above the issuer's (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 2).",
    },
    wrong: `» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quân }`,
    right: `» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quan }`,
  },
  "units/duplicate-name": {
    vi: {
      what: "Hai đơn vị hoặc nhóm trong units.yaml có chung một tên (name) hoặc tên gọi khác (aliases). Hai đơn vị không cùng hoạt động một ngày nào (from, to) thì được: ngày của kế hoạch cho biết là đơn vị nào.",
      why: "Gặp tên đó trong kế hoạch thì không biết nhiệm vụ giao cho đơn vị nào.",
    },
    en: {
      what: "Two units or groups in units.yaml share a name or an alias. Two units may where no day has both of them (from, to): the plan's day tells which is meant.",
      why: "Where a plan uses it, it is not clear which of them has the duty.",
    },
    wrong: `» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân }
  phong-noi-vu: { name: Phòng Nội vụ quận, aliases: [Phòng Nội vụ] }
  phong-noi-vu-cu: { name: Phòng Nội vụ }`,
    right: `» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân }
  phong-noi-vu: { name: Phòng Nội vụ quận, aliases: [Phòng Nội vụ] }`,
  },
  "units/succession": {
    vi: {
      what: "Đơn vị có succeeded-by mà không ghi ngày cuối (to), hoặc ngày đầu (from) của đơn vị kế thừa không phải ngày ngay sau đó.",
      why: "Ngày của kế hoạch quyết định việc giao cho đơn vị nào; chồng ngày hay hở ngày thì có ngày hai đơn vị cùng giữ việc hoặc không đơn vị nào giữ.",
    },
    en: {
      what: "A unit has succeeded-by and no last day (to), or the first day (from) of its successor is not the day after.",
      why: "The plan's day decides which unit has a duty: where days overlap or leave a gap, two units have it, or none.",
    },
    wrong: `» units.yaml
units:
  phuong-an-lac-a: { name: Phường An Lạc A, to: 2025-07-01, succeeded-by: phuong-an-lac }
  phuong-an-lac: { name: Phường An Lạc, from: 2025-07-01 }
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân }`,
    right: `» units.yaml
units:
  phuong-an-lac-a: { name: Phường An Lạc A, to: 2025-06-30, succeeded-by: phuong-an-lac }
  phuong-an-lac: { name: Phường An Lạc, from: 2025-07-01 }
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân }`,
  },
  "units/not-in-existence": {
    vi: {
      what: "Đơn vị ban hành hoặc được giao việc không hoạt động vào ngày của kế hoạch. Ngày đó là khóa date, hoặc ngày cuối của kỳ. Đơn vị cấp quận, huyện, thị xã mà units.yaml không ghi “to” được hiểu là hoạt động đến hết ngày 30/6/2025.",
      why: "Từ ngày 01/7/2025 không còn cấp huyện (khoản 3 Điều 51 Luật Tổ chức chính quyền địa phương 72/2025/QH15); nhiệm vụ phải giao cho đơn vị kế thừa.",
    },
    en: {
      what: "A unit that issues the plan or is given a duty does not exist on the plan's date. That is the key date, or the last day of its period. A unit at district level without “to” in units.yaml ends on 30/6/2025.",
      why: "The district level ended on 01/7/2025 (Law on the Organization of Local Government 72/2025/QH15, Article 51, clause 3); duties must go to the successor.",
    },
    wrong: `---
plan: cai-cach-hanh-chinh-2026
title: Về cải cách hành chính năm 2026
issuer: ubnd-quan
period: 2026
---

» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, level: quận }
  ubnd-phuong: { name: Ủy ban nhân dân phường An Lạc, from: 2025-07-01 }`,
    right: `---
plan: cai-cach-hanh-chinh-2026
title: Về cải cách hành chính năm 2026
issuer: ubnd-phuong
period: 2026
---

» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, level: quận }
  ubnd-phuong: { name: Ủy ban nhân dân phường An Lạc, from: 2025-07-01 }`,
  },
};

export const register: Readonly<Record<keyof typeof registerRules, Page>> = {
  "register/duplicate": {
    vi: {
      what: "Một văn bản có hai mục trong register.yaml. Hai mục có cùng số, ký hiệu, và không khác nhau về ngày hay cơ quan ban hành.",
      why: "Hai mục ghi khác nhau thì không biết đối chiếu với mục nào. Một số, ký hiệu có thể trùng giữa hai cơ quan hoặc hai năm: khi đó hãy ghi rõ date và issuer.",
    },
    en: {
      what: "A document has two entries in register.yaml. They have one symbol, and neither date nor issuer tells them apart.",
      why: "Where they differ, it is not clear which one holds. Two bodies, or two years, may share a symbol: then give date and issuer.",
    },
    wrong: `» register.yaml
nd-04: { type: Nghị định, symbol: 04/2015/NĐ-CP, date: 2015-01-09 }
nd-dan-chu: { type: Nghị định, symbol: 04/2015/NĐ-CP, issuer: Chính phủ }`,
    right: `» register.yaml
nd-04: { type: Nghị định, symbol: 04/2015/NĐ-CP, date: 2015-01-09, issuer: Chính phủ }`,
  },
  "register/invalid": {
    vi: {
      what: "Một mục trong register.yaml viết sai. Ký hiệu không đúng dạng, không hợp với tên loại hoặc khác năm của ngày ban hành; mục không có cả ký hiệu lẫn tên; ngày hết hiệu lực trước ngày ban hành; hoặc văn bản được thay thế bằng một văn bản mà sổ không có.",
      why: "Số và ký hiệu viết theo khoản 3 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP: số, dấu gạch chéo, tên loại, dấu gạch nối, cơ quan. Ký hiệu sai thì không đối chiếu được với kế hoạch.",
    },
    en: {
      what: "An entry of register.yaml is wrong. Its symbol has no known form, is that of another type or another year than its date; it has neither symbol nor name; it expires before it was issued; or it is replaced by a document that the register lacks.",
      why: "Symbols follow Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 3: number, slash, type, hyphen, issuer. A wrong symbol matches nothing in a plan.",
    },
    wrong: `» register.yaml
nd-04: { type: Nghị định, symbol: 04-2015-NĐ-CP, date: 2015-01-09 }`,
    right: `» register.yaml
nd-04: { type: Nghị định, symbol: 04/2015/NĐ-CP, date: 2015-01-09 }`,
  },
  "register/succession": {
    vi: {
      what: "Khóa replaced-by nói điều không thể có. Các văn bản thay thế nhau thành vòng, văn bản thay thế ban hành trước văn bản bị thay thế, hoặc văn bản đã bị thay thế mà vẫn ghi là còn hiệu lực.",
      why: "Khi kế hoạch dẫn văn bản đã bị thay thế, chương trình chỉ ra văn bản mới theo khóa này; khóa sai thì chỉ sai.",
    },
    en: {
      what: "A key replaced-by says what cannot be. Documents replace each other in a circle, a successor is older than what it replaces, or a document is replaced and yet said to be in force.",
      why: "Where a plan cites a replaced document, this key tells its successor; a wrong key tells the wrong one.",
    },
    wrong: `» register.yaml
nd-110: { type: Nghị định, symbol: 110/2004/NĐ-CP, date: 2004-04-08, status: replaced, replaced-by: nd-30 }
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, status: in-force, replaced-by: nd-110 }`,
    right: `» register.yaml
nd-110: { type: Nghị định, symbol: 110/2004/NĐ-CP, date: 2004-04-08, status: replaced, replaced-by: nd-30 }
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, status: in-force }`,
  },
  "register/incomplete": {
    vi: {
      what: "Một văn bản trong sổ chưa ghi ngày, cơ quan ban hành hoặc trích yếu. Chỉ “plan register check” nêu điều này; luật không cần, vì được dẫn bằng tên.",
      why: "[@khóa] in theo sổ nên sẽ thiếu phần đó; lần đầu viện dẫn phải ghi đủ (điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP).",
    },
    en: {
      what: "A document in the register lacks its date, issuer or title. Only “plan register check” tells; Acts need none of them, as they are cited by name.",
      why: "[@key] prints what the register says, so it would lack that part; a first mention gives them all (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 6b).",
    },
    wrong: `Căn cứ [@nd-30];

» register.yaml
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, issuer: Chính phủ }`,
    right: `Căn cứ [@nd-30];

» register.yaml
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, issuer: Chính phủ, title: về công tác văn thư }`,
  },
  "register/uncited": {
    vi: {
      what: "Không kế hoạch nào viện dẫn một văn bản trong sổ. Chỉ “plan register check” nêu điều này, sau khi xem mọi kế hoạch của thư mục làm việc.",
      why: "Mục thừa làm sổ khó soát; cũng có thể kế hoạch đã ghi sai số, ký hiệu của văn bản ấy.",
    },
    en: {
      what: "No plan cites a document in the register. Only “plan register check” tells, once it has seen all plans of the workspace.",
      why: "Entries that nobody needs hide those that matter; or a plan has the document's number wrong.",
    },
    wrong: `» register.yaml
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, issuer: Chính phủ, title: về công tác văn thư }`,
    right: `Căn cứ [@nd-30];

» register.yaml
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, issuer: Chính phủ, title: về công tác văn thư }`,
  },
  "register/title": {
    vi: {
      what: "Trích yếu trong sổ viết không đúng chỗ. Trích yếu là phần đứng sau tên cơ quan ban hành (thường mở đầu bằng “về”), không có dấu ở cuối, không lặp lại số, ngày, cơ quan; của luật thì là tên luật.",
      why: "[@khóa] in trích yếu vào giữa câu, ngay sau tên cơ quan ban hành, đúng như sổ ghi.",
    },
    en: {
      what: "A title in the register is not what it should be. It is what stands after the issuer (mostly from “về” on), without a mark at its end, without number, date or issuer; of an Act it is the name.",
      why: "[@key] prints the title inside a sentence, right after the issuer, as the register has it.",
    },
    wrong: `Căn cứ [@nd-30];

» register.yaml
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, issuer: Chính phủ, title: Về công tác văn thư }`,
    right: `Căn cứ [@nd-30];

» register.yaml
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, issuer: Chính phủ, title: về công tác văn thư }`,
  },
};
