// The commands: what each takes, and where its code is. A command's code is loaded when it runs.
import type { CommandName } from "../../messages/help.ts";
import type { SchemaName } from "../../schema/index.ts";
import type { Context } from "../context.ts";
import { type OutputFormat, outputFormats } from "../output-formats.ts";
import { type PaperName, paperNames } from "../paper-names.ts";

/** What options hold after parsing; each command reads its own. */
export interface Options {
  /** Of `check` a reporter, of `build` formats. */
  readonly format?: string | readonly OutputFormat[];
  /** Of `build`: what is written beside the plan. */
  readonly papers?: readonly PaperName[];
  readonly maxWarnings?: number;
  /** Of `check`: how many workers read plans at once. */
  readonly jobs?: number;
  readonly rule?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  /** Of `build`: false with `--no-cache`. */
  readonly cache?: boolean;
  /** Of `build`: `2/4`. */
  readonly shard?: string;
  /** Of `check` and `build`: runs again after each change. */
  readonly watch?: boolean;
  readonly unit?: readonly string[];
  /** Of `derive`: plans of the units that the unit has come in the place of, or folders with them; of `build`: folders of shards. */
  readonly merge?: readonly string[];
  readonly fix?: boolean;
  /** Also fixes that are only likely. */
  readonly unsafe?: boolean;
  readonly dryRun?: boolean;
  /** Of `register add`: also blanks of documents that the register has. */
  readonly fill?: boolean;
  readonly baseline?: string;
  readonly json?: boolean;
  /** Of `update` and `diff`: the parent as it now is, in place of what `extends` names. */
  readonly from?: string;
  /** Of `check`: where the plans below are looked for; of `list assignments`: whether. */
  readonly trace?: readonly string[] | boolean;
  /** Of `fmt`: writes nothing. */
  readonly check?: boolean;
  readonly keys?: "vi" | "en";
  readonly ids?: boolean;
  /** Of `build`: how many pages each Word file has. */
  readonly pages?: boolean;
  /** Of `init`: the templates in place of a sample plan. */
  readonly templates?: boolean;
  /** Of `convert`. */
  readonly to?: "md" | "yaml";
}

/** Runs a command; gives the exit code. */
export type Run = (context: Context, args: readonly string[], options: Options) => Promise<number>;

/** The value of an option: one of several · several of several, with commas or repeated · a whole number · repeated · any text. */
export type OptionKind =
  | { readonly one: readonly string[] }
  | { readonly several: readonly string[] }
  | "number"
  | "repeated"
  | "text"
  | "none";

export interface CommandEntry {
  readonly name: CommandName;
  readonly args: readonly { readonly flags: string; readonly choices?: readonly string[] }[];
  readonly options: readonly { readonly flags: string; readonly kind: OptionKind }[];
  readonly examples: readonly string[];
  load(): Promise<Run>;
}

const rule = { flags: "--rule <NAME=LEVEL>", kind: "repeated" } as const;

/** Named here, so that the schemas are made only by their command. */
const schemaNames: readonly SchemaName[] = ["plan", "units", "register", "report"];

export const lists = ["sections", "citations", "assignments", "deadlines", "units"] as const;

