// Random numbers -> what a plan stands on: its year, the units it names, the documents it cites; and the two files that hold these.
import { mark } from "./marked.ts";
import type { Random } from "./random.ts";
import { communes, documentTitles, places } from "./words.ts";

export interface UnitEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly fields: readonly (readonly [key: string, value: string])[];
}

export interface GroupEntry {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface DocumentEntry {
  readonly key: string;
  readonly type: string;
  readonly symbol: string;
  /** ISO. */
  readonly date: string;
  readonly issuer: string;
  readonly title: string;
}

export interface World {
  readonly year: number;
  /** ISO; null: not issued yet. */
  readonly date: string | null;
  readonly place: string;
  /** `trên địa bàn quận Bình Tân` */
  readonly area: string;
  readonly issuer: UnitEntry;
  /** They carry duties out. */
  readonly offices: readonly UnitEntry[];
  readonly communes: readonly UnitEntry[];
  readonly others: readonly UnitEntry[];
  readonly groups: readonly GroupEntry[];
  readonly documents: readonly DocumentEntry[];
}

/** Before July 2025 a district, from then on a province and its communes: the directory alone says which. */
export function worldOf(random: Random): World {
  return random.chance(0.5) ? districtOf(random) : provinceOf(random);
}

function districtOf(random: Random): World {
  const year = random.integer(2022, 2024);
  const place = random.pick(places);
  const whole = `quận ${place}`;
  const issuer = unit("ubnd-quan", `Ủy ban nhân dân ${whole}`, ["Ủy ban nhân dân quận", "UBND quận"], "committee", {
    parent: "ubnd-thanh-pho",
    symbol: "UBND",
    place,
    area: `trên địa bàn ${whole}`,
    head: "Chủ tịch",
    level: "quận",
  });
  const department = (id: string, name: string, kind = "department") =>
    unit(id, name, name.endsWith("quận") ? [] : [`${name} quận`], kind, {
      parent: "ubnd-quan",
      symbol: symbolOf(name),
    });
  const wards = random.shuffle(communes).slice(0, random.integer(3, 6));
  return {
    year,
    date: random.chance(0.5) ? `${year}-0${random.integer(1, 3)}-${random.integer(11, 27)}` : null,
    place,
    area: `trên địa bàn ${whole}`,
    issuer,
    offices: [
      department("van-phong", "Văn phòng Ủy ban nhân dân quận"),
      department("noi-vu", "Phòng Nội vụ"),
      department("tu-phap", "Phòng Tư pháp"),
      department("tai-chinh", "Phòng Tài chính - Kế hoạch"),
      department("van-hoa", "Phòng Văn hóa và Thông tin"),
      department("thanh-tra", "Thanh tra quận"),
      department("trung-tam", "Trung tâm Y tế quận", "service-unit"),
    ],
    communes: wards.map((name) =>
      unit(`phuong-${plain(name)}`, `Ủy ban nhân dân phường ${name}`, [], "ward", { parent: "ubnd-quan", place: name }),
    ),
    others: [
      unit("ubnd-thanh-pho", "Ủy ban nhân dân Thành phố Hồ Chí Minh", [], "committee", {
        place: "Thành phố Hồ Chí Minh",
      }),
      unit("quan-uy", `Quận ủy ${place}`, ["Quận ủy"], "party", { symbol: "QU" }),
      unit("mat-tran", "Ủy ban Mặt trận Tổ quốc Việt Nam quận", [], "front", {}),
    ],
    groups: [
      {
        id: "phong-ban",
        name: "Các cơ quan chuyên môn thuộc quận",
        members: ["van-phong", "noi-vu", "tu-phap", "tai-chinh", "van-hoa", "thanh-tra"],
      },
      {
        id: "phuong",
        name: `Ủy ban nhân dân ${wards.length} phường`,
        members: wards.map((name) => `phuong-${plain(name)}`),
      },
    ],
    documents: documentsOf(random, year, "Ủy ban nhân dân Thành phố", ["Ban Thường vụ Quận ủy", "QU"]),
  };
}

function provinceOf(random: Random): World {
  const year = random.integer(2026, 2027);
  const place = random.pick(["Lâm Đồng", "Đồng Tháp", "Tây Ninh", "Vĩnh Long", "Gia Lai"]);
  const whole = `tỉnh ${place}`;
  const issuer = unit("ubnd-tinh", `Ủy ban nhân dân ${whole}`, ["Ủy ban nhân dân tỉnh", "UBND tỉnh"], "committee", {
    symbol: "UBND",
    place,
    area: `trên địa bàn ${whole}`,
    head: "Chủ tịch",
  });
  const department = (id: string, name: string, kind = "department") =>
    unit(id, name, [], kind, { parent: "ubnd-tinh", symbol: symbolOf(name) });
  const named = random.shuffle(communes).slice(0, random.integer(3, 7));
  return {
    year,
    date: random.chance(0.5) ? `${year}-0${random.integer(1, 3)}-${random.integer(11, 27)}` : null,
    place,
    area: `trên địa bàn ${whole}`,
    issuer,
    offices: [
      department("van-phong", "Văn phòng Ủy ban nhân dân tỉnh"),
      department("noi-vu", "Sở Nội vụ"),
      department("tai-chinh", "Sở Tài chính"),
      department("tu-phap", "Sở Tư pháp"),
      department("giao-duc", "Sở Giáo dục và Đào tạo"),
      department("khoa-hoc", "Sở Khoa học và Công nghệ"),
      department("thanh-tra", "Thanh tra tỉnh"),
      department("truyen-hinh", `Báo và Phát thanh, Truyền hình ${place}`, "service-unit"),
    ],
    communes: named.map((name) =>
      unit(`xa-${plain(name)}`, `Ủy ban nhân dân xã ${name}`, [], "ward", {
        parent: "ubnd-tinh",
        place: name,
        from: "2025-07-01",
      }),
    ),
    others: [
      unit("tinh-uy", `Tỉnh ủy ${place}`, ["Tỉnh ủy"], "party", { symbol: "TU" }),
      unit("mat-tran", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", [], "front", {}),
    ],
    groups: [
      {
        id: "so-nganh",
        name: "Các sở, ban, ngành tỉnh",
        members: ["van-phong", "noi-vu", "tai-chinh", "tu-phap", "giao-duc", "khoa-hoc", "thanh-tra"],
      },
      { id: "xa", name: `Ủy ban nhân dân ${named.length} xã`, members: named.map((name) => `xa-${plain(name)}`) },
    ],
    documents: documentsOf(random, year, "Ủy ban nhân dân tỉnh", ["Ban Thường vụ Tỉnh ủy", "TU"]),
  };
}

const unit = (
  id: string,
  name: string,
  aliases: readonly string[],
  kind: string,
  more: Readonly<Record<string, string>>,
): UnitEntry => ({ id, name, aliases, fields: [["kind", kind], ...Object.entries(more)] });

const symbolOf = (name: string): string =>
  name
    .split(/[\s,-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

const plain = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replaceAll(" ", "-");

function documentsOf(
  random: Random,
  year: number,
  superior: string,
  [committee, letters]: readonly [string, string],
): DocumentEntry[] {
  const titles = random.shuffle(documentTitles);
  const numbers = random.shuffle(Array.from({ length: 60 }, (_, i) => i + 11));
  const kinds: readonly (readonly [type: string, symbol: (number: number, year: number) => string, issuer: string])[] =
    [
      ["Chỉ thị", (n) => `${n}/CT-TTg`, "Thủ tướng Chính phủ"],
      ["Nghị định", (n, year) => `${n}/${year}/NĐ-CP`, "Chính phủ"],
      ["Thông tư", (n, year) => `${n}/${year}/TT-BNV`, "Bộ Nội vụ"],
      ["Quyết định", (n) => `1${n}/QĐ-TTg`, "Thủ tướng Chính phủ"],
      ["Nghị quyết", (n) => `${n}/NQ-CP`, "Chính phủ"],
      ["Kế hoạch", (n) => `2${n}/KH-UBND`, superior],
      ["Quyết định", (n) => `3${n}/QĐ-UBND`, superior],
      ["Quyết định", (n, year) => `${n}/${year}/QĐ-UBND`, superior],
      ["Nghị quyết", (n) => `${n}-NQ/TW`, "Ban Chấp hành Trung ương Đảng"],
      ["Kết luận", (n) => `${n}-KL/TW`, "Bộ Chính trị"],
      ["Kế hoạch", (n) => `1${n}-KH/${letters}`, committee],
      ["Công văn", (n) => `4${n}/UBND-NC`, superior],
    ];
  return random.shuffle(kinds).map(([type, symbol, issuer], i) => {
    const from = random.integer(Math.max(2016, year - 8), year - 1);
    const date = `${from}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
    const written = symbol(numbers[i]!, from);
    return {
      key: `vb-${plain(written.replace(/[^\p{L}\p{N}]+/gu, " "))}`,
      type,
      symbol: written,
      date,
      issuer,
      title: titles[i]!,
    };
  });
}

const two = (number: number): string => String(number).padStart(2, "0");

/** units.yaml, marked: each unit and group, its id, its keys and values. */
export function unitsFileOf(world: World, random: Random): string {
  const units = [world.issuer, ...world.offices, ...world.communes, ...world.others].map((one) =>
    unitText(one, random),
  );
  const groups = world.groups.map((one) => groupText(one, random));
  return `# Danh bạ đơn vị.\nunits:\n${units.join("")}groups:\n${groups.join("")}`;
}

function unitText({ id, name, aliases, fields }: UnitEntry, random: Random): string {
  const list =
    aliases.length > 0
      ? [["aliases", `[${aliases.map((one) => mark("alias", one, { unit: id })).join(", ")}]`] as const]
      : [];
  const pairs = [["name", name] as const, ...list, ...fields].map(
    ([key, value]) => `${mark("unit-key", key, { unit: id, key })}: ${mark("unit-value", value, { unit: id, key })}`,
  );
  const key = mark("unit-id", id);
  const hasComma = /,/.test(name) || fields.some(([, value]) => value.includes(","));
  if (random.chance(0.4) && !hasComma) return mark("unit", `  ${key}: { ${pairs.join(", ")} }\n`, { unit: id });
  return mark("unit", `  ${key}:\n${pairs.map((pair) => mark("unit-line", `    ${pair}\n`, { unit: id })).join("")}`, {
    unit: id,
  });
}

function groupText({ id, name, members }: GroupEntry, random: Random): string {
  const listed = members.map((member) => mark("member", member, { group: id }));
  const key = mark("group-id", id);
  const written = random.chance(0.5)
    ? `[${listed.join(", ")}]\n`
    : `\n${listed.map((member) => `      - ${member}\n`).join("")}`;
  return mark(
    "group",
    `  ${key}:\n    name: ${mark("group-name", name)}\n    members: ${written}`.replace("members: \n", "members:\n"),
    {
      group: id,
    },
  );
}

/** register.yaml, marked. */
export function registerFileOf(world: World, random: Random): string {
  const entries = world.documents.map(({ key, ...fields }) => {
    const statused = random.chance(0.5) ? { ...fields, status: "in-force" } : fields;
    const pairs = Object.entries(statused).map(
      ([field, value]) => `${mark("entry-key", field, { key, field })}: ${mark("entry-value", value, { key, field })}`,
    );
    const id = mark("entry-id", key);
    if (random.chance(0.3) && !/[,:]/.test(fields.title))
      return mark("entry", `${id}: { ${pairs.join(", ")} }\n`, { key });
    return mark("entry", `${id}:\n${pairs.map((pair) => mark("entry-line", `  ${pair}\n`, { key })).join("")}`, {
      key,
    });
  });
  return `# Sổ văn bản.\n${entries.join("\n")}`;
}
