// A world and random numbers -> the draft of a sound plan: parts, who does what by when, documents, references, footnotes.
import type { Attributes, Content, Draft, Item, Section } from "./draft.ts";
import { labelOf } from "./draft.ts";
import { handedOut } from "./duties.ts";
import { mark } from "./marked.ts";
import { type Prose, proseOf } from "./prose.ts";
import type { Random } from "./random.ts";
import { aims, appendixTitles, clauseTitles, dutyTitles, freeTitles, pointTitles, works } from "./words.ts";
import type { World } from "./world.ts";

/** A part before its words: what can be referred to must be known first. */
export interface Skeleton {
  readonly title: string;
  readonly path: string;
  readonly level: number;
  readonly id: string | null;
  readonly parts: readonly Skeleton[];
  /** How many numbered paragraphs it holds. */
  readonly numbered: number;
  readonly handsOut: boolean;
}

export interface Writing {
  readonly world: World;
  readonly prose: Prose;
  readonly random: Random;
}

export function draftOf(world: World, random: Random): Draft {
  const skeletons = skeletonsOf(random);
  const appendices = random.chance(0.4)
    ? random
        .shuffle(appendixTitles)
        .slice(0, random.integer(1, 2))
        .map((title, i) => appendixSkeleton(title, i + 1, random))
    : [];
  const prose = proseOf(
    world,
    [...skeletons.flatMap(targetsOf), ...appendices.map(({ path, id }) => ({ path, id }))],
    random,
  );
  const writing = { world, prose, random };
  const preamble = preambleOf(writing);
  const sections = skeletons.map((one) => sectionOf(one, writing));
  const written = appendices.map((one) => appendixOf(one, writing));
  const footnotes = prose.footnotes.map((name) => {
    const text = mark(
      "note-text",
      `Chủ đề năm ${world.year} của ${mark("prose", "Thành phố, các địa phương và đơn vị")}.`,
    );
    return [name, text] as const;
  });
  return { frontMatter: frontMatterOf(writing), preamble, sections, appendices: written, footnotes };
}

function skeletonsOf(random: Random): Skeleton[] {
  const free = [...freeTitles].slice(0, random.integer(1, 3));
  const clauses = random.shuffle(clauseTitles);
  const points = random.shuffle(pointTitles);
  const parts = free.map((title, i): Skeleton => {
    const path = String(i + 1);
    const isNumbered = random.chance(0.4);
    const below = isNumbered ? [] : clauses.splice(0, random.integer(1, 3));
    return {
      title,
      path,
      level: 1,
      id: null,
      handsOut: false,
      numbered: isNumbered ? random.integer(2, 4) : 0,
      parts: below.map((title, j): Skeleton => {
        const deeper = points.length > 3 && random.chance(0.3) ? points.splice(0, random.integer(2, 3)) : [];
        const numbered = deeper.length === 0 && random.chance(0.2) ? random.integer(2, 3) : 0;
        const own = `${path}.${j + 1}`;
        return {
          title,
          path: own,
          level: 2,
          id: random.chance(0.4) ? `phan-${i + 1}-${j + 1}` : null,
          numbered,
          handsOut: false,
          parts: deeper.map((title, k) => ({
            title,
            path: `${own}.${k + 1}`,
            level: 3,
            id: random.chance(0.3) ? `diem-${i + 1}-${j + 1}-${k + 1}` : null,
            numbered: 0,
            handsOut: false,
            parts: [],
          })),
        };
      }),
    };
  });
  const last = { title: random.pick(dutyTitles), path: String(parts.length + 1), level: 1, id: "to-chuc", numbered: 0 };
  return [...parts, { ...last, handsOut: true, parts: [] }];
}

const appendixSkeleton = (title: string, ordinal: number, random: Random): Skeleton => ({
  title,
  path: `PL${ordinal}`,
  level: 1,
  id: random.chance(0.5) ? `phu-luc-${ordinal}` : null,
  numbered: 0,
  handsOut: false,
  parts: [],
});

function targetsOf({ path, id, parts, numbered, handsOut }: Skeleton): { path: string; id: string | null }[] {
  const points = Array.from({ length: numbered }, (_, i) => ({ path: `${path}.${i + 1}`, id: null }));
  return [{ path, id: handsOut ? null : id }, ...points, ...parts.flatMap(targetsOf)];
}

function preambleOf({ world, prose, random }: Writing): string[] {
  const basis = Array.from({ length: random.integer(1, 3) }, (_, i) => {
    const opener = i === 0 ? "Căn cứ" : random.pick(["Căn cứ", "Thực hiện"]);
    // In the order in which they are read: the first mention is in full.
    const first = prose.cite(random.chance(0.7) ? "full" : "mark");
    const second = random.chance(0.4) ? `; ${prose.cite("full")}` : "";
    return mark("basis", `${opener} ${first}${second};`);
  });
  const leadIn = `${world.issuer.name} ${mark("prose", "xây dựng Kế hoạch triển khai nhiệm vụ trong năm")}, gồm các nội dung như sau:`;
  return [...basis, mark("lead-in", leadIn)];
}

