import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Measurement, measure } from './measure.ts';
import { type Outcome, outcomeOfKesit, outcomeOfPeer } from './outcome.ts';

const repository = resolve(import.meta.dirname, '..');

/** The command as it is built, under the Node that runs the benchmark. */
export const KESIT: readonly string[] = [process.execPath, resolve(repository, 'apps/cli/bin/kesit.js')];

/** Something that segments a file, in a process of its own. */
export interface Subject {
  readonly name: string;
  /** Once through; `folder` is empty and goes away afterwards. */
  run(file: string, folder: string): Promise<{ measurement: Measurement; outcome: Outcome }>;
  /** So slow that one round is enough. */
  readonly once: boolean;
}

/** kesit, with all it writes. */
export function kesit(): Subject {
  return {
    name: `kesit ${kesitVersion()}`,
    run: wholeProcess(
      (file, out) => [...KESIT, 'analyze', file, '--out', out, '--quiet'],
      (_, out) => outcomeOfKesit(out),
    ),
    once: false,
  };
}

export function kesitVersion(): string {
  const { version } = JSON.parse(readFileSync(resolve(repository, 'apps/cli/package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** A whole process, from its start to its end. */
function wholeProcess(
  command: (file: string, out: string) => readonly string[],
  outcome: (stdout: string, out: string) => Outcome,
): Subject['run'] {
  return async (file, folder) => {
    const out = join(folder, 'results');
    const { measurement, stdout } = await measure(command(file, out), folder);
    return { measurement, outcome: outcome(stdout, out) };
  };
}

interface Peer {
  /** What Python must be able to import. */
  readonly module: string;
  /** Other modules the script leans on. */
  readonly needs: readonly string[];
  readonly note: string;
  readonly once: boolean;
}

/** By the name of their script in `peers/`. */
const PEERS = {
  polars_csv: { module: 'polars', needs: [], note: '', once: false },
  pandas_csv: { module: 'pandas', needs: [], note: '', once: false },
  calamine_xlsx: { module: 'python_calamine', needs: ['pandas'], note: ' with pandas', once: false },
  calamine_reading: { module: 'python_calamine', needs: [], note: ', reading alone', once: false },
  openpyxl_xlsx: { module: 'openpyxl', needs: ['pandas'], note: ' with pandas', once: true },
} as const satisfies Record<string, Peer>;

export type PeerId = keyof typeof PEERS;

export const PYTHON: string = process.env.KESIT_PYTHON || 'python3';

/** A peer that Python can import, or the name of what it lacks. */
export function peer(id: PeerId): Subject | { readonly absent: string } {
  const { module, needs, note, once }: Peer = PEERS[id];
  for (const needed of needs) if (versionOf(needed) === null) return { absent: needed };
  const version = versionOf(module);
  if (version === null) return { absent: module };
  return {
    name: `${module.replace('python_', '')} ${version}${note}`,
    run: wholeProcess(
      (file, out) => [PYTHON, resolve(import.meta.dirname, `peers/${id}.py`), file, out],
      outcomeOfPeer,
    ),
    once,
  };
}

const versions = new Map<string, string | null>();

/** Version of a module that Python can import, by the name of its package where that is another; else `null`. */
export function versionOf(module: string, distribution: string = module): string | null {
  const known = versions.get(module);
  if (known !== undefined) return known;
  const program =
    'import importlib, importlib.metadata as m, sys; importlib.import_module(sys.argv[1]); print(m.version(sys.argv[2]))';
  const { status, stdout } = spawnSync(PYTHON, ['-c', program, module, distribution], { encoding: 'utf8' });
  const version = status === 0 ? stdout.trim() : null;
  versions.set(module, version);
  return version;
}
