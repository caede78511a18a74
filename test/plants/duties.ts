// The part of a sound plan that hands out duties: by headings, openings, attributes, closing lines and tables.
import type { Writing } from "./content.ts";
import type { Attributes, Content, Item, Section } from "./draft.ts";
import { labelOf } from "./draft.ts";
import { mark } from "./marked.ts";
import { dateOf } from "./prose.ts";
import { works } from "./words.ts";
import type { GroupEntry, UnitEntry } from "./world.ts";

type Holder = UnitEntry | GroupEntry;

export function handedOut(path: string, writing: Writing): Pick<Section, "content" | "sections"> {
  const { random, world } = writing;
  const closing: Content = {
    kind: "paragraph",
    text: mark(
      "closing",
      `Trong quá trình thực hiện, ${mark("prose", "nếu có khó khăn, vướng mắc thì các cơ quan, đơn vị kịp thời phản ánh")} về ${world.issuer.name} để xem xét.`,
    ),
    attributes: [],
  };
  if (random.chance(0.25)) {
    const items = everyone(writing).map((holder) => opened(holder, writing));
    return { content: [{ kind: "items", items: items }, closing], sections: [] };
  }
  const forms = random
    .shuffle([byName, byName, byMark, byOpening, byClosingLines, byTable, byReport])
    .slice(0, random.integer(3, 6));
  const groups: Section[] = [...forms, byEveryone].map((form, i) => {
    const own = `${path}.${i + 1}`;
    const part = form(own, writing);
    return { level: 2, label: labelOf(2, i + 1), path: own, ...part };
  });
  const last = groups.at(-1)!;
  return { content: [], sections: [...groups.slice(0, -1), { ...last, content: [...last.content, closing] }] };
}

type Part = Omit<Section, "level" | "label" | "path">;
type Form = (path: string, writing: Writing) => Part;

/** Every unit has something to do. */
const everyone = ({ world }: Writing): Holder[] => [...world.groups, ...world.offices.slice(-2)];

const title = (text: string, path: string, more: Readonly<Record<string, string>> = {}): string =>
  mark("title", text, { path, level: "2", ...more });

const nameOf = (unit: Holder, { random }: Writing): string =>
  "aliases" in unit && unit.aliases.length > 0 && random.chance(0.4) ? random.pick(unit.aliases) : unit.name;

/** A heading that is a unit's name, or several. */
const byName: Form = (path, writing) => {
  const { random, world } = writing;
  const units = random.shuffle(world.offices).slice(0, random.chance(0.2) ? 2 : 1);
  const names = units.map((one) =>
    mark("heading-name", nameOf(one, writing), { unit: one.id, alone: String(units.length === 1) }),
  );
  const isText = random.chance(0.25);
  const content: Content[] = isText
    ? [{ kind: "paragraph", text: duty("", "heading", writing), attributes: [] }]
    : [
        {
          kind: "items",
          items: Array.from({ length: random.integer(1, 4) }, () => leaf(duty("", "heading", writing), dueOf(writing))),
        },
      ];
  return { title: title(names.join(", "), path, { holder: "name" }), attributes: [], content, sections: [] };
};

/** A heading with `lead`. */
const byMark: Form = (path, writing) => {
  const { random, world } = writing;
  const leads = random.shuffle([...world.offices, ...world.groups, ...world.communes]).slice(0, random.integer(1, 3));
  const items = Array.from({ length: random.integer(1, 3) }, () =>
    leaf(duty("", "attribute", writing), dueOf(writing)),
  );
  return {
    title: title(random.pick(["Nhiệm vụ thường xuyên", "Nhiệm vụ trọng tâm", "Công việc chung của các đơn vị"]), path, {
      holder: "mark",
    }),
    attributes: [
      ["id", `nhiem-vu-${path.replaceAll(".", "-")}`],
      ["lead", leads.map(({ id }) => mark("lead", id))],
    ],
    content: [{ kind: "items", items }],
    sections: [],
  };
};

const byOpening: Form = (path, writing) => {
  const units = writing.random.shuffle([...writing.world.offices, ...writing.world.communes]).slice(0, 3);
  const items = units.map((unit) => opened(unit, writing));
  return { title: title("Nhiệm vụ cụ thể", path), attributes: [], content: [{ kind: "items", items }], sections: [] };
};

/** All groups, so that each unit that gets a plan of its own has a duty. */
const byEveryone: Form = (path, writing) => {
  const items = everyone(writing).map((unit) => opened(unit, writing));
  return {
    title: title("Nhiệm vụ của từng nhóm đơn vị", path),
    attributes: [],
    content: [{ kind: "items", items: items }],
    sections: [],
  };
};

