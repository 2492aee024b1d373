/**
 * Two letters for every name, all different: the first letters of its first two words, else its first and the next letter
 * that nobody has yet; a number where letters run out.
 */
export function segmentCodes(names: readonly string[], locale: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const code =
      candidates(name.toLocaleUpperCase(locale)).find((candidate) => !taken.has(candidate)) ??
      String(taken.size + 1);
    taken.add(code);
    return code;
  });
}

function candidates(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = [...words.join('')];
  const [first = '', ...rest] = letters;
  const second = words[1]?.[0];
  const pairs = rest.map((letter) => first + letter);
  return second === undefined ? pairs : [first + second, ...pairs];
}
