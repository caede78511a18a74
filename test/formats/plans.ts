// Plans that the tests of formats write: the sample, one with everything that a format may show, one full of hostile words.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Analysis, analyse, compile, type Format, openWorkspace, sourceOf } from "../../src/index.ts";

const file = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

export const workspace = openWorkspace({
  units: sourceOf("units.yaml", file("plans/units.yaml")),
  register: sourceOf("register.yaml", file("plans/register.yaml")),
});

export const sampleText = file("plans/dan-van-2024/plan.md");

export const richText = `---
plan: cai-cach-2024
title: Về cải cách hành chính năm 2024
issuer: ubnd-quan
period: 2024
date: 2024-03-22
number: 86
signer: { authority: KT, title: Phó Chủ tịch, name: Nguyễn Văn A }
recipients: [ubnd-thanh-pho, "Lưu: VT"]
---
Căn cứ Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận;

# Mục đích {#muc-dich}

1. Nâng cao **chất lượng** cải cách[^a] theo [](#phan-cong), kể cả “*một **cửa** liên thông*”[^b].

2. Thực hiện đồng bộ ~~cũ~~ *mới*.

# Tổ chức thực hiện

## Phân công {#phan-cong}

- Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra việc thực hiện, xem [](#muc-dich). {#kiem-tra hạn=2024-Q4 báo-cáo=quarterly sản-phẩm="Báo cáo kiểm tra"}

- Ủy ban nhân dân 10 phường: niêm yết công khai thủ tục hành chính:

  + Tại trụ sở; {hạn="monthly:20"}

  + Trên mạng. {hạn="yearly:11-15"}

- Thanh tra quận: tiếp công dân. {hạn=thường-xuyên}

## Bảng nhiệm vụ

| STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |
|:-:|---|---|---|:-:|---|
| 1 | Rà soát thủ tục hành chính[^c] | Phòng Nội vụ | Thanh tra quận | 30/6/2024 | =1+1 |
| 2 | Phối hợp \\| giám sát | Thanh tra quận | | Thường xuyên | @SUM(A1) |

Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo.

[^a]: Chú thích *một*.
[^b]: Chú thích hai.

---

# Phụ lục Danh mục nhiệm vụ

## Mục đầu

1. Việc một[^c], làm như “Một cửa”.

[^c]: Chú thích ba.
`;

export const hostileText = `---
plan: hostile
title: '</title><script>alert(1)</script> & "trích" yếu'
issuer: ubnd-quan
period: 2024
---
# <img src=x onerror=alert(1)> \`mã\` {#"a b:1"}

1. [Bấm](javascript:alert(1)) và ![ảnh](data:text/html,x), <b onclick="x">đậm</b>, &lt;i&gt;, ]]>, -->, </style>.

- Phòng Nội vụ: =HYPERLINK("http://x") +1 -1 @x; "ngoặc" 'đơn' \\* \\_ \\\` # > | ~~ [x] {hạn=2024-06-30}

- Thanh tra quận: **đậm**liền, *nghiêng*liền. \u{1F600} e\u0301 {hạn=2024-06-30}

| <th> | B |
|---|---|
| <td onclick=x> | \\| |
`;

export const analysed = (text: string): Analysis => analyse(sourceOf("plan.md", text), workspace);

/** The bytes of a plan, whatever is wrong with it. */
export async function written(text: string, format: Format): Promise<Uint8Array> {
  const { plan } = analysed(text);
  if (!plan) throw new Error("the plan was refused");
  return compile(plan, workspace, format);
}

export const textOf = async (text: string, format: Format): Promise<string> =>
  new TextDecoder().decode(await written(text, format));
