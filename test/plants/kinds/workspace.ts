// Faults of the directory of units, the register and the template.
import { around, exactly, fault, insert, type Kind, replace, within } from "../planted.ts";
import { marksOf, misspelt, pickMark, wordsAt } from "./find.ts";

export const workspaceKinds: readonly Kind[] = [
  {
    rule: "units/unknown-parent",
    kind: "a superior that is not there",
    plant(sound, random) {
      const value = pickMark(sound, "unit-value", random, ({ data }) => data.key === "parent", "units");
      return value && { units: [replace(value, exactly(misspelt(wordsAt(sound, value, "units"), random)))] };
    },
  },
  {
    rule: "units/cycle",
    kind: "two units that are each other's superior",
    plant(sound, random) {
      const line = pickMark(
        sound,
        "unit-line",
        random,
        ({ data }, words) => data.unit === sound.world.issuer.id && words.trim().startsWith("kind:"),
        "units",
      );
      const parent = marksOf(sound, "unit-line", "units").find(
        (one) => one.data.unit === sound.world.issuer.id && wordsAt(sound, one, "units").trim().startsWith("parent:"),
      );
      if (!line) return null;
      const office = random.pick(sound.world.offices);
      const told = `    parent: ${fault(office.id)}\n`;
      return { units: parent ? [replace(parent, told)] : [insert(line.end, told)] };
    },
  },
  {
    rule: "units/duplicate-name",
    kind: "two units of one name",
    plant(sound, random) {
      const value = pickMark(
        sound,
        "unit-value",
        random,
        ({ data }) => data.key === "name" && sound.world.others.some(({ id }) => id === data.unit),
        "units",
      );
      const unit = value && marksOf(sound, "unit", "units").find(({ data }) => data.unit === value.data.unit);
      if (!unit) return null;
      return {
        units: [insert(unit.end, `  don-vi-moi: { name: ${exactly(wordsAt(sound, value, "units"))}, kind: other }\n`)],
      };
    },
  },
  {
    rule: "register/duplicate",
    kind: "a document twice",
    plant(sound, random) {
      const one = random.pick(sound.world.documents);
      const last = marksOf(sound, "entry", "register").at(-1)!;
      const entry = `\n${fault("van-ban-lap")}:\n  type: ${one.type}\n  symbol: ${one.symbol}\n  date: ${one.date}\n  issuer: ${one.issuer}\n`;
      return { register: [insert(last.end, within(entry))] };
    },
  },
  {
    rule: "register/invalid",
    kind: "a symbol of no form",
    plant(sound, random) {
      // Named nowhere: what the plan says of a document whose symbol is wrong is another matter.
      const named = [...marksOf(sound, "cite"), ...marksOf(sound, "cite-mark")].map(({ data }) => data.key);
      const value = pickMark(
        sound,
        "entry-value",
        random,
        ({ data }) => data.field === "symbol" && !named.includes(data.key),
        "register",
      );
      return value && { register: [replace(value, exactly(wordsAt(sound, value, "register").replace(/[/-]/g, "_")))] };
    },
  },
  {
    rule: "register/invalid",
    kind: "a successor that the register lacks",
    plant(sound, random) {
      const line = pickMark(
        sound,
        "entry-line",
        random,
        ({ data }, words) => {
          const isNamed = [...marksOf(sound, "cite"), ...marksOf(sound, "cite-mark")].some(
            (one) => one.data.key === data.key,
          );
          const hasStatus = marksOf(sound, "entry-value", "register").some(
            (one) => one.data.key === data.key && one.data.field === "status",
          );
          return words.trim().startsWith("title:") && !isNamed && !hasStatus;
        },
        "register",
      );
      return line && { register: [insert(line.end, `  status: replaced\n  replaced-by: ${exactly("nd-khong-co")}\n`)] };
    },
  },
  {
    rule: "register/succession",
    kind: "a successor older than what it replaces",
    plant(sound, random) {
      const { documents } = sound.world;
      const named = [...marksOf(sound, "cite"), ...marksOf(sound, "cite-mark")].map(({ data }) => data.key);
      const dateOf = (key: string): string => documents.find((one) => one.key === key)!.date;
      const line = pickMark(
        sound,
        "entry-line",
        random,
        ({ data }, words) => {
          const hasStatus = marksOf(sound, "entry-value", "register").some(
            (one) => one.data.key === data.key && one.data.field === "status",
          );
          return (
            words.trim().startsWith("title:") &&
            !hasStatus &&
            !named.includes(data.key) &&
            documents.some(({ date }) => date < dateOf(data.key!))
          );
        },
        "register",
      );
      const older = line && documents.find(({ date }) => date < dateOf(line.data.key!));
      return (
        line && older && { register: [insert(line.end, `  status: replaced\n  replaced-by: ${exactly(older.key)}\n`)] }
      );
    },
  },
  {
    rule: "template/unknown-variable",
    kind: "a misspelt value in the layout",
    plant(sound, random) {
      const values = [...sound.files.layout.text.matchAll(/\{\{(title|type|number|symbol|place)\}\}/g)];
      if (values.length === 0) return null;
      const { 0: words, 1: name = "", index } = random.pick(values);
      return {
        layout: [
          replace(
            { start: index, end: index + words.length },
            within(`{{${fault(misspelt(name, random, ["title", "type"]))}}}`),
          ),
        ],
      };
    },
  },
  {
    rule: "template/unknown-variable",
    kind: "a misspelt value in the title of units' plans",
    plant(sound) {
      const { text } = sound.files.plan;
      const at = text.indexOf("{{unit.area}}");
      return at < 0 ? null : { plan: [replace({ start: at, end: at + 13 }, within(`{{${fault("unit.aera")}}}`))] };
    },
  },
  {
    rule: "template/syntax",
    kind: "a block of the layout that nothing closes",
    plant(sound, random) {
      const blocks = [...sound.files.layout.text.matchAll(/\{\{\/(?:if|each|unless)\}\}\n?/g)];
      if (blocks.length === 0) return null;
      const close = random.pick(blocks);
      const opens = [...sound.files.layout.text.slice(0, close.index).matchAll(/(?<=\{\{#)(?:if|each|unless)/g)].at(
        -1,
      )!;
      return {
        layout: [
          ...around({ start: opens.index, end: opens.index + opens[0].length }, "fault"),
          replace({ start: close.index, end: close.index + close[0].length }, ""),
        ],
      };
    },
  },
  {
    rule: "template/invalid-style",
    kind: "a value of the style that there cannot be",
    plant(sound, random) {
      const values = [...sound.files.style.text.matchAll(/^( *)(width|height|header): (\d+)/gm)];
      if (values.length === 0) return null;
      const { 0: words, 3: value = "", index } = random.pick(values);
      const end = index + words.length;
      return { style: [replace({ start: end - value.length, end }, exactly("rộng"))] };
    },
  },
];
