/**
 * Two letters for each segment, for print and for those who do not see its color: the initials of the first and the last
 * word, or the first two letters of a single one, moved on where another segment already has them. In the language of
 * the names, so that a reader can take the name from the code.
 */
export function segmentCodes(names: readonly string[], language: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const free = candidates(name, language).find((code) => !taken.has(code));
    const code = free ?? String(taken.size + 1).padStart(2, '0');
    taken.add(code);
    return code;
  });
}

function candidates(name: string, language: string): string[] {
  const words = name
    .toLocaleUpperCase(language)
    .split(/[\s/-]+/u)
    .map((word) => Array.from(word.replace(/[^\p{L}\p{N}]/gu, '')))
    .filter((letters) => letters.length > 0);
  const first = words[0]?.[0];
  if (first === undefined) return [];
  const initials = words.length > 1 ? [first + words[words.length - 1]![0]!] : [];
  return [
    ...initials,
    ...words
      .flat()
      .slice(1)
      .map((letter) => first + letter),
  ];
}
