// A plan -> the parts of a workbook, by their path in the package, in the order to be packed.
import { unzipSync } from "fflate";
import type { Printed } from "../index.ts";
import { planSheets } from "./sheets.ts";
import { workbook } from "./workbook.ts";

const contentTypes = "[Content_Types].xml";

/** The same plan gives the same parts, on every machine and at any time. */
export async function xlsxParts({ plan, directory, document }: Printed): Promise<Map<string, Uint8Array>> {
  const { title, author, date } = document.properties;
  const bytes = await workbook(planSheets(plan, directory), { title, author, date });
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return new Map(parts);
}

const rank = (path: string): number => (path === contentTypes ? 0 : 1);
