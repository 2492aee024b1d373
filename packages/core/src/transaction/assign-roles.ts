import type { GuessReason, RoleGuess } from './mapping.ts';
import { ROLES, type Role, type RoleDefinition, type Shape } from './role.ts';
import type { SampledColumns } from './sampled-columns.ts';
import { valueFit } from './value-fit.ts';

interface Candidate {
  readonly role: Role;
  readonly column: number;
  readonly part: 'whole' | 'end' | 'begin';
  readonly name: string;
  readonly clarity: number;
  readonly fit: number;
}

/** Below this product of clarity and fit a header is no reason. */
const LEAST_CONFIDENCE = 0.35;
/** First words count only in groups, unless another word vetoes them (see `matchHeader`). */
const NOT_VETOED = 0.15;
/** How clearly several headers of the same make (`MntWines`, `MntFruits`) speak together. */
const GROUP_CLARITY = 0.8;
const SURE_FIT = 0.9;

/**
 * Gives columns their roles by their headers. The confidence of a guess is the clarity of the header (see `matchHeader`) times how
 * much the values look like the role (see `valueFit`); the most confident pair of role and column is settled first, every
 * column and every role once. Whole headers go first, then groups of headers that share a name and add up, then headers that end with a
 * name. `refused` are pairs, as `role column`, that were found to be wrong.
 */
export function assignRoles(
  table: SampledColumns,
  shape: Shape,
  given: readonly RoleGuess[],
  refused: ReadonlySet<string> = new Set(),
): RoleGuess[] {
  const settled = new Map<Role, RoleGuess>(given.map((guess) => [guess.role, guess]));
  const taken = new Set<number>(given.flatMap(({ columns }) => columns));
  const candidates = candidatesOf(table, shape, taken, refused);
  const settle = (guess: RoleGuess): void => {
    settled.set(guess.role, guess);
    for (const column of guess.columns) taken.add(column);
  };
  const settleBest = (part: Candidate['part']): void => {
    for (const candidate of candidates) {
      if (candidate.part !== part || settled.has(candidate.role) || taken.has(candidate.column)) continue;
      if (candidate.clarity * candidate.fit < LEAST_CONFIDENCE) continue;
      settle(guessFrom(candidate));
    }
  };
  settleBest('whole');
  for (const role of Object.keys(ROLES) as Role[]) {
    if (settled.has(role) || (ROLES[role] as RoleDefinition).several !== true) continue;
    const group = bestGroup(
      candidates.filter((candidate) => candidate.role === role && !taken.has(candidate.column)),
    );
    if (group !== null) settle(group);
  }
  settleBest('end');
  return [...settled.values()].filter(({ reason }) => reason !== 'given');
}

function candidatesOf(
  table: SampledColumns,
  shape: Shape,
  taken: ReadonlySet<number>,
  refused: ReadonlySet<string>,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let column = 0; column < table.width; column++) {
    if (taken.has(column)) continue;
    for (const { role, clarity, part, name } of table.matches(column, shape)) {
      if (refused.has(`${role} ${column}`)) continue;
      const several = (ROLES[role] as RoleDefinition).several === true;
      if (several ? clarity < NOT_VETOED : clarity < LEAST_CONFIDENCE) continue;
      const fit = valueFit(role, table.profile(column), shape);
      if (fit > 0) candidates.push({ role, column, part, name, clarity, fit });
    }
  }
  // Sorting is stable: equals stay in the order of the columns.
  return candidates.sort((a, b) => b.clarity * b.fit - a.clarity * a.fit);
}

function guessFrom({ role, column, part, clarity, fit }: Candidate): RoleGuess {
  const reason: GuessReason =
    part !== 'whole' ? 'header-part' : fit >= SURE_FIT ? 'header-and-values' : 'header';
  return { role, columns: [column], reason, confidence: rounded(clarity * fit) };
}

/** The largest group of at least two columns whose headers share the same name at the same end. */
function bestGroup(candidates: readonly Candidate[]): RoleGuess | null {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.part === 'whole' || candidate.fit < 0.5) continue;
    const key = `${candidate.part} ${candidate.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0];
  if (largest === undefined || largest.length < 2) return null;
  const columns = largest.map(({ column }) => column).sort((a, b) => a - b);
  const fit = Math.min(...largest.map((candidate) => candidate.fit));
  return { role: largest[0].role, columns, reason: 'header-part', confidence: rounded(GROUP_CLARITY * fit) };
}

export function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
