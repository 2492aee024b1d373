import { type AutoencoderModel, encode, fitAutoencoder } from '@kesit/core/cluster';
import { createWasmEngine } from '@kesit/core/engine';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ARC_OPTIONS, ARC_ROWS, arc } from './engines/arc.ts';
import { publishedData } from './engines/published-data.ts';
import type { EngineAnswers, QuestionName, SentData } from './engines/questions.ts';
import { serveEnginePage } from './engines/serve-page.ts';

// Graphics that the processor draws are slow.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** With WebGPU drawn by the processor where there is nothing better. */
const WITH_WEBGPU = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
];

let browser: Browser;
let served: Awaited<ReturnType<typeof serveEnginePage>>;

let published: SentData;

beforeAll(async () => {
  published = await publishedData();
  served = await serveEnginePage();
  browser = await launchBrowser({ args: WITH_WEBGPU });
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

type Ask = <Name extends QuestionName>(
  name: Name,
  ...given: Parameters<EngineAnswers[Name]>
) => Promise<ReturnType<EngineAnswers[Name]>>;

/** A fresh page, with what the browser complained of. */
async function enginePage(
  within = browser,
): Promise<AsyncDisposable & { page: Page; ask: Ask; complaints: string[] }> {
  const page: Page = await within.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(served.address);
  return {
    page,
    complaints,
    ask: (name, ...given) =>
      page.evaluate(
        ([what, values]) => (window.ask as (...question: unknown[]) => Promise<never>)(what, ...values),
        [name, given as unknown[]] as const,
      ),
    [Symbol.asyncDispose]: () => page.close(),
  };
}

describe.each(['ts', 'wasm', 'webgl', 'webgpu'] as const)('%s in a worker of Chromium', (engine) => {
  test('keeps the contract of networks, under the policy of the page', async () => {
    await using page = await enginePage();
    const kept = await page.ask('keepNetworkContract', engine);
    expect(Object.keys(kept).length).toBeGreaterThan(8);
    expect(Object.entries(kept).filter(([, wrong]) => wrong !== null)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  test('keeps the contract of rows', async () => {
    await using page = await enginePage();
    const kept = await page.ask('keepRowsContract', engine);
    expect(Object.keys(kept).length).toBeGreaterThan(20);
    expect(Object.entries(kept).filter(([, wrong]) => wrong !== null)).toEqual([]);
  });

  test('comes to the values that are published', async () => {
    await using page = await enginePage();
    const kept = await page.ask('keepPublishedValues', engine, published);
    expect(Object.keys(kept).length).toBeGreaterThan(14);
    expect(Object.entries(kept).filter(([, wrong]) => wrong !== null)).toEqual([]);
  });
});

test.each(['ts', 'wasm'] as const)(
  '%s trains the same autoencoder in Chromium as in Node',
  async (engine) => {
    await using page = await enginePage();
    const there = await page.ask('train', engine, null);
    const here = await fitAutoencoder(
      arc(ARC_ROWS),
      createWasmEngine(async () => {}),
      ARC_OPTIONS,
    );
    if (!here.ok) throw new Error(here.error.code);
    expect(JSON.parse(there.model)).toEqual(here.value);
    expectEncoded(here.value, there.embedding);
  },
);

describe.each(['webgl', 'webgpu'] as const)('%s lost', (engine) => {
  test('in the middle of a round costs a call: training goes on from the state before it', async () => {
    await using page = await enginePage();
    const { model, embedding, rounds, held, device } = await page.ask('train', engine, 1);
    const read: AutoencoderModel = JSON.parse(model);
    expect(rounds[engine]).toBe(1);
    expect(rounds.wasm).toBe(read.rounds - 1);
    expect(read.converged).toBe(true);
    expect(read.heldOutError).toBeLessThan(read.pcaError / 4);
    expectEncoded(read, embedding);
    expect(held).toBe(0);
    expect(device).not.toBeNull();
  });

  test('while rows are on it answers every question with that, and another can be opened', async () => {
    await using page = await enginePage();
    const lost = await page.ask('loseRows', engine);
    expect(Object.keys(lost)).toHaveLength(7);
    expect(Object.entries(lost).filter(([, told]) => !told)).toEqual([]);
    const kept = await page.ask('keepRowsContract', engine);
    expect(Object.entries(kept).filter(([, wrong]) => wrong !== null)).toEqual([]);
  });
});

test('WebGPU is had where the browser has an adapter, and only there', async () => {
  await using within = await launchBrowser();
  await using page = await enginePage(within);
  const has = await page.page.evaluate(async () => (await navigator.gpu?.requestAdapter()) != null);
  const opened = await page.ask('open', 'webgpu');
  expect(opened !== null).toBe(has);
});

/** What the model here makes of the rows is what it made of them there. */
function expectEncoded(model: AutoencoderModel, embedding: readonly number[]): void {
  const here = encode(model, arc(ARC_ROWS)).values;
  expect(embedding).toHaveLength(ARC_ROWS);
  embedding.forEach((value, i) => {
    expect(Math.abs(value - here[i])).toBeLessThan(1e-5);
  });
}
