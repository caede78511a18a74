// A block of a plan -> an id for it: written once into the source and never computed again, or computed for one file.

const digits = 6;

/**
 * `b` and six letters or digits of a hash of the plan's id, the block's words and its place among the plan's blocks at that
 * moment. `taken`: the ids that the plan has already.
 */
export function newId(plan: string, text: string, ordinal: number, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = `b${hashOf(`${plan}\n${ordinal}\n${text.normalize("NFC")}\n${attempt}`)}`;
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a over UTF-16 units, twice, so that every digit depends on every unit. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let round = 0; round < 2; round++)
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % 36 ** digits).toString(36).padStart(digits, "0");
}
