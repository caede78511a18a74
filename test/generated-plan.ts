// Nothing -> plans that a clerk could write, without mistakes, as data and as Markdown; for the properties of several tests.
import fc from "fast-check";

export interface GeneratedPlan {
  /** Front matter by key, each value as YAML. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly preamble: readonly string[];
  readonly sections: readonly GeneratedBlock[];
  readonly appendices: readonly GeneratedBlock[];
  /** Notes by name. */
  readonly footnotes: Readonly<Record<string, string>>;
  /** The file is written in decomposed Unicode (NFD). */
  readonly decomposed: boolean;
}

export interface GeneratedBlock {
  readonly kind: "section" | "appendix" | "point" | "item" | "paragraph";
  /** Inline content in Markdown. What stands in `(xem …)` and `(theo …)` prints by its place: references and citations. */
  readonly text: string;
  readonly id: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly GeneratedBlock[];
}

/** The directory that generated plans are read with. */
export const generatedUnits = `
units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, aliases: [Ủy ban nhân dân quận], kind: committee, symbol: UBND, place: Bình Tân, area: trên địa bàn quận Bình Tân, head: Chủ tịch }
  van-phong: { name: Văn phòng Ủy ban nhân dân quận, parent: ubnd, kind: department, symbol: VP, head: Chánh Văn phòng }
  noi-vu: { name: Phòng Nội vụ, aliases: [Phòng Nội vụ quận], parent: ubnd, kind: department, symbol: PNV, head: Trưởng phòng }
  thanh-tra: { name: Thanh tra quận, parent: ubnd, kind: department, symbol: TTr, head: Chánh Thanh tra }
  van-hoa: { name: Trung tâm Văn hóa quận, parent: ubnd, kind: service-unit, symbol: TTVH, head: Giám đốc }
  an-lac: { name: Ủy ban nhân dân phường An Lạc, parent: ubnd, kind: ward, symbol: UBND, place: An Lạc, area: trên địa bàn phường An Lạc, head: Chủ tịch }
  an-lac-a: { name: Ủy ban nhân dân phường An Lạc A, parent: ubnd, kind: ward, symbol: UBND, place: An Lạc A, area: trên địa bàn phường An Lạc A, head: Chủ tịch }
  tan-tao: { name: Ủy ban nhân dân phường Tân Tạo, parent: ubnd, kind: ward, symbol: UBND, place: Tân Tạo, head: Chủ tịch }
  quan-uy: { name: Quận ủy Bình Tân, kind: party, symbol: QU }
  mat-tran: { name: Ủy ban Mặt trận Tổ quốc Việt Nam quận, kind: front }
  dien-luc: { name: Công ty Điện lực Bình Phú, kind: other }
groups:
  phong-ban: { name: Các phòng chuyên môn, members: [van-phong, noi-vu, thanh-tra] }
  phuong: { name: Ủy ban nhân dân các phường, members: [an-lac, an-lac-a, tan-tao] }
  tat-ca: { name: Các đơn vị thuộc quận, members: [phong-ban, van-hoa, phuong] }
  lien-quan: { name: Các cơ quan liên quan, open: true }
`;

/** The register that generated plans are read with. */
export const generatedRegister = `
ct-33: { type: Chỉ thị, symbol: 33/CT-TTg, date: 2021-11-26, issuer: Thủ tướng Chính phủ, title: về tiếp tục đổi mới công tác dân vận }
kh-246: { type: Kế hoạch, symbol: 246/KH-UBND, date: 2022-01-21, issuer: Ủy ban nhân dân thành phố, title: về triển khai công tác dân vận }
`;

/** Names that openings and headings use; each is exactly a unit's or a group's. */
const unitNames = [
  "Văn phòng Ủy ban nhân dân quận",
  "Phòng Nội vụ quận",
  "Thanh tra quận",
  "Trung tâm Văn hóa quận",
  "Ủy ban nhân dân phường An Lạc",
  "Ủy ban nhân dân phường An Lạc A",
  "Ủy ban Mặt trận Tổ quốc Việt Nam quận",
  "Công ty Điện lực Bình Phú",
];
const groupNames = [
  "Các phòng chuyên môn",
  "Ủy ban nhân dân các phường",
  "Các đơn vị thuộc quận",
  "Các cơ quan liên quan",
];
const marks = [
  "noi-vu",
  "thanh-tra",
  "van-hoa",
  "an-lac",
  "mat-tran",
  "phong-ban",
  "tat-ca",
  "lien-quan",
  "van-hoa an-lac tan-tao",
  "phuong trừ an-lac",
  "tat-ca trừ phong-ban",
];
const works = [
  "tham mưu triển khai",
  "tổ chức tuyên truyền",
  "báo cáo kết quả",
  "rà soát, đánh giá",
  "kiểm tra, đôn đốc",
];

