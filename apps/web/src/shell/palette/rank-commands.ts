import { COMMAND_GROUPS, type Command, type CommandGroup } from '../../state/commands.svelte.ts';
import { fuzzyScore } from '../../state/fuzzy.ts';

export interface RankedGroup {
  readonly group: CommandGroup;
  readonly commands: readonly Command[];
}

/** Of a group, once something is typed. */
const MOST = 8;

/**
 * Commands that answer what is typed, by group; the group with the best answer first. With nothing typed everything stands in
 * its usual place. `found` are answers already, best first, and are not measured again.
 */
export function rankCommands(
  commands: readonly Command[],
  typed: string,
  found: readonly Command[] = [],
): RankedGroup[] {
  if (typed.trim() === '') return inGroups(commands);
  const scored = commands
    .map((command) => ({ command, score: scoreOf(command, typed) }))
    .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.score - a.score);
  const ranked = [...new Set(scored.map(({ command }) => command.group))].map((group) => ({
    group,
    commands: scored.flatMap(({ command }) => (command.group === group ? [command] : [])).slice(0, MOST),
  }));
  return [...ranked, ...inGroups(found)];
}

function inGroups(commands: readonly Command[]): RankedGroup[] {
  return COMMAND_GROUPS.map((group) => ({
    group,
    commands: commands.filter((command) => command.group === group),
  })).filter(({ commands: some }) => some.length > 0);
}

/** Another word it is found by is worth a little less than its title. */
function scoreOf({ title, also = '' }: Command, typed: string): number {
  const never = Number.NEGATIVE_INFINITY;
  return Math.max(fuzzyScore(title, typed) ?? never, (fuzzyScore(`${title} ${also}`, typed) ?? never) - 1);
}
