import { err, ok, type Result } from '@kesit/core/result';
import { type Failure, failure } from '../failure.ts';
import {
  COMMANDS,
  type CommandDefinition,
  type CommandName,
  type OptionName,
  type OptionValues,
  placeholderOf,
} from './commands.ts';
import { nearest } from './nearest.ts';

/** The value of an option that is given at most once. */
export function singleValue(values: OptionValues, option: OptionName): string | null {
  return values[option]?.[0] ?? null;
}

export function isOn(values: OptionValues, option: OptionName): boolean {
  return values[option] !== undefined;
}

/** One of a fixed set of words. */
export function choiceOf<Choice extends string>(
  values: OptionValues,
  option: OptionName,
  choices: readonly Choice[],
  standard: Choice,
): Result<Choice, Failure> {
  const typed = singleValue(values, option);
  if (typed === null) return ok(standard);
  const choice = choices.find((one) => one === typed);
  if (choice !== undefined) return ok(choice);
  const guess = nearest(typed, choices);
  const facts = { option, value: typed, choices: choices.join(', ') };
  return err(failure('choice-unknown', guess === null ? facts : { ...facts, guess }));
}

/** A whole number written in digits, `1000000` or `1_000_000`. */
export function wholeNumberOf(
  values: OptionValues,
  option: OptionName,
  least: number,
  most: number,
): Result<number, Failure> {
  const typed = singleValue(values, option) ?? '';
  const digits = typed.replaceAll('_', '');
  const value = Number(digits);
  if (/^\d+$/.test(digits) && value >= least && value <= most) return ok(value);
  return err(failure('number-invalid', { option, value: typed, least, most }));
}

/** The first option that the command cannot do without and that was not given. */
export function missingOption(command: CommandName, values: OptionValues): Failure | null {
  const { required }: CommandDefinition = COMMANDS[command];
  const option = required.find((one) => values[one] === undefined);
  if (option === undefined) return null;
  return failure('option-missing', { option, command, value: placeholderOf(command, option) ?? '' });
}
