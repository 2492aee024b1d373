import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/**
 * Ours, not the package's: its list switches web security, site isolation and separate processes off, and under it
 * a page is never cross-origin isolated and a Content-Security-Policy proves nothing.
 */
const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));

/** A real browser: the one KESIT_BROWSER names, else Chromium from the registry (Linux x64), else an installed Chrome or Edge. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const reasons: string[] = [];
  for (const candidate of await candidates()) {
    try {
      return await chromium.launch({ headless: true, args: FLAGS, ...candidate, ...options });
    } catch (error) {
      reasons.push(
        `${candidate.executablePath ?? candidate.channel}: ${(error as Error).message.split('\n')[0]}`,
      );
    }
  }
  throw new Error(
    `No browser for the journeys. Set KESIT_BROWSER to the path of a Chromium, Chrome or Edge.\n${reasons.join('\n')}`,
  );
}

async function candidates(): Promise<LaunchOptions[]> {
  const named = process.env.KESIT_BROWSER;
  if (named) return [{ executablePath: named }];
  if (process.platform === 'linux' && process.arch === 'x64') return [await packagedChromium()];
  return [{ channel: 'chrome' }, { channel: 'msedge' }];
}

/**
 * Unpacks `@sparticuz/chromium` once into a folder that carries its version. The package decides where to unpack and
 * whether to bring its own libraries and font (without them text is invisible on a bare machine) from the environment,
 * so that is set for it and put back.
 */
async function packagedChromium(): Promise<LaunchOptions> {
  const folder = join(cache, `chromium-${await packageVersion()}`);
  const whole = join(folder, 'unpacked');
  if (!existsSync(whole)) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const before = { ...process.env };
  try {
    process.env.TMPDIR = folder;
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
    const packaged = await import('@sparticuz/chromium');
    packaged.setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
    const executablePath = await packaged.default.executablePath();
    await writeFile(join(folder, 'fonts.conf'), fontSettings(folder));
    await writeFile(whole, '');
    const { LD_LIBRARY_PATH = '' } = process.env;
    return { executablePath, env: { ...definedOnly(before), LD_LIBRARY_PATH, FONTCONFIG_PATH: folder } };
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** The package's own settings look for its font in fixed folders of the machine and never where it was unpacked. */
function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(folder, 'fonts')}</dir>`,
    `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

async function packageVersion(): Promise<string> {
  const build = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const manifest = JSON.parse(await readFile(join(build, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
