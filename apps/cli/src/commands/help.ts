import { ok } from '@kesit/core/result';
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandDefinition,
  type CommandName,
  isCommand,
  OPTIONS,
  type OptionDefinition,
  type OptionName,
  optionsOf,
  placeholderOf,
} from '../command-line/commands.ts';
import type { Session } from '../session.ts';
import { textWidth, wrapText } from '../terminal/text-width.ts';
import type { CommandHelp } from '../words/words.ts';
import type { Command } from './command.ts';

/** What there is, or one command: what it does, three real examples, then the options. */
export const helpCommand: Command = async ({ operands }, session) => {
  const topic = operands[0];
  const lines = topic !== undefined && isCommand(topic) ? commandHelp(topic, session) : overview(session);
  session.print(`${lines.join('\n')}\n`);
  return ok(null);
};

export const versionCommand: Command = async (_, session) => {
  session.print(`kesit ${session.version}\n`);
  return ok(null);
};

function overview(session: Session): string[] {
  const { help } = session.words;
  return [
    ...wrapText(help.intro, session.width),
    '',
    ...examples(help.examples, session),
    '',
    session.paint.strong(help.commandsTitle),
    ...pairs(
      COMMAND_NAMES.map((name) => [name, help.commands[name].summary]),
      session.width,
    ),
    '',
    session.paint.strong(help.exitCodesTitle),
    ...pairs(help.exitCodes, session.width),
    '',
    ...wrapText(help.more, session.width),
  ];
}

function commandHelp(name: CommandName, session: Session): string[] {
  const { help } = session.words;
  const command: CommandHelp = help.commands[name];
  return [
    ...wrapText(command.intro, session.width),
    '',
    ...examples(command.examples, session),
    '',
    session.paint.strong(help.usageTitle),
    ...usage(name, session.width),
    '',
    session.paint.strong(help.optionsTitle),
    ...options(name, session),
    ...(command.outro === undefined ? [] : ['', ...wrapText(command.outro, session.width)]),
  ];
}

function examples(list: CommandHelp['examples'], { words, paint, width }: Session): string[] {
  const lines = list.flatMap(([command, meaning]) => [
    `  ${command}`,
    ...wrapText(meaning, width - 6).map((line) => paint.faint(`      ${line}`)),
  ]);
  return [paint.strong(words.help.examplesTitle), ...lines];
}

const OPERANDS = { files: ' FILE...', topic: ' [COMMAND]', none: '' } as const;

function usage(name: CommandName, width: number): string[] {
  const { operands, options: own, required }: CommandDefinition = COMMANDS[name];
  const parts = own.map((option) => {
    const flag = flagOf(name, option);
    if (required.includes(option)) return flag;
    return (OPTIONS[option] as OptionDefinition).repeats ? `[${flag} ...]` : `[${flag}]`;
  });
  const lines = joinParts([`kesit ${name}${OPERANDS[operands]}`, ...parts], width - 2);
  return lines.map((line, at) => (at === 0 ? `  ${line}` : `      ${line}`));
}

/** Like `wrapText`, but never breaks inside a part. */
function joinParts(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last) + 1 + textWidth(part) <= width - 4)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

function options(name: CommandName, { words, width }: Session): string[] {
  const { help } = words;
  const { required }: CommandDefinition = COMMANDS[name];
  return optionsOf(name).flatMap((option) => {
    const meaning = help.commands[name].options?.[option] ?? help.options[option];
    const text = required.includes(option) ? `${meaning} (${help.required})` : meaning;
    return [`  ${flagOf(name, option)}`, ...wrapText(text, width - 6).map((line) => `      ${line}`)];
  });
}

function flagOf(command: CommandName, option: OptionName): string {
  const placeholder = placeholderOf(command, option);
  return placeholder === null ? `--${option}` : `--${option} ${placeholder}`;
}

/** Terms on the left, their meanings wrapped beside them. */
function pairs(list: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(...list.map(([term]) => textWidth(term)));
  return list.flatMap(([term, meaning]) =>
    wrapText(meaning, width - left - 4).map((line, at) =>
      at === 0 ? `  ${term.padEnd(left)}  ${line}` : `${' '.repeat(left + 4)}${line}`,
    ),
  );
}