interface Reference {
  readonly refer: number;
  readonly mark: "none" | "empty" | "written";
}

/** Words before the plan's numbers are known. */
type Piece = string | Reference | { readonly note: string } | { readonly counts: true };

interface Draft extends Omit<GeneratedBlock, "text" | "id" | "children"> {
  readonly pieces: readonly Piece[];
  readonly children: readonly Draft[];
}

const draft = (
  kind: Draft["kind"],
  pieces: readonly Piece[],
  attributes: Draft["attributes"] = {},
  children: readonly Draft[] = [],
): Draft => ({ kind, pieces, attributes, children });

const some = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, { arbitrary, weight });

const tail: fc.Arbitrary<readonly Piece[]> = fc.oneof(
  fc.constant([]),
  fc.constant([" theo Kế hoạch này"]),
  fc.constant([" (theo [@ct-33])"]),
  fc.constant([" (theo [@kh-246 full])"]),
  fc.constant([" theo Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ"]),
  fc.constant([" với phương châm “*trọng dân, gần dân*”"]),
  fc.nat(7).map((note): readonly Piece[] => [" gắn với chủ đề năm", { note: `n${note}` }]),
  fc
    .record({ refer: fc.nat(99), mark: fc.constantFrom("none", "empty", "written") })
    .map((reference): readonly Piece[] => [" (xem ", reference, ")"]),
  fc
    .tuple(fc.nat(99), fc.nat(99))
    .map(([a, b]): readonly Piece[] => [
      " (xem ",
      { refer: a, mark: "none" },
      " và ",
      { refer: b, mark: "none" },
      " Kế hoạch này)",
    ]),
);

/** Words of a duty: an opening, the work, who works along, what it refers to. */
const duty = (opening: fc.Arbitrary<string>): fc.Arbitrary<readonly Piece[]> =>
  fc
    .tuple(opening, fc.constantFrom(...works), some(fc.constantFrom(...unitNames)), tail)
    .map(([open, work, along, more]) => [
      open === "" ? `${work.charAt(0).toUpperCase()}${work.slice(1)}` : `${open} ${work}`,
      " ",
      { counts: true },
      ...(along === null ? [] : [`, phối hợp với ${along}`]),
      ...more,
      ".",
    ]);

const openings = fc.oneof(
  fc.constantFrom(...unitNames, ...groupNames).map((name) => `${name}:`),
  fc.constantFrom(...unitNames).map((name) => `${name} chủ trì`),
  fc
    .tuple(fc.constantFrom("Phòng Nội vụ", "Thanh tra quận"), fc.constantFrom(...unitNames.slice(3)))
    .map((names) => `${names.join(", ")}:`),
);

const attributes = (lead: boolean): fc.Arbitrary<Draft["attributes"]> =>
  fc
    .tuple(
      lead ? fc.constantFrom(...marks) : some(fc.constantFrom(...marks)),
      some(fc.constantFrom("thanh-tra", "an-lac", "phong-ban")),
      some(fc.constantFrom("2024-06-30", "quarterly")),
    )
    .map((values) => {
      const pairs = (["lead", "support", "due"] as const).map((key, i) => [key, values[i] ?? null] as const);
      return Object.fromEntries(pairs.filter((pair): pair is [(typeof pair)[0], string] => pair[1] !== null));
    });

/** A block with a holder: of its own, or from above where there is one. */
const heldLeaf = (kind: "item" | "point", inherits: boolean): fc.Arbitrary<Draft> =>
  fc.oneof(
    duty(openings).map((pieces) => draft(kind, pieces)),
    fc.tuple(duty(fc.constant("")), attributes(true)).map(([pieces, own]) => draft(kind, pieces, own)),
    ...(inherits ? [duty(fc.constant("")).map((pieces) => draft(kind, pieces))] : []),
  );

const heldItem = (inherits: boolean): fc.Arbitrary<Draft> =>
  fc.oneof(
    { arbitrary: heldLeaf("item", inherits), weight: 4 },
    {
      arbitrary: fc
        .tuple(heldLeaf("item", inherits), fc.array(heldLeaf("item", true), { minLength: 1, maxLength: 2 }))
        .map(([item, children]) => ({ ...item, children })),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom(...unitNames, ...groupNames),
          fc.array(heldLeaf("item", true), { minLength: 1, maxLength: 2 }),
        )
        .map(([name, children]) => draft("item", [`${name}:`], {}, children)),
      weight: 1,
    },
  );

