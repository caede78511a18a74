// A workspace of a whole country: a national plan as long as the sample, handed to 34 provinces and 3,321 communes; each run the same.
// npm run make:nation -- --out DIR [--communes N]
// Provinces and the number of communes of each are those since 1 July 2025; communes have numbers for names.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Communes, wards and special zones by province; cities first. Together 3,321. */
const provinces = [
  ["thành phố Hà Nội", 126],
  ["thành phố Huế", 40],
  ["thành phố Hải Phòng", 114],
  ["thành phố Đà Nẵng", 94],
  ["Thành phố Hồ Chí Minh", 168],
  ["thành phố Cần Thơ", 103],
  ["tỉnh Lai Châu", 38],
  ["tỉnh Điện Biên", 45],
  ["tỉnh Sơn La", 75],
  ["tỉnh Lạng Sơn", 65],
  ["tỉnh Quảng Ninh", 54],
  ["tỉnh Thanh Hóa", 166],
  ["tỉnh Nghệ An", 130],
  ["tỉnh Hà Tĩnh", 69],
  ["tỉnh Cao Bằng", 56],
  ["tỉnh Tuyên Quang", 124],
  ["tỉnh Lào Cai", 99],
  ["tỉnh Thái Nguyên", 92],
  ["tỉnh Phú Thọ", 148],
  ["tỉnh Bắc Ninh", 99],
  ["tỉnh Hưng Yên", 104],
  ["tỉnh Ninh Bình", 129],
  ["tỉnh Quảng Trị", 78],
  ["tỉnh Quảng Ngãi", 96],
  ["tỉnh Gia Lai", 135],
  ["tỉnh Khánh Hòa", 65],
  ["tỉnh Lâm Đồng", 124],
  ["tỉnh Đắk Lắk", 102],
  ["tỉnh Đồng Nai", 95],
  ["tỉnh Tây Ninh", 96],
  ["tỉnh Vĩnh Long", 124],
  ["tỉnh Đồng Tháp", 102],
  ["tỉnh Cà Mau", 64],
  ["tỉnh An Giang", 102],
].map(([name, communes]) => ({ name, communes, id: `ubnd-${idOf(name)}` }));

export const allCommunes = provinces.reduce((sum, { communes }) => sum + communes, 0);

/** Plans that a build of it writes: the national one and one a unit. */
export const documentsOf = (communes = allCommunes) => 1 + provinces.length + communes;

