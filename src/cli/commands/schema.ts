// plan schema: the name of a kind of file -> its JSON Schema on stdout.
import { type SchemaName, schemaOf } from "../../schema/index.ts";
import type { Run } from "./index.ts";

export const schema: Run = async (context, [name]) => {
  context.print(`${JSON.stringify(schemaOf(name as SchemaName), null, 2)}\n`);
  return 0;
};
