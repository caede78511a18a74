// plan register: `add` takes into register.yaml what plans say of documents that it lacks; `check` looks the register over.
import { registerAdd } from "../register-add.ts";
import { registerCheck } from "../register-check.ts";
import type { Run } from "./index.ts";

export const register: Run = (context, [what, ...paths], options) =>
  what === "add" ? registerAdd(context, paths, options) : registerCheck(context, paths, options);