const freeBlocks = fc
  .tuple(fc.constantFrom("item", "point", "paragraph"), fc.array(duty(fc.constant("")), { minLength: 1, maxLength: 3 }))
  .map(([kind, texts]) => texts.map((pieces) => draft(kind, pieces)));

const closings = some(
  fc.constant(draft("paragraph", ["Trong quá trình thực hiện Kế hoạch này, nếu có vướng mắc, báo cáo để xem xét."])),
);

const heldBlocks = (inherits: boolean): fc.Arbitrary<readonly Draft[]> =>
  fc.oneof(
    fc.array(heldItem(inherits), { minLength: 1, maxLength: 3 }),
    fc.array(heldLeaf("point", inherits), { minLength: 1, maxLength: 3 }),
  );

/** A heading by its holder: a name, several, a mark, or none. */
const heading: fc.Arbitrary<readonly [title: string, own: Draft["attributes"], holds: boolean]> = fc.oneof(
  fc.constantFrom(...unitNames, ...groupNames).map((name) => [name, {}, true] as const),
  fc.constant(["Phòng Nội vụ, Thanh tra quận và Ủy ban nhân dân các phường", {}, true] as const),
  fc.tuple(attributes(true), fc.boolean()).map(([own, report]) => {
    const reporting = report ? { report: "quarterly", to: "ubnd", via: "noi-vu" } : {};
    return ["Nhiệm vụ được giao", { ...own, ...reporting }, true] as const;
  }),
  fc.constant(["Nhiệm vụ, giải pháp", {}, false] as const),
);

function heldSection(level: number, inherits: boolean): fc.Arbitrary<Draft> {
  return heading.chain(([title, own, holds]) => {
    const below = inherits || holds;
    const sections = fc.array(heldSection(level + 1, below), { minLength: 1, maxLength: 3 });
    const children =
      level < 3 ? fc.oneof(heldBlocks(below), sections) : fc.array(heldItem(below), { minLength: 1, maxLength: 2 });
    return children.map((blocks) => draft("section", [title], own, blocks));
  });
}

const freeSection = fc
  .tuple(
    fc.constantFrom("Mục đích, yêu cầu", "Nội dung"),
    freeBlocks,
    some(fc.constantFrom("all", "none", "phuong", "noi-vu")),
  )
  .map(([title, blocks, keep]) => draft("section", [title], keep === null ? {} : { keep }, blocks));

const appendix = fc
  .tuple(fc.constantFrom("Biểu tổng hợp", "Phân công nhiệm vụ"), fc.oneof(freeBlocks, heldBlocks(false)))
  .map(([title, blocks]) => draft("appendix", [title], {}, blocks));

/** Addresses as NĐ 30/2020, Phụ lục II, V.7 writes them, smallest part first. */
function addresses(sections: readonly Draft[], appendices: readonly Draft[]): ReadonlyMap<Draft, string> {
  const found = new Map<Draft, string>();
  const letters = [..."abcdđeghiklm"];
  const numbers = [
    (n: number) => `Mục ${["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"][n]}`,
    (n: number) => `khoản ${n}`,
    (n: number) => `điểm ${letters[n - 1]}`,
  ];
  const visit = (blocks: readonly Draft[], level: number, above: string): void => {
    let count = 0;
    for (const block of blocks) {
      if (block.kind !== "section" && block.kind !== "point") continue;
      const address = [numbers[level]?.(++count), above].filter(Boolean).join(" ");
      found.set(block, address);
      if (block.kind === "section") visit(block.children, level + 1, address);
    }
  };
  visit(sections, 0, "");
  for (const [i, one] of appendices.entries()) found.set(one, `Phụ lục ${i + 1}`);
  return found;
}

