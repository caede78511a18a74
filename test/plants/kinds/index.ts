// The inventory of plants: for every rule the faults that it must find. The place to add one.
import type { Kind } from "../planted.ts";
import { assignmentKinds } from "./assignment.ts";
import { citationKinds } from "./citation.ts";
import { deadlineKinds } from "./deadline.ts";
import { derivedKinds } from "./derived.ts";
import { metadataKinds } from "./metadata.ts";
import { referenceKinds } from "./reference.ts";
import { structureKinds } from "./structure.ts";
import { textKinds } from "./text.ts";
import { workspaceKinds } from "./workspace.ts";

export const kinds: readonly Kind[] = [
  ...metadataKinds,
  ...structureKinds,
  ...citationKinds,
  ...referenceKinds,
  ...assignmentKinds,
  ...deadlineKinds,
  ...derivedKinds,
  ...textKinds,
  ...workspaceKinds,
];
