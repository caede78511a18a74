// A slow reading of short texts that recur (symbols, titles, names) -> the same reading, each text read once.

/**
 * `read` must say of a text always the same, in values that nobody changes. `most`: all are forgotten when there are so many, so
 * that no run of plans fills the memory.
 */
export function remembered<Value>(read: (text: string) => Value, most = 4096): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const own = ownCopy(text);
    const value = read(own);
    known.set(own, value);
    return value;
  };
}

/**
 * The same for long texts that recur soon or not at all. Each has one slot, and the last there is known: a map would look at every unit
 * of a text, which takes longer than most readings.
 */
export function rememberedLately<Value>(read: (text: string) => Value, slots = 4096): (text: string) => Value {
  const known: ({ readonly text: string; readonly value: Value } | undefined)[] = Array.from({ length: slots });
  return (text) => {
    const { length } = text;
    const mixed = length + 31 * text.charCodeAt(length >> 1) + 961 * text.charCodeAt(length >> 2);
    const slot = length === 0 ? 0 : mixed % slots;
    const last = known[slot];
    if (last?.text === text) return last.value;
    const value = read(text);
    known[slot] = { text, value };
    return value;
  };
}

/** A slice would keep the whole text alive from which it was cut. */
const ownCopy = (text: string): string => JSON.parse(JSON.stringify(text));

/** Works a value out when it is first asked for. */
export function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
