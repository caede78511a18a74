// plan fmt: plans -> the same files in canonical form. With --check only their names; exit 1 where one would change.
import { format } from "../../format.ts";
import { formatWords } from "../../messages/format.ts";
import { loadPlans } from "../load.ts";
import { progressOf } from "../progress.ts";
import { saveTexts } from "../save-texts.ts";
import { selectPlans } from "../select-plans.ts";
import type { Run } from "./index.ts";

export const fmt: Run = async (context, paths, { check = false, keys = null, ids = false }) => {
  const files = selectPlans(context, paths);
  if (!files) return 2;
  const words = formatWords[context.language];
  const progress = progressOf(context, files.length);
  const loaded = loadPlans(files, progress.tick);
  progress.done();
  let changed = 0;
  let unread = 0;
  for (const { file, path, plan, shared } of loaded) {
    const formatted = plan && format(plan.source, shared.workspace, { keys, ids });
    if (!plan || !formatted) {
      unread++;
      context.note(`${words.unread(path)}\n`);
      continue;
    }
    if (formatted.text === plan.source.text) continue;
    changed++;
    if (!check) await saveTexts([{ path: file.path, text: formatted.text, was: plan.source.text }]);
    context.print(`${words.changed(path, formatted.ids)}\n`);
  }
  if (!context.quiet) context.note(`${words.summary(changed, loaded.length, check)}\n`);
  return unread > 0 || (check && changed > 0) ? 1 : 0;
};
