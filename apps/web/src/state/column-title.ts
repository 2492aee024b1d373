/** A column as people call it: those without a head were given a name that only programs use. */
export function columnTitle(name: string, column: number, unnamed: (number: string) => string): string {
  return name === `column ${column + 1}` ? unnamed(String(column + 1)) : name;
}
