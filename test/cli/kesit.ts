import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../apps/cli/bin/kesit.js', import.meta.url));

export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the real command in a clean environment: no language, no terminal, no colour. */
export function startKesit(args: readonly string[], { cwd, environment }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function kesit(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return ended(startKesit(args, options));
}

export async function ended(child: ChildProcess): Promise<Outcome> {
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (part: string) => {
      text[name] += part;
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, ...text };
}

/** A folder of one's own, gone when the block ends: `using folder = temporaryFolder()`. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
  /** Path of a file in it, written when there is content. */
  file(name: string, content?: string | Uint8Array): string;
  read(name: string): string;
  /** Names of everything in it or in a folder below, hidden files too. */
  names(below?: string): string[];
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'kesit-cli-'));
  return {
    path,
    file(name, content) {
      const at = join(path, name);
      if (content !== undefined) writeFileSync(at, content);
      return at;
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    names: (below = '.') => readdirSync(join(path, below)).sort(),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

export const RESULTS = [
  'countries.csv',
  'customers.csv',
  'products.csv',
  'rejected.csv',
  'segments.csv',
  'summary.json',
];

/** Orders of a few customers, in the layout of a well-known data set: 12 rows, 9 of them good. */
export const ORDERS = [
  'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country',
  '1001,A1,Mug,2,2024-01-05 10:00:00,5.50,17,United Kingdom',
  '1001,B2,"Plate, large",1,2024-01-05 10:00:00,12.00,17,United Kingdom',
  '1002,A1,Mug,10,2024-02-11 09:30:00,5.00,18,France',
  '1003,C3,Bowl,1,2024-03-02 16:45:00,7.25,19,United Kingdom',
  '1004,A1,Mug,4,2024-03-20 12:00:00,5.50,17,United Kingdom',
  '1005,B2,"Plate, large",2,2024-04-01 08:15:00,12.00,20,Germany',
  'C1005,B2,"Plate, large",-1,2024-04-03 08:15:00,12.00,20,Germany',
  '1006,C3,Bowl,3,2024-04-09 19:05:00,7.25,,France',
  '1007,A1,Mug,0,2024-04-10 10:10:00,5.50,18,France',
  '1008,C3,Bowl,2,2024-05-15 11:00:00,7.25,18,France',
  '1009,A1,Mug,1,2024-06-30 23:59:00,5.50,21,United Kingdom',
  '1010,B2,"Plate, large",1,2024-07-01 00:01:00,12.00,17,United Kingdom',
  '',
].join('\n');
