import { err, ok, type Result } from '@kesit/core/result';
import { type Failure, failure } from '../failure.ts';
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandDefinition,
  type CommandName,
  isCommand,
  isOption,
  OPTIONS,
  type OptionDefinition,
  type OptionName,
  type OptionValues,
  optionsOf,
} from './commands.ts';
import { nearest } from './nearest.ts';
import { missingOption } from './values.ts';

/** A command line taken apart: every option is one the command knows and has a value where it needs one. */
export interface Invocation {
  readonly command: CommandName;
  readonly operands: readonly string[];
  /** Values in the order typed; a switch has one empty value. */
  readonly values: OptionValues;
}

/**
 * Options may stand anywhere, as `--name value` or `--name=value`; `--` ends them. A value may begin with one dash
 * (`--rules -outlier`) but not with two, so that a forgotten value is noticed.
 */
export function parseArguments(args: readonly string[]): Result<Invocation, Failure> {
  const operands: string[] = [];
  const values: Partial<Record<OptionName, string[]>> = {};
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--' && i === 0) continue; // `pnpm kesit -- analyze …`
    if (argument === '--') {
      operands.push(...args.slice(i + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      operands.push(argument);
      continue;
    }
    const option = readOption(argument, args[i + 1], operands[0]);
    if (!option.ok) return option;
    const { name, value, tookNext } = option.value;
    const before = values[name];
    if (before === undefined) values[name] = [value];
    else if (definitionOf(name).repeats) before.push(value);
    else if (value !== '') return err(failure('option-repeated', { option: name }));
    if (tookNext) i++;
  }
  return toInvocation(operands, values);
}

interface ReadOption {
  readonly name: OptionName;
  readonly value: string;
  readonly tookNext: boolean;
}

function readOption(
  argument: string,
  next: string | undefined,
  command: string | undefined,
): Result<ReadOption, Failure> {
  const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
  const typed = equals < 0 ? argument : argument.slice(0, equals);
  const name = optionNamed(typed);
  if (name === null) return err(unknownOption(typed, command));
  const { value } = definitionOf(name);
  if (value === undefined) {
    return equals < 0
      ? ok({ name, value: '', tookNext: false })
      : err(failure('option-without-value', { option: name }));
  }
  if (equals < 0 && (next === undefined || next.startsWith('--') || next === '')) {
    return err(failure('option-needs-value', { option: name, value }));
  }
  const given = equals < 0 ? next! : argument.slice(equals + 1);
  if (given === '') return err(failure('option-needs-value', { option: name, value }));
  return ok({ name, value: given, tookNext: equals < 0 });
}

function toInvocation(operands: readonly string[], values: OptionValues): Result<Invocation, Failure> {
  if (values.version !== undefined) return ok({ command: 'version', operands: [], values });
  const [typed, ...rest] = operands;
  if (typed === undefined) {
    if (values.help === undefined) return err(failure('command-missing'));
    return ok({ command: 'help', operands: [], values });
  }
  if (!isCommand(typed)) {
    return err(failure('command-unknown', withGuess({ command: typed }, nearest(typed, COMMAND_NAMES))));
  }
  if (values.help !== undefined) return ok({ command: 'help', operands: [typed], values });
  const allowed = optionsOf(typed);
  for (const name of Object.keys(values) as OptionName[]) {
    if (!allowed.includes(name)) return err(failure('option-not-here', { option: name, command: typed }));
  }
  const fault = checkOperands(typed, rest) ?? missingOption(typed, values);
  return fault === null ? ok({ command: typed, operands: rest, values }) : err(fault);
}

function checkOperands(command: CommandName, operands: readonly string[]): Failure | null {
  const wanted: CommandDefinition['operands'] = COMMANDS[command].operands;
  const first = operands[0];
  if (wanted === 'files') return first === undefined ? failure('files-missing', { command }) : null;
  if (wanted === 'none') {
    return first === undefined ? null : failure('argument-unexpected', { argument: first, command });
  }
  if (first !== undefined && !isCommand(first)) {
    return failure('topic-unknown', withGuess({ topic: first }, nearest(first, COMMAND_NAMES)));
  }
  return operands.length > 1 ? failure('argument-unexpected', { argument: operands[1]!, command }) : null;
}

function unknownOption(typed: string, command: string | undefined): Failure {
  const candidates = command !== undefined && isCommand(command) ? optionsOf(command) : Object.keys(OPTIONS);
  const guess = typed.startsWith('--') ? nearest(typed.slice(2), candidates) : null;
  return failure('option-unknown', withGuess({ option: typed }, guess));
}

function withGuess(facts: Failure['facts'], guess: string | null): Failure['facts'] {
  return guess === null ? facts : { ...facts, guess };
}

function optionNamed(typed: string): OptionName | null {
  if (typed.startsWith('--')) {
    const name = typed.slice(2);
    return isOption(name) ? name : null;
  }
  const names = Object.keys(OPTIONS) as OptionName[];
  return names.find((name) => definitionOf(name).short === typed.slice(1)) ?? null;
}

function definitionOf(name: OptionName): OptionDefinition {
  return OPTIONS[name];
}
