import { readFileSync } from 'node:fs';
import { PRESETS, SCORE_MODES } from '@kesit/core/segment';
import { CLEANING_RULES, ROLES, SHAPES } from '@kesit/core/transaction';
import { describe, expect, test } from 'vitest';
import { RESULT_FILES } from './adapters/result-folder.ts';
import { COMMAND_NAMES, COMMANDS, optionsOf } from './command-line/commands.ts';
import { en } from './words/en.ts';
import { tr } from './words/tr.ts';

const page = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');

describe('docs/command-line.md names', () => {
  test.each([
    ['command', COMMAND_NAMES],
    ['option', COMMAND_NAMES.flatMap((command) => COMMANDS[command].options.map((option) => `--${option}`))],
    ['role', Object.keys(ROLES)],
    ['cleaning rule', CLEANING_RULES.map(({ id }) => id)],
    ['shape', SHAPES],
    ['score mode', SCORE_MODES],
    ['preset', PRESETS.map(({ id }) => id)],
    ['result file', RESULT_FILES],
  ])('every %s', (_, names) => {
    for (const name of names) expect(page).toContain(name);
  });

  test('the standard of every cleaning rule', () => {
    for (const { id, on, optional } of CLEANING_RULES) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\``));
      expect(row, id).toMatch(new RegExp(`\\| ${on ? 'on' : 'off'} \\| ${optional ? 'yes' : 'no'} \\|$`));
    }
  });
});

describe.each([
  ['en', en],
  ['tr', tr],
])('the help in %s', (_, words) => {
  test.each(COMMAND_NAMES)('%s uses only commands and options that exist', (command) => {
    const examples = [...words.help.examples, ...words.help.commands[command].examples];
    for (const [line] of examples) {
      const [program, named, ...rest] = line.split(' ');
      expect(program).toBe('kesit');
      expect(COMMAND_NAMES).toContain(named);
      for (const option of rest.filter((part) => part.startsWith('--'))) {
        expect(optionsOf(named as (typeof COMMAND_NAMES)[number]).map((name) => `--${name}`)).toContain(
          option,
        );
      }
    }
  });
});
