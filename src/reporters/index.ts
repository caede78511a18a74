// The reporters, by the name that --format takes.
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";

export const reporters = { pretty, json } as const satisfies Record<string, Reporter>;

export type { Reporter, ReportOptions } from "./reporter.ts";
