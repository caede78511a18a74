// The pages of the rules on a plan that extends another.
import type { derived as rules } from "../derived.ts";
import type { Page } from "./page.ts";

const head = `---
plan: dan-van-an-lac
extends: cap-tren.md
title: Về công tác dân vận năm 2024
issuer: ubnd-phuong-an-lac
---
`;

const parent = `» cap-tren.md
# Nhiệm vụ
- Ủy ban nhân dân các phường: tuyên truyền. {#tuyen-truyen}`;

export const derived: Readonly<Record<keyof typeof rules, Page>> = {
  "derived/no-parent": {
    vi: {
      what: "Khóa extends (theo) dẫn đến một tệp không có, không đọc được, hoặc không phải kế hoạch.",
      why: "Không có kế hoạch cấp trên thì không biết đơn vị đã thực hiện đủ việc được giao hay chưa.",
    },
    en: {
      what: "The key extends leads to a file that is not there, cannot be read, or is no plan.",
      why: "Without the parent's plan nobody can tell whether the unit carries out all that it was handed.",
    },
    wrong: `${head.replace("cap-tren.md", "captren.md")}
# Nhiệm vụ
- Tuyên truyền. {từ=tuyen-truyen}
${parent}`,
    right: `${head}
# Nhiệm vụ
- Tuyên truyền. {từ=tuyen-truyen}
${parent}`,
  },
  "derived/cycle": {
    vi: {
      what: "Các kế hoạch lấy nhau làm cấp trên thành một vòng.",
      why: "Không kế hoạch nào trong vòng là gốc, nên không truy được việc nào do ai giao.",
    },
    en: {
      what: "Plans extend each other in a circle.",
      why: "None of them is the first, so that no duty can be traced to who handed it out.",
    },
    wrong: `${head}» cap-tren.md
---
plan: dan-van-quan
extends: plan.md
title: Về công tác dân vận năm 2024
issuer: ubnd-quan
---`,
    right: `${head}» cap-tren.md
---
plan: dan-van-quan
title: Về công tác dân vận năm 2024
issuer: ubnd-quan
---`,
  },
  "derived/outdated": {
    vi: {
      what: "Kế hoạch cấp trên đã thay đổi từ lần lập (plan derive) hoặc cập nhật (plan update) trước.",
      why: "Việc mới giao, thời hạn mới có thể chưa có trong kế hoạch của đơn vị.",
    },
    en: {
      what: "The parent's plan has changed since this one was derived (plan derive) or updated (plan update).",
      why: "New duties and new deadlines may be missing from the unit's plan.",
    },
    wrong: `${head}
# Nhiệm vụ
- Tuyên truyền. {từ=tuyen-truyen}
${parent.replace("tuyên truyền.", "tuyên truyền hằng quý.")}`,
    right: `${head}
# Nhiệm vụ
- Tuyên truyền hằng quý. {từ=tuyen-truyen}
${parent.replace("tuyên truyền.", "tuyên truyền hằng quý.")}`,
  },
  "derived/not-carried": {
    vi: {
      what: "Một việc mà kế hoạch cấp trên giao cho đơn vị này không có phần nào thực hiện: không phần nào ghi {từ=…} mã của việc đó.",
      why: "Việc được giao bị sót. Nếu đơn vị không làm thì ghi lý do trước phần được gạch chân: <!-- plan-disable-next derived/not-carried: lý do -->.",
    },
    en: {
      what: "No part of the plan carries out a duty that its parent hands to this unit: none has {from=…} with the duty's id.",
      why: "The duty would be forgotten. A unit that does not do it says why before the part that is underlined: <!-- plan-disable-next derived/not-carried: reason -->.",
    },
    wrong: `${head}
# Nhiệm vụ
- Niêm yết thủ tục hành chính.
${parent}`,
    right: `${head}
# Nhiệm vụ
- Niêm yết thủ tục hành chính.
- Tuyên truyền bằng loa. {từ=tuyen-truyen}
${parent}`,
  },
  "derived/orphan": {
    vi: {
      what: "Một phần ghi {từ=…} một mã mà kế hoạch cấp trên không có, hoặc không còn; hoặc là phần mà plan update đánh dấu là cấp trên đã bỏ, đã giao cho đơn vị khác.",
      why: "Đơn vị có thể đang làm một việc không ai giao nữa.",
    },
    en: {
      what: "A part has {from=…} with an id that the parent does not have (any more); or plan update has marked it as dropped above or handed to others.",
      why: "The unit may be doing what nobody asks of it any more.",
    },
    wrong: `${head}
# Nhiệm vụ
- Tuyên truyền. {từ=tuyen-truyen}
- Đối thoại với Nhân dân. {từ=doi-thoai}
${parent}`,
    right: `${head}
# Nhiệm vụ
- Tuyên truyền. {từ=tuyen-truyen}
- Đối thoại với Nhân dân.
${parent}`,
  },
  "derived/conflict": {
    vi: {
      what: "Tệp còn những dòng <<<<<<<, |||||||, =======, >>>>>>>: đơn vị và cấp trên cùng sửa một chỗ, chưa chọn bản nào. Bản của đơn vị đứng trước, bản của cấp trên đứng sau.",
      why: "Để nguyên thì cả hai bản cùng in ra, hoặc bản sai được ban hành.",
    },
    en: {
      what: "The file still has lines <<<<<<<, |||||||, =======, >>>>>>>: the unit and its parent changed one place, and nobody has chosen. The unit's version comes first, the parent's last.",
      why: "As it stands both versions would print, or the wrong one would be issued.",
    },
    wrong: `# Nhiệm vụ

<<<<<<< của đơn vị
- Tuyên truyền trên hệ thống loa của phường.
||||||| bản trước
- Tuyên truyền.
=======
- Tuyên truyền hằng quý.
>>>>>>> của cấp trên`,
    right: `# Nhiệm vụ

- Tuyên truyền hằng quý trên hệ thống loa của phường.`,
  },
};
