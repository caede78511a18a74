// One document for each form of the State's and the Party's standards, with every component that the form has.

const units = `
units:
  ubnd-tp: { name: Ủy ban nhân dân Thành phố Hồ Chí Minh, kind: committee, symbol: UBND, place: Thành phố Hồ Chí Minh, head: Chủ tịch }
  ubnd-phuong: { name: Ủy ban nhân dân phường Bình Tân, parent: ubnd-tp, kind: ward, symbol: UBND, place: Bình Tân, head: Chủ tịch }
  phong-vhxh: { name: Phòng Văn hóa - Xã hội, parent: ubnd-phuong, kind: department, symbol: PVHXH, place: Bình Tân, head: Trưởng phòng }
  so-noi-vu: { name: Sở Nội vụ, parent: ubnd-tp, kind: department, symbol: SNV, place: Thành phố Hồ Chí Minh, head: Giám đốc }
  so-tai-chinh: { name: Sở Tài chính, parent: ubnd-tp, kind: department, symbol: STC, place: Thành phố Hồ Chí Minh, head: Giám đốc }
  mat-tran: { name: Ủy ban Mặt trận Tổ quốc Việt Nam phường Bình Tân, parent: ubnd-tp, kind: front, symbol: MTTQ, place: Bình Tân, head: Chủ tịch }
  thanh-uy: { name: Đảng bộ Thành phố Hồ Chí Minh, kind: party, symbol: TU, place: Thành phố Hồ Chí Minh }
  dang-uy: { name: Đảng ủy phường Bình Tân, parent: thanh-uy, kind: party, symbol: ĐU, place: Bình Tân, head: Bí thư }
groups:
  phuong: { name: ủy ban nhân dân các phường, members: [ubnd-phuong] }
`;

const head = (lines: string): string =>
  `---\nplan: mau\nperiod: 2026\nnumber: 7\ndate: 2026-02-05\n${lines.trim()}\n---\n\n`;

const basis = `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.

`;

const filler =
  "Tiếp tục tuyên truyền, phổ biến các chủ trương của Đảng, chính sách và pháp luật của Nhà nước đến đông đảo cán bộ, công chức, viên chức, người lao động và Nhân dân trên địa bàn; kịp thời biểu dương, nhân rộng các mô hình hay, cách làm hiệu quả, phù hợp với tình hình thực tế của từng đơn vị.";

const text = `Để công tác dân vận năm 2026 đạt kết quả, ${filler.toLowerCase()}

# Mục đích, yêu cầu

## Mục đích

${filler}

${filler}

- ${filler}[^ghi-chu]

## ${filler}

- ${filler}

# Nội dung

## Tuyên truyền

### Cấp phường

- ${filler}

- ${filler}

### Khu phố

- ${filler}

- ${filler}

# Tổ chức thực hiện

1. ${filler}

2. ${filler}

Trên đây là nội dung của văn bản, đề nghị các đơn vị thực hiện.
`;

const notes = "\n[^ghi-chu]: Theo số liệu thống kê của phường đến hết năm 2025.\n";

const table = (columns: number, rows: number): string =>
  [
    `| ${Array.from({ length: columns }, (_, column) => (column === 0 ? "STT" : `Nội dung ${column}`)).join(" | ")} |`,
    `|${" --- |".repeat(columns)}`,
    ...Array.from(
      { length: rows },
      (_, row) =>
        `| ${Array.from({ length: columns }, (_, column) => (column === 0 ? row + 1 : "Thực hiện theo kế hoạch")).join(" | ")} |`,
    ),
  ].join("\n");

const appendices = `
---

# Phụ lục Danh mục nhiệm vụ trọng tâm năm 2026

${table(4, 45)}

---

# Phụ lục Phân công thực hiện

${table(10, 20)}
`;

const marks = `
urgency: Thượng khẩn
secrecy: Mật
circulation: Lưu hành nội bộ
drafter: PL
copies: 300
address: ["Số 521 đường Kinh Dương Vương, phường Bình Tân", "ĐT: 028.3875.0000 - Website: binhtan.example.vn"]
`;

const article = `# Ban hành kèm theo Quyết định này Quy chế phối hợp

1. ${filler}

2. ${filler}

   a) Cấp phường;

   b) Khu phố.

# Hiệu lực thi hành

Quyết định này có hiệu lực từ ngày ký.

# Trách nhiệm thi hành

Văn phòng và các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.
`;

const regulation = `# Quy định chung

## Phạm vi điều chỉnh

${filler}

# Tổ chức thực hiện

## Trách nhiệm thi hành

1. ${filler}

2. ${filler}

   a) Cấp phường;

   b) Khu phố.
`;

