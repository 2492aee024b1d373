import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What one whole process took, from its start to its end. `null`: this platform does not tell. */
export interface Measurement {
  readonly wallSeconds: number;
  readonly userSeconds: number | null;
  readonly systemSeconds: number | null;
  readonly peakBytes: number | null;
  /** Of the page in a browser; its times and memory are those of the tab's own process. */
  readonly page?: {
    /** Until the columns stood there. */
    readonly previewMs: number;
    /** Longest task of the main thread, 0 below 50. */
    readonly blockMs: number;
    /** Longest silence of the main thread. */
    readonly gapMs: number;
  };
}

export interface Finished {
  readonly measurement: Measurement;
  readonly stdout: string;
}

const TIME = '/usr/bin/time';

/** GNU time tells CPU time and peak memory; elsewhere there is the wall clock. */
const hasGnuTime = spawnSync(TIME, ['-f', '%U', 'true'], { stdio: 'ignore' }).status === 0;

/** Runs a command to its end; throws with its own words when it fails. `folder` is for a small file in between. */
export async function measure(command: readonly string[], folder: string): Promise<Finished> {
  const timings = join(folder, 'timings.txt');
  const [program, ...args] = hasGnuTime ? [TIME, '-f', '%U %S %M', '-o', timings, ...command] : command;
  const started = performance.now();
  const stdout = await runToEnd(program ?? '', args);
  const wallSeconds = (performance.now() - started) / 1000;
  if (!hasGnuTime) {
    return { stdout, measurement: { wallSeconds, userSeconds: null, systemSeconds: null, peakBytes: null } };
  }
  const [user, system, peakKibibytes] = readFileSync(timings, 'utf8').trim().split(' ').map(Number);
  rmSync(timings);
  return {
    stdout,
    measurement: { wallSeconds, userSeconds: user, systemSeconds: system, peakBytes: peakKibibytes * 1024 },
  };
}

function runToEnd(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${stderr}`));
    });
  });
}
