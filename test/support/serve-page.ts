import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ServedPage {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the built page as `pnpm start` does, on a free port. */
export async function servePage(): Promise<ServedPage> {
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../apps/web/serve.ts', import.meta.url))],
    {
      env: { ...process.env, KESIT_PORT: '0', KESIT_OPEN: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
  };
  try {
    return { address: await printedAddress(server.stdout, ended), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function printedAddress(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<string> {
  let text = '';
  const printed = (async () => {
    for await (const part of output) {
      text += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (address !== undefined && text.includes('└')) return address;
    }
    return undefined;
  })();
  const address = await Promise.race([printed, ended.then(() => undefined)]);
  if (address === undefined) throw new Error(`apps/web/serve.ts ended before it named its address: ${text}`);
  return address;
}