/** Markdown by name of the form. */
export const specimens = {
  plan: `${head(`
type: Kế hoạch
title: Triển khai thực hiện công tác Dân vận chính quyền trên địa bàn phường Bình Tân và các khu phố trong năm 2026
issuer: ubnd-phuong
signer: { authority: TM KT, title: Phó Chủ tịch, name: Trần Văn Mẫu }
recipients: [ubnd-tp, "Thường trực Đảng ủy phường", phuong, "Lưu: VT, VHXH"]
${marks}`)}${basis}${text}${appendices}${notes}`,
  letter: `${head(`
type: Công văn
title: Về việc báo cáo kết quả thực hiện công tác dân vận chính quyền 6 tháng đầu năm 2026
issuer: phong-vhxh
letterhead: [UBND phường Bình Tân, Phòng Văn hóa - Xã hội]
signer: { authority: KT, title: Phó Trưởng phòng, name: Nguyễn Thị Mẫu }
addressees: [so-noi-vu, so-tai-chinh, "Công an phường"]
recipients: [Như trên, "Lưu: VT"]
urgency: Hỏa tốc
circulation: Xem xong trả lại
address: ["Số 521 đường Kinh Dương Vương, phường Bình Tân"]`)}${filler}\n\n${filler}\n\nĐề nghị các cơ quan quan tâm, phối hợp thực hiện.\n`,
  report: `${head(`
type: Báo cáo
title: Kết quả thực hiện công tác dân vận chính quyền năm 2026
issuer: so-noi-vu
draft: 2
addressees: [ubnd-tp]
signer: { authority: Q, title: Giám đốc, name: Lê Văn Mẫu }
recipients: [Như trên, "Lưu: VT"]
urgency: Khẩn`)}${text}${notes}`,
  decision: `${head(`
type: Quyết định
title: Ban hành Quy chế phối hợp công tác dân vận
issuer: ubnd-phuong
signer: { title: Chủ tịch, authority:, name: Trần Văn Mẫu }
recipients: [Như Điều 3, "Lưu: VT"]`)}${basis}${article}`,
  chapters: `${head(`
type: Quyết định
title: Ban hành Quy chế phối hợp công tác dân vận
issuer: ubnd-phuong
outline: chapter
recipients: ["Lưu: VT"]`)}${basis}${regulation}`,
  parts: `${head(`
type: Đề án
title: Nâng cao chất lượng công tác dân vận
issuer: ubnd-phuong
outline: part
recipients: ["Lưu: VT"]`)}${basis}# Sự cần thiết

## Mục đích

### Cơ sở pháp lý

${filler}

### Cơ sở thực tiễn

1. ${filler}
`,
  joint: `${head(`
type: Kế hoạch
title: Phối hợp thực hiện công tác dân vận năm 2026
issuer: so-noi-vu
co-issuers: [so-tai-chinh, mat-tran]
signer: [{ name: Lê Văn Mẫu }, { authority: KT, title: Phó Giám đốc, name: Phạm Thị Mẫu }, { name: Võ Văn Mẫu }]
recipients: [ubnd-tp, "Lưu: VT"]`)}${basis}${text}${notes}`,
  party: `${head(`
type: Kế hoạch
title: Lãnh đạo thực hiện công tác dân vận trên địa bàn phường Bình Tân và các khu phố trong năm 2026
issuer: dang-uy
signer: { authority: TM, title: Phó Bí thư, name: Trần Văn Mẫu }
recipients: [Ban Dân vận Thành ủy, "Lưu Đảng ủy"]
draft: 1`)}${basis}${text}${appendices}${notes}`,
  "party-letter": `${head(`
type: Công văn
title: Về việc báo cáo kết quả thực hiện công tác dân vận 6 tháng đầu năm 2026
issuer: dang-uy
addressees: ["Các chi bộ trực thuộc", "Ủy ban nhân dân phường"]
recipients: [Như trên, "Lưu Đảng ủy"]`)}${filler}\n\n${filler}\n`,
  "party-36": `${head(`
type: Chương trình
standard: 36-HD/VPTW
title: Công tác dân vận trên địa bàn phường Bình Tân trong năm 2026
issuer: dang-uy
recipients: [Ban Dân vận Thành ủy, "Lưu Văn phòng Đảng ủy"]`)}${basis}${text}${notes}`,
} as const;

/** What the papers go with: duties for every column, a report that is owed, and who copies. */
export const paperPlan = `${head(`
type: Kế hoạch
title: Triển khai thực hiện công tác dân vận chính quyền năm 2026
issuer: ubnd-phuong
signer: { authority: TM KT, title: Phó Chủ tịch, name: Trần Văn Mẫu }
recipients: [phuong, "Lưu: VT, VHXH"]
derive: { to: [phong-vhxh, so-noi-vu] }
copy: { form: Trích sao, number: 3, date: 2026-03-09, parts: [I], signer: { authority: TL, title: Chánh Văn phòng, name: Ngô Thị Mẫu }, recipients: [phong-vhxh, "Lưu: VT"] }`)}${basis}
# Nhiệm vụ

## Báo cáo {report=quarterly to=ubnd-phuong}

- Phòng Văn hóa - Xã hội: phối hợp với Sở Nội vụ rà soát, ${filler.toLowerCase()} {due=2026-06-30 product="Danh mục"}

- Sở Tài chính: bố trí kinh phí. {due=quarterly}
`;

export type FormName = keyof typeof specimens;

export const specimenUnits = units;
