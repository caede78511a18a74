// Addresses -> one phrase: `khoản 1 Mục II`, `các khoản 1, 2 và 4 Mục II`, `khoản 1 Mục I và điểm a khoản 2 Mục II`.

export function addressList(addresses: readonly string[]): string {
  const parts = addresses.map((address) => /^(Phụ lục|\S+) (\S+)(.*)$/u.exec(address));
  const [first] = parts;
  const alike = parts.every((part) => part && part[1] === first?.[1] && part[3] === first?.[3]);
  if (!first || addresses.length === 1 || !alike) return joined(addresses);
  return `các ${first[1]} ${joined(parts.map((part) => part?.[2] ?? ""))}${first[3]}`;
}

const joined = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" và ");