/** References, ids, and a number in each duty that no other has: what takes the whole plan. */
function finish(
  sections: readonly Draft[],
  appendices: readonly Draft[],
): Pick<GeneratedPlan, "sections" | "appendices"> {
  const targets = [...addresses(sections, appendices)];
  const targetOf = ({ refer }: Reference) => targets[refer % targets.length] ?? [];
  const ids = new Map<Draft, string>();
  const name = ({ pieces, children }: Draft): void => {
    for (const piece of pieces) {
      const [target] = typeof piece === "object" && "refer" in piece && piece.mark !== "none" ? targetOf(piece) : [];
      if (target && !ids.has(target)) ids.set(target, `b${ids.size + 1}`);
    }
    children.forEach(name);
  };
  [...sections, ...appendices].forEach(name);
  let count = 0;
  const written = (piece: Piece): string => {
    if (typeof piece === "string") return piece;
    if ("note" in piece) return `[^${piece.note}]`;
    if ("counts" in piece) return `nội dung thứ ${++count}`;
    const [target, address = ""] = targetOf(piece);
    if (!target || piece.mark === "none") return address;
    return `[${piece.mark === "written" ? address : ""}](#${ids.get(target)})`;
  };
  const write = (block: Draft): GeneratedBlock => ({
    kind: block.kind,
    text: block.pieces.map(written).join(""),
    id: ids.get(block) ?? null,
    attributes: block.attributes,
    children: block.children.map(write),
  });
  return { sections: sections.map(write), appendices: appendices.map(write) };
}

export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc
  .record({
    free: fc.array(freeSection, { maxLength: 2 }),
    held: fc.array(heldSection(1, false), { minLength: 1, maxLength: 3 }),
    closing: closings,
    appendices: fc.array(appendix, { maxLength: 2 }),
    issued: fc.boolean(),
    to: some(fc.constantFrom("[tat-ca]", "[phong-ban, mat-tran, dien-luc]", "[quan-uy, an-lac, noi-vu]"), 4),
    title: some(
      fc.constantFrom("Thực hiện công tác năm 2024 {{unit.area}}", "Công tác năm {{year}} của {{unit.name}}"),
    ),
    decomposed: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
  })
  .map(({ free, held, closing, appendices, issued, to, title, decomposed }) => {
    const last = held.at(-1)!;
    const closed = closing ? [...held.slice(0, -1), { ...last, children: [...last.children, closing] }] : held;
    const blocks = finish([...free, ...closed], appendices);
    const used = new Set(JSON.stringify(blocks).match(/(?<=\[\^)n\d+(?=\])/g) ?? []);
    const derive = [to && `to: ${to}`, title && `title: "${title}"`].filter(Boolean).join(", ");
    return {
      metadata: {
        plan: "ke-hoach",
        title: "Về triển khai công tác dân vận năm 2024",
        issuer: "ubnd",
        ...(issued ? { number: "15", date: "2024-03-28" } : {}),
        period: "2024",
        ...(derive ? { derive: `{ ${derive} }` } : {}),
      },
      preamble: [
        "Căn cứ [@ct-33];",
        "Thực hiện Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về triển khai công tác dân vận.",
        "Ủy ban nhân dân quận Bình Tân xây dựng Kế hoạch gồm các nội dung như sau:",
      ],
      ...blocks,
      footnotes: Object.fromEntries([...used].map((name) => [name, "Chủ đề năm theo Kế hoạch này (xem Mục I)."])),
      decomposed,
    };
  });

const attributesOf = ({ id, attributes: own }: GeneratedBlock): string => {
  const pairs = Object.entries(own).map(([key, value]) => `${key}=${value.includes(" ") ? `"${value}"` : value}`);
  const all = [...(id === null ? [] : [`#${id}`]), ...pairs];
  return all.length === 0 ? "" : ` {${all.join(" ")}}`;
};

function markdownBlocks(blocks: readonly GeneratedBlock[], depth: number, indent: string): string[] {
  let count = 0;
  return blocks.flatMap((block) => {
    const line = block.text + attributesOf(block);
    const below = (depth: number, indent: string) => markdownBlocks(block.children, depth, indent);
    switch (block.kind) {
      case "section":
        return [`${"#".repeat(depth)} ${line}`, ...below(depth + 1, "")];
      case "appendix":
        return ["---", `# Phụ lục ${line}`, ...below(1, "")];
      case "point":
        return [`${indent}${++count}. ${line}`, ...below(depth, `${indent}   `)];
      case "item":
        return [`${indent}${indent === "" ? "-" : "+"} ${line}`, ...below(depth, `${indent}  `)];
      default:
        return [`${indent}${line}`];
    }
  });
}

export function markdownOf(plan: GeneratedPlan): string {
  const frontMatter = Object.entries(plan.metadata).map(([key, value]) => `${key}: ${value}`);
  const notes = Object.entries(plan.footnotes).map(([name, text]) => `[^${name}]: ${text}`);
  const body = [
    ...plan.preamble,
    ...markdownBlocks(plan.sections, 1, ""),
    ...markdownBlocks(plan.appendices, 1, ""),
    ...notes,
  ];
  const text = `---\n${frontMatter.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
  return plan.decomposed ? text.normalize("NFD") : text;
}