function sectionOf(skeleton: Skeleton, writing: Writing): Section {
  const { random } = writing;
  const { title, path, level, id, parts, numbered, handsOut } = skeleton;
  const ordinal = Number(path.split(".").at(-1));
  const attributes: Attributes = id === null ? [] : [["id", id]];
  const head = {
    title: mark("title", title, { path, level: String(level) }),
    level,
    label: labelOf(level, ordinal),
    path,
  };
  if (handsOut) return { ...head, attributes, ...handedOut(path, writing) };
  if (parts.length > 0) {
    const intro = random.chance(0.2) ? [paragraph(aim(writing))] : [];
    return { ...head, attributes, content: intro, sections: parts.map((part) => sectionOf(part, writing)) };
  }
  if (numbered > 0) {
    const items = Array.from({ length: numbered }, () =>
      item(aim(writing), random.chance(0.2) ? subItems(writing) : []),
    );
    return { ...head, attributes, content: [{ kind: "numbered", items }], sections: [] };
  }
  const content: Content[] = random.chance(0.7)
    ? [
        {
          kind: "items",
          items: Array.from({ length: random.integer(1, 4) }, () =>
            random.chance(0.15)
              ? item(aim(writing).replace(/\.(?=\ue002*$)/, ":"), subItems(writing))
              : item(aim(writing)),
          ),
        },
      ]
    : Array.from({ length: random.integer(1, 3) }, () => paragraph(aim(writing)));
  if (random.chance(0.12)) content.push(table(writing));
  return { ...head, attributes, content, sections: [] };
}

function appendixOf(skeleton: Skeleton, writing: Writing): Section {
  const { title, path, id } = skeleton;
  const attributes: Attributes = id === null ? [] : [["id", id]];
  const head = { title: mark("title", title, { path, level: "1", appendix: "yes" }), level: 1, label: null, path };
  const content: Content[] = writing.random.chance(0.6)
    ? [table(writing)]
    : [{ kind: "items", items: [item(aim(writing)), item(aim(writing))] }];
  return { ...head, attributes, content, sections: [] };
}

/** A sentence that hands nothing out. */
function aim({ prose, random }: Writing): string {
  const more = random.chance(0.3) ? `; ${mark("prose", random.pick(works))}` : "";
  return mark("sentence", `${mark("prose", random.pick(aims), { opens: "yes" })}${more}${prose.tail()}.`, {
    where: "free",
  });
}

const item = (text: string, items: readonly Item[] = []): Item => ({ text, attributes: [], items });

const paragraph = (text: string): Content => ({ kind: "paragraph", text, attributes: [] });

const subItems = (writing: Writing): Item[] =>
  Array.from({ length: writing.random.integer(1, 3) }, () => item(aim(writing)));

/** A table that hands nothing out. */
const table = ({ random, world }: Writing): Content => ({
  kind: "table",
  columns: ["STT", "Chỉ tiêu", "Mức đạt"],
  rows: random
    .shuffle(aims)
    .slice(0, random.integer(1, 4))
    .map((text, i) => [
      String(i + 1),
      mark("prose", text, { opens: "yes" }),
      `${random.integer(80, 100)}% trong năm ${world.year}`,
    ]),
});

function frontMatterOf({ world, random }: Writing): (readonly [string, string])[] {
  const { year, date, issuer, groups, others, area } = world;
  const groupIds = groups.map(({ id }) => id);
  const recipients = [...others.map(({ id }) => id), ...groupIds].map((id) => mark("recipient", id));
  const list = `[${recipients.join(", ")}, "Lưu: VT"]`;
  const derived = groupIds.map((id) => mark("derive-to", id)).join(", ");
  const rows: (readonly [string, string] | false)[] = [
    ["plan", `ke-hoach-${random.integer(1, 99)}`],
    random.chance(0.4) && ["type", "Kế hoạch"],
    ["title", `Về ${random.pick(["công tác dân vận", "cải cách hành chính", "văn hóa công vụ"])} ${area} năm ${year}`],
    ["issuer", issuer.id],
    random.chance(0.4) && ["number", String(random.integer(10, 300))],
    date !== null && ["date", random.chance(0.5) ? date : date.split("-").reverse().map(Number).join("/")],
    ["period", random.chance(0.8) ? String(year) : `{ from: ${year}-01-01, to: ${year}-12-31 }`],
    random.chance(0.6) && ["signer", `{ authority: TM, of: ${mark("signer-of", issuer.id)}, title: CHỦ TỊCH }`],
    random.chance(0.7) && ["recipients", list],
    random.chance(0.4) && ["derive", `{ title: "Triển khai nhiệm vụ năm ${year} {{unit.area}}", to: [${derived}] }`],
  ];
  return rows.filter((row) => row !== false);
}
