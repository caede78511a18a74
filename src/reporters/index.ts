// The reporters, by the name that --format takes.
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";

export const reporters = { pretty, json, sarif, github, junit } as const satisfies Record<string, Reporter>;

export type { Reporter, ReportOptions } from "./reporter.ts";
