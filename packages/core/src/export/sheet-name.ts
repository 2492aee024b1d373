/** What a sheet's name cannot hold, and how long it can be (Excel's own limits). */
const FORBIDDEN = /[[\]:*?/\\]|\p{Cc}/gu;
const LONGEST = 31;

/**
 * Names for the sheets of one workbook: what is forbidden gives way to a blank, no apostrophe at either end, at most 31
 * characters, and no two alike, letter case aside; of equal names the later ones are numbered.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = allowedName(title);
    let name = shortened(base, '');
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = shortened(base, ` ${number}`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowedName(title: string): string {
  const name = title
    .toWellFormed()
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  // Excel keeps this name for itself.
  return name === '' || name.toLowerCase() === 'history' ? `${name} 1`.trim() : name;
}

/** By characters, so that none is cut in two. */
function shortened(name: string, number: string): string {
  const letters = [...name];
  while (letters.join('').length + number.length > LONGEST) letters.pop();
  return letters.join('').replace(/[' ]+$/, '') + number;
}