const byClosingLines: Form = (path, writing) => {
  const { random, world } = writing;
  const [lead, ...support] = random.shuffle(world.offices).slice(0, random.integer(2, 3));
  const line = (text: string): Content => ({ kind: "paragraph", text: mark("closing-line", text), attributes: [] });
  const items = Array.from({ length: random.integer(1, 3) }, () => leaf(duty("", "closing-line", writing), []));
  return {
    title: title("Công việc có thời hạn", path),
    attributes: [],
    content: [
      { kind: "items", items },
      line(`Đơn vị chủ trì: ${mark("line-lead", nameOf(lead!, writing), { unit: lead!.id })}.`),
      line(
        `Đơn vị phối hợp: ${support.map((one) => mark("line-support", nameOf(one, writing), { unit: one.id })).join("; ")}.`,
      ),
      line(
        `Thời gian thực hiện: ${mark("line-due", random.pick([`Quý III năm ${world.year}`, `tháng 10 năm ${world.year}`, `trước ngày 20 tháng 11 năm ${world.year}`]))}.`,
      ),
    ],
    sections: [],
  };
};

const byTable: Form = (path, writing) => {
  const { random, world } = writing;
  const rows = random
    .shuffle(world.offices)
    .slice(0, random.integer(1, 4))
    .map((unit, i) => {
      const others = world.offices.filter((one) => one !== unit);
      const work = random.pick(works);
      return [
        String(i + 1),
        mark("cell-duty", mark("prose", `${work[0]!.toUpperCase()}${work.slice(1)}`, { opens: "yes" })),
        mark("cell-lead", nameOf(unit, writing), { unit: unit.id }),
        mark("cell-support", nameOf(random.pick(others), writing)),
        mark("cell-due", `Quý ${random.pick(["III", "IV"])}/${world.year}`),
      ];
    });
  const columns = ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"];
  return {
    title: title("Bảng phân công công việc", path),
    attributes: [],
    content: [{ kind: "table", columns, rows }],
    sections: [],
  };
};

/** A heading whose units report. */
const byReport: Form = (path, writing) => {
  const { random, world } = writing;
  const units = random.shuffle(world.offices).slice(0, random.integer(1, 2));
  const attributes: Attributes = [
    ["report", mark("report", random.pick(["quarterly", "monthly", "half-yearly", "yearly"]))],
    ["to", mark("report-to", world.issuer.id)],
    ...(random.chance(0.5) ? [["via", mark("report-via", "noi-vu")] as const] : []),
  ];
  return {
    title: title("Chế độ thông tin", path),
    attributes,
    content: [{ kind: "items", items: units.map((unit) => opened(unit, writing)) }],
    sections: [],
  };
};

/** `Phòng Nội vụ: …`, `Phòng Nội vụ chủ trì, phối hợp với …`. */
function opened(unit: Holder, writing: Writing): Item {
  const { random, world } = writing;
  const name = mark("opening", nameOf(unit, writing), { unit: unit.id });
  const others = random.shuffle(world.offices.filter((one) => one !== unit && !isIn(one, unit)));
  const along = others
    .slice(0, random.integer(1, 2))
    .map((one) => mark("supporter", nameOf(one, writing), { unit: one.id, lead: unit.id }));
  const opening = random.pick([
    `${name}: `,
    `${name}: `,
    `${name} chủ trì, phối hợp với ${along.join(" và ")} `,
    `${name} có trách nhiệm `,
    `Giao ${name} `,
  ]);
  return leaf(duty(opening, "opened", writing), dueOf(writing));
}

const isIn = (unit: UnitEntry, group: Holder): boolean => "members" in group && group.members.includes(unit.id);

function duty(opening: string, form: string, writing: Writing): string {
  const { random, prose, world } = writing;
  const work = random.pick(works);
  const words = opening === "" ? `${work[0]!.toUpperCase()}${work.slice(1)}` : work;
  const body = mark("prose", words, opening === "" ? { opens: "yes" } : {});
  const due = random.chance(0.2)
    ? `, ${mark("prose-due", `hoàn thành trước ${dateOf(`${world.year}-${random.integer(10, 12)}-${random.integer(10, 25)}`, true)}`)}`
    : prose.tail();
  return mark("sentence", `${opening}${body}${due}.`, { where: "duty", form });
}

function dueOf({ random, world }: Writing): Attributes {
  if (random.chance(0.7)) return [];
  const due = random.pick([
    `${world.year}-Q3`,
    `${world.year}-11`,
    `${world.year}-0${random.integer(5, 9)}-15`,
    `20/10/${world.year}`,
    "monthly",
    "quarterly",
  ]);
  const more: Attributes = random.chance(0.2) ? [["product", "Báo cáo kết quả"]] : [];
  return [["due", mark("due", due, { rule: String(/^\p{L}/u.test(due)) })], ...more];
}

const leaf = (text: string, attributes: Attributes): Item => ({ text, attributes, items: [] });
