import type { Result } from '@kesit/core/result';
import type { CommandName } from '../command-line/commands.ts';
import type { Invocation } from '../command-line/parse.ts';
import type { Failure } from '../failure.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

/** Every command is fetched when it is called for: `--help` need not wait for what reads workbooks. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  analyze: async () => (await import('./analyze.ts')).analyzeCommand,
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  cluster: async () => (await import('./cluster.ts')).clusterCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
  generate: async () => (await import('./generate.ts')).generateCommand,
  presets: async () => (await import('./presets.ts')).presetsCommand,
  help: async () => (await import('./help.ts')).helpCommand,
  version: async () => (await import('./help.ts')).versionCommand,
};

export async function runCommand(invocation: Invocation, session: Session): Promise<Result<null, Failure>> {
  const command = await COMMANDS[invocation.command]();
  return command(invocation, session);
}
