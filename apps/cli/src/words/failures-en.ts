import { createFormat } from '@kesit/core/words';
import type { CommandLineWords } from './words.ts';

const format = createFormat('en');
const guess = (value: string | number | undefined, prefix = ''): string =>
  value === undefined ? '' : ` Did you mean ${prefix}${value}?`;
const number = (value: string | number | undefined): string => format.whole(Number(value ?? 0));

export const failures: CommandLineWords['failures'] = {
  'command-missing': () => 'Say what to do, for example: kesit analyze orders.csv --out results',
  'command-unknown': (f) =>
    `There is no command “${f.command}”.${guess(f.guess)} kesit --help lists what there is.`,
  'topic-unknown': (f) =>
    `There is no help on “${f.topic}”.${guess(f.guess)} kesit --help lists what there is.`,
  'option-unknown': (f) =>
    `There is no option ${f.option}.${guess(f.guess, '--')} kesit --help lists the commands and their options.`,
  'option-not-here': (f) =>
    `kesit ${f.command} has no option --${f.option}. Leave it out, or see kesit ${f.command} --help.`,
  'option-needs-value': (f) => `--${f.option} needs a value: --${f.option} ${f.value}`,
  'option-without-value': (f) => `--${f.option} is a switch and takes no value. Write it without “=”.`,
  'option-repeated': (f) => `--${f.option} is given twice. Give it once.`,
  'option-missing': (f) =>
    `kesit ${f.command} needs --${f.option} ${f.value}. See kesit ${f.command} --help.`,
  'choice-unknown': (f) => `--${f.option} cannot be “${f.value}”.${guess(f.guess)} It can be: ${f.choices}.`,
  'number-invalid': (f) =>
    `--${f.option} cannot be “${f.value}”. Give a whole number from ${number(f.least)} to ${number(f.most)}.`,
  'range-malformed': (f) =>
    `--${f.option} cannot be “${f.value}”. Write a range as 2:10 (from 2 on), and --eps as a number above 0 or auto.`,
  'coding-malformed': (f) =>
    `--${f.option} cannot be “${f.value}”. Write a column by its name, where it is text with how to compare it: Gender:one-hot, or its order: Education:ordinal(Basic<Master<PhD).`,
  'files-missing': (f) => `Name the file to look at, for example: kesit ${f.command} orders.csv`,
  'argument-unexpected': (f) =>
    `“${f.argument}” is one word too many for kesit ${f.command}. Leave it out, or put a text with blanks in quotes.`,
  'map-malformed': (f) =>
    `“${f.value}” does not say which column is what. Write role=column, for example: --map customer="Customer ID"`,
  'map-repeated': (f) =>
    `The role ${f.role} is given to two columns. Only values that add up, such as total-spend, may come from several.`,
  'rules-malformed': (f) =>
    `“${f.value}” neither switches a rule on nor off. Write + or - before its id, for example: --rules +exact-duplicate,-cancellation`,
  'preset-unknown': (f) =>
    `There is no preset “${f.preset}”, and no file of that name.${guess(f.guess)} Presets: ${f.presets}. For your own rules give a JSON file.`,
  'preset-incomplete': (f) =>
    `The rules in ${f.file} leave ${number(f.cells)} combinations of scores without a segment. Add rules for them, or name a remainder.`,

  'input-not-found': (f) => `${f.file} is not there. Check the name and the folder.`,
  'input-is-folder': (f) => `${f.file} is a folder. Name the files in it.`,
  'input-not-plain': (f) => `${f.file} is not a plain file. Save the data to a file and name that.`,
  'input-forbidden': (f) => `You have no permission to read ${f.file}. Change its permissions, or copy it.`,
  'input-changed': (f) =>
    `${f.file} became shorter while it was being read. Wait until nobody writes to it and try again.`,
  'input-failed': (f) =>
    `${f.file} cannot be read (${f.reason}). Check that the disk is there, then try again.`,

  'output-is-input': (f) =>
    `${f.path} is read and would be replaced by a result. Choose another folder with --out.`,
  'output-is-file': (f) => `${f.path} is a file, not a folder. Choose another name with --out.`,
  'output-is-folder': (f) =>
    `${f.path} is a folder where a file has to go. Choose another place with --out, or rename the folder.`,
  'output-no-folder': (f) => `The folder of ${f.path} is not there. Make it first, or choose another place.`,
  'output-forbidden': (f) => `You have no permission to write to ${f.path}. Choose another place with --out.`,
  'output-no-space': (f) =>
    `There is no space left for ${f.path}. Nothing was kept; make space or choose another place with --out.`,
  'output-failed': (f) =>
    `${f.path} cannot be written (${f.reason}). Nothing was kept; choose another place with --out.`,

  interrupted: () => 'Interrupted. Nothing was written.',
  defect: (f) => `This is a mistake in kesit, not in your data: ${f.reason}. Nothing was written.`,
};

export const hints: CommandLineWords['hints'] = {
  'roles-missing': 'kesit inspect FILE shows its columns; --map role=column says which is which.',
  'column-not-found': 'kesit inspect FILE shows its columns; --map role=#3 names the third one.',
  'sheet-not-found': '--sheet NAME chooses one; without it all are read.',
  'nothing-left': 'kesit inspect FILE shows how the file is read; --map and --rules change it.',
  'preset-needs-amounts': '--preset grid does without amounts; --map amount=column names them.',
  'rule-unknown': 'docs/command-line.md says what each rule means.',
};