export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    args: [{ flags: "[DIR]" }],
    options: [{ flags: "--templates", kind: "none" }],
    examples: ["plan init ke-hoach", "plan init --templates"],
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "check",
    args: [{ flags: "[PATH...]" }],
    options: [
      { flags: "--format <FORMAT>", kind: { one: ["pretty", "json", "sarif", "github", "junit"] } },
      { flags: "--fix", kind: "none" },
      { flags: "--unsafe", kind: "none" },
      { flags: "--dry-run", kind: "none" },
      { flags: "--baseline <FILE>", kind: "text" },
      { flags: "--max-warnings <N>", kind: "number" },
      { flags: "--jobs <N>", kind: "number" },
      { flags: "--trace <DIR...>", kind: "repeated" },
      { flags: "--watch", kind: "none" },
      rule,
    ],
    examples: [
      "plan check",
      "plan check plans/dan-van-2024/plan.md",
      "plan check --rule citation/unregistered=off",
      "plan check plans/dan-van-2024 --trace plans",
    ],
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "build",
    args: [{ flags: "[PATH...]" }],
    options: [
      { flags: "--format <FORMATS>", kind: { several: outputFormats } },
      { flags: "--papers <PAPERS>", kind: { several: paperNames } },
      { flags: "--pages", kind: "none" },
      { flags: "--unit <ID>", kind: "repeated" },
      { flags: "--out <DIR>", kind: "text" },
      { flags: "--force", kind: "none" },
      { flags: "--no-cache", kind: "none" },
      { flags: "--watch", kind: "none" },
      { flags: "--shard <I/N>", kind: "text" },
      { flags: "--merge <DIR...>", kind: "repeated" },
      rule,
    ],
    examples: [
      "plan build",
      "plan build plans/dan-van-2024 --out ban-in",
      "plan build --unit phong-noi-vu",
      "plan build --format docx,pdf,xlsx,ics",
      "plan build --shard 1/4 --out phan-1",
      "plan build --merge phan-1 phan-2 phan-3 phan-4",
      "plan build --papers report,cover-letter,assignments,legal-bases",
    ],
    load: async () => (await import("./build.ts")).build,
  },
  {
    name: "list",
    args: [{ flags: "<WHAT>", choices: lists }, { flags: "[PATH...]" }],
    options: [
      { flags: "--json", kind: "none" },
      { flags: "--trace", kind: "none" },
    ],
    examples: ["plan list assignments", "plan list citations plans/dan-van-2024 --json"],
    load: async () => (await import("./list.ts")).list,
  },
  {
    name: "cite",
    args: [{ flags: "[FILE]" }],
    options: [{ flags: "--json", kind: "none" }],
    examples: ["plan cite van-ban.txt", "plan cite - --json"],
    load: async () => (await import("./cite.ts")).cite,
  },
  {
    name: "register",
    args: [{ flags: "<WHAT>", choices: ["add", "check"] }, { flags: "[PATH...]" }],
    options: [
      { flags: "--fill", kind: "none" },
      { flags: "--dry-run", kind: "none" },
      { flags: "--format <FORMAT>", kind: { one: ["pretty", "json"] } },
      rule,
    ],
    examples: ["plan register add --dry-run", "plan register add plans/dan-van-2024/plan.md", "plan register check"],
    load: async () => (await import("./register.ts")).register,
  },
  {
    name: "fmt",
    args: [{ flags: "[PATH...]" }],
    options: [
      { flags: "--check", kind: "none" },
      { flags: "--keys <LANG>", kind: { one: ["vi", "en"] } },
      { flags: "--ids", kind: "none" },
    ],
    examples: ["plan fmt", "plan fmt --check", "plan fmt plans/dan-van-2024 --keys vi --ids"],
    load: async () => (await import("./fmt.ts")).fmt,
  },
  {
    name: "convert",
    args: [{ flags: "<PLAN>" }],
    options: [
      { flags: "--to <FORM>", kind: { one: ["md", "yaml"] } },
      { flags: "--out <FILE>", kind: "text" },
    ],
    examples: ["plan convert plans/dan-van-2024/plan.md --to yaml", "plan convert ke-hoach.yaml --out ke-hoach.md"],
    load: async () => (await import("./convert.ts")).convert,
  },
  {
    name: "derive",
    args: [{ flags: "<PARENT>" }],
    options: [
      { flags: "--unit <ID>", kind: "repeated" },
      { flags: "--merge <PLAN...>", kind: "repeated" },
      { flags: "--out <DIR>", kind: "text" },
    ],
    examples: [
      "plan derive plans/dan-van-2024/plan.md --unit ubnd-phuong-an-lac",
      "plan derive plans/dan-van-2024 --unit phong-noi-vu --out noi-vu",
      "plan derive dan-van-2024.planpack --unit ubnd-phuong-an-lac",
      "plan derive plans/dan-van-2024 --unit ubnd-phuong-moi --merge plans",
    ],
    load: async () => (await import("./derive.ts")).derive,
  },
  {
    name: "update",
    args: [{ flags: "[PLAN...]" }],
    options: [
      { flags: "--from <PARENT>", kind: "text" },
      { flags: "--dry-run", kind: "none" },
    ],
    examples: [
      "plan update plans/dan-van-2024-ubnd-phuong-an-lac",
      "plan update --dry-run",
      "plan update --from dan-van-2024.planpack",
    ],
    load: async () => (await import("./update.ts")).update,
  },
  {
    name: "diff",
    args: [{ flags: "[PLAN...]" }],
    options: [
      { flags: "--from <PARENT>", kind: "text" },
      { flags: "--json", kind: "none" },
    ],
    examples: ["plan diff plans/dan-van-2024-ubnd-phuong-an-lac", "plan diff --from dan-van-2024.planpack"],
    load: async () => (await import("./update.ts")).diff,
  },
  {
    name: "pack",
    args: [{ flags: "<PLAN>" }],
    options: [
      { flags: "--out <DIR>", kind: "text" },
      { flags: "--force", kind: "none" },
    ],
    examples: ["plan pack plans/dan-van-2024", "plan pack plans/dan-van-2024/plan.md --out gui-phuong"],
    load: async () => (await import("./pack.ts")).pack,
  },
  {
    name: "explain",
    args: [{ flags: "[NAME]" }],
    options: [{ flags: "--json", kind: "none" }],
    examples: ["plan explain citation/unknown", "plan explain --json"],
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "schema",
    args: [{ flags: "<NAME>", choices: schemaNames }],
    options: [],
    examples: ["plan schema plan > plan.schema.json", "plan schema report"],
    load: async () => (await import("./schema.ts")).schema,
  },
];
