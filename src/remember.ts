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