/** `communes`: how many there are, of every province as many as of the others while they last. */
export function makeNation(out, communes = allCommunes) {
  const units = someCommunes(communes);
  const write = (path, text) => {
    mkdirSync(join(out, path, ".."), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  write("plans/units.yaml", directoryText(units));
  write("plans/register.yaml", ofMinistry(readFileSync(join(root, "plans/register.yaml"), "utf8")));
  write("plans/dan-van-ca-nuoc/plan.md", planText());
}

function someCommunes(most) {
  const rounds = Array.from(
    { length: Math.max(...provinces.map(({ communes }) => communes)) },
    (_, round) => round + 1,
  );
  const ordered = rounds.flatMap((number) =>
    provinces
      .filter(({ communes }) => number <= communes)
      .map((province) => ({ province, number, id: `${province.id}-xa-${number}` })),
  );
  const chosen = new Set(ordered.slice(0, most));
  return ordered
    .filter((unit) => chosen.has(unit))
    .sort((a, b) => provinces.indexOf(a.province) - provinces.indexOf(b.province));
}

function directoryText(communes) {
  const provinceLines = provinces.map(({ id, name }) => {
    const place = name.replace(/^(?:tỉnh|thành phố) /, "");
    return `  ${id}: { name: Ủy ban nhân dân ${name}, parent: bo-noi-vu, kind: committee, symbol: UBND, place: ${place}, area: trên địa bàn ${name}, head: Chủ tịch }`;
  });
  const communeLines = communes.map(
    ({ id, number, province }) =>
      `  ${id}: { name: Ủy ban nhân dân xã Số ${number} ${province.name}, parent: ${province.id}, kind: ward, symbol: UBND, place: xã Số ${number}, area: trên địa bàn xã Số ${number} ${province.name}, head: Chủ tịch }`,
  );
  const list = (ids) => ids.map((id) => `      - ${id}`).join("\n");
  return `units:
  bo-noi-vu: { name: Bộ Nội vụ, kind: department, symbol: BNV, place: Hà Nội, head: Bộ trưởng }
${provinceLines.join("\n")}
${communeLines.join("\n")}
groups:
  tinh:
    name: Ủy ban nhân dân các tỉnh, thành phố
    members:
${list(provinces.map(({ id }) => id))}
  xa:
    name: Ủy ban nhân dân các xã, phường, đặc khu
    members:
${list(communes.map(({ id }) => id))}
`;
}

/** The sample's first two parts, as a ministry would say them, and duties for both groups. */
function planText() {
  const sample = readFileSync(join(root, "plans/dan-van-2024/plan.md"), "utf8");
  const body = sample.slice(sample.indexOf("\n---\n", 4) + 5);
  const [, opening = ""] = /^([\s\S]*?)\n# Tổ chức thực hiện/.exec(body) ?? [];
  const notes = /\n\[\^[\s\S]*$/.exec(body)?.[0] ?? "";
  const national = ofMinistry(`${opening}\n# Tổ chức thực hiện\n\n${duties}\n${notes}`);
  return `---
plan: dan-van-ca-nuoc
type: Kế hoạch
title: Về triển khai thực hiện công tác Dân vận chính quyền năm 2026
issuer: bo-noi-vu
number:
date:
period: 2026
signer: { title: BỘ TRƯỞNG, name: }
recipients: [tinh, xa, "Lưu: VT"]
derive:
  title: Triển khai thực hiện công tác Dân vận chính quyền năm 2026 {{unit.area}}
  to: [tinh, xa]
---
${national}`;
}

const ofMinistry = (text) =>
  text
    .replaceAll("Ủy ban nhân dân 10 phường", "Ủy ban nhân dân các xã, phường, đặc khu")
    .replaceAll(/Ủy ban nhân dân [Qq]uận(?: Bình Tân)?/g, "Bộ Nội vụ")
    .replaceAll(/trên địa bàn quận(?: Bình Tân)?/g, "trên cả nước");

const duties = `## Ủy ban nhân dân các tỉnh, thành phố, Ủy ban nhân dân các xã, phường, đặc khu {#chung lead="tinh xa"}

- Căn cứ nội dung Kế hoạch này, chủ động xây dựng kế hoạch tổ chức triển khai thực hiện công tác dân vận chính quyền phù hợp với tình hình thực tế tại địa phương.

- Bố trí cán bộ, công chức phụ trách công tác dân vận; bảo đảm điều kiện để thực hiện nhiệm vụ được giao.

- Chủ động phối hợp Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội cùng cấp phát huy vai trò giám sát trong việc xây dựng các chính sách liên quan đến người dân.

## Ngoài các nội dung phải thực hiện tại [khoản 1 Mục III](#chung), các cơ quan sau đây có trách nhiệm thực hiện

### Ủy ban nhân dân các tỉnh, thành phố

- Hướng dẫn, đôn đốc, kiểm tra Ủy ban nhân dân các xã, phường, đặc khu thực hiện Kế hoạch này.

- Tổng hợp kết quả thực hiện trên địa bàn, báo cáo Bộ Nội vụ trước ngày 15/12/2026.

### Ủy ban nhân dân các xã, phường, đặc khu

- Niêm yết công khai thủ tục hành chính tại trụ sở; bố trí nơi tiếp công dân thuận tiện.

- Đối thoại trực tiếp với Nhân dân ít nhất một lần trong năm; giải quyết kịp thời kiến nghị, phản ánh.
`;

/** Vietnamese letters without their marks, words joined by hyphens. */
function idOf(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/ /g, "-");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { out: { type: "string" }, communes: { type: "string", default: `${allCommunes}` } },
  });
  const communes = Number(values.communes);
  if (!values.out || !Number.isInteger(communes) || communes < 0 || communes > allCommunes) {
    console.error(`--out takes a folder, --communes a number up to ${allCommunes}`);
    process.exit(2);
  }
  makeNation(values.out, communes);
  console.log(`${values.out}: ${documentsOf(communes)} documents to build`);
}
