// A seed -> a sound plan with its units and its register: nothing in it is a fault by the design pages.
import { draftOf } from "./content.ts";
import { markdownOf } from "./markdown.ts";
import { type Mark, unmark } from "./marked.ts";
import { randomOf } from "./random.ts";
import { registerFileOf, unitsFileOf, type World, worldOf } from "./world.ts";
import { yamlOf } from "./yaml.ts";

/** `parent`, `base`: of a plan that extends another, the other and the record beside it; empty where there is none. */
export type FileName = "plan" | "units" | "register" | "layout" | "style" | "parent" | "base";

/** A text and its parts. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Sound {
  readonly surface: "markdown" | "yaml";
  readonly world: World;
  readonly files: Readonly<Record<FileName, Marked>>;
}

/** Texts of the built-in template, which plants are put into like into any other file. */
export interface TemplateTexts {
  readonly layout: string;
  readonly style: string;
}

export function soundOf(seed: number, { layout, style }: TemplateTexts): Sound {
  const random = randomOf(seed, 1);
  const world = worldOf(random);
  const draft = draftOf(world, random);
  const surface = random.chance(0.45) ? "yaml" : "markdown";
  const plan = surface === "yaml" ? yamlOf(draft, random) : markdownOf(draft, random);
  return {
    surface,
    world,
    files: {
      plan: unmark(plan),
      units: unmark(unitsFileOf(world, random)),
      register: unmark(registerFileOf(world, random)),
      layout: { text: layout, marks: [] },
      style: { text: style, marks: [] },
      parent: { text: "", marks: [] },
      base: { text: "", marks: [] },
    },
  };
}
