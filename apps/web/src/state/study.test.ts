import type { AnalysisRequest, Inspection } from '@kesit/core/analysis';
import { err, ok, type Problem } from '@kesit/core/result';
import { presetById } from '@kesit/core/segment';
import { describe, expect, test } from 'vitest';
import type { AnalysisView } from '../workers/compute-api.ts';
import type { Compute, Failure, Outcome } from '../workers/compute-client.ts';
import { Study } from './study.svelte.ts';

const FILES = [new File(['who,when,paid\n'], 'orders.csv')];

describe('a study', () => {
  test('shows a correction at once, and drops the answer to a question nobody has any more', async () => {
    const { study, threads } = await previewing();
    const first = study.drafting.chooseRole(2, 'amount');
    const second = study.drafting.chooseRole(0, 'country');
    expect(study.drafting.roles).toEqual(['country', 'date', 'amount']);
    threads[0]!.answer('inspect', 1, ok(inspection('first')));
    threads[0]!.answer('inspect', 2, ok(inspection('second')));
    await Promise.all([first, second]);
    expect(study.drafting.draft?.inspection.tables[0]?.file).toBe('second');
    expect(study.drafting.draft?.given).toMatchObject({ amount: ['paid'], country: ['who'], customer: [] });
  });

  test('undoes one correction after the other', async () => {
    const { study, threads } = await previewing();
    const choice = study.drafting.chooseRole(2, 'amount');
    threads[0]!.answer('inspect', 1, ok(inspection('orders.csv')));
    await choice;
    study.drafting.undo();
    expect(study.drafting.roles).toEqual(['customer', 'date', null]);
    expect(study.drafting.canUndo).toBe(false);
  });

  test('ends a run at once when it is cancelled, and has the draft still', async () => {
    const { study, threads } = await previewing();
    const run = study.analyze();
    expect(study.working).toBe(true);
    study.cancel();
    expect(threads[0]!.stopped).toBe(true);
    expect(study.working).toBe(false);
    expect(study.cancelled).toBe(true);
    await run;
    expect(study.drafting.roles).toEqual(['customer', 'date', null]);
    expect(study.trouble).toBeNull();
  });

  test('says what is wrong with the data, and stays where it can be corrected', async () => {
    const { study, threads, places } = await previewing();
    const run = study.analyze();
    threads[0]!.answer('analyze', 0, problem('nothing-left'));
    await run;
    expect(places).toEqual(['import']);
    expect(study.trouble).toMatchObject({
      failure: { problem: { code: 'nothing-left' } },
      files: ['orders.csv'],
    });
  });
});

describe('a result', () => {
  test('stays, with its settings and its thread, when computing it anew is cancelled', async () => {
    const { study, threads } = await analyzed();
    const again = study.switchRule('exact-duplicate', true);
    const thread = threads.at(-1)!;
    expect(study.recomputing).toBe(true);
    expect(study.settings.rules['exact-duplicate']).toBe(true);
    study.cancel();
    await again;
    expect(thread.stopped).toBe(true);
    expect(threads[0]!.stopped).toBe(false);
    expect(study.recomputing).toBe(false);
    expect(study.settings.rules['exact-duplicate']).toBe(false);
    expect(study.result?.currency).toBe('first');
  });

  test('stays when the thread that computes the next one dies, and the page says so', async () => {
    const { study, threads, places } = await analyzed();
    const again = study.chooseAsOf(20_000);
    threads.at(-1)!.answer('analyze', 0, err({ kind: 'crashed', message: 'out of memory' }));
    await again;
    expect(study.trouble?.failure.kind).toBe('crashed');
    expect(study.settings.asOf).toBeNull();
    expect(places).toEqual(['import', study.project]);
    expect(threads[0]!.stopped).toBe(false);
  });

  test('gives way to the next one, and its thread ends', async () => {
    const { study, threads } = await analyzed();
    const again = study.chooseAsOf(20_000);
    const next = threads.at(-1)!;
    expect(next.requests[0]?.asOf).toBe(20_000);
    next.answer('analyze', 0, ok(view('second')));
    await again;
    expect(study.result?.currency).toBe('second');
    expect(threads[0]!.stopped).toBe(true);
    expect(next.stopped).toBe(false);
  });

  test('keeps its rules where other ones do not fit the data', async () => {
    const { study, threads } = await analyzed();
    const choice = study.choosePreset(presetById('klaviyo')!);
    threads[0]!.answer('resegment', 0, problem('preset-needs-amounts'));
    await choice;
    expect(study.settings.preset.id).toBe('grid');
    expect(study.trouble?.failure.kind).toBe('problem');
  });

  test('leaves no cleaning rules or days behind for other files', async () => {
    const { study, threads } = await analyzed();
    const again = study.switchRule('exact-duplicate', true);
    threads.at(-1)!.answer('analyze', 0, ok(view('second')));
    await again;
    const opening = study.open([new File(['x'], 'other.csv')]);
    const thread = threads.at(-1)!;
    thread.answer('inspect', 0, ok(inspection('other.csv')));
    await opening;
    void study.analyze();
    expect(thread.requests[0]?.rules['exact-duplicate']).toBe(false);
  });
});

/** A study that shows the columns of a file. */
async function previewing() {
  const { study, threads, places } = start();
  const opening = study.open(FILES);
  threads[0]!.answer('inspect', 0, ok(inspection('orders.csv')));
  await opening;
  expect(places).toEqual(['import']);
  return { study, threads, places };
}

/** A study with a result, held by the first thread. */
async function analyzed() {
  const { study, threads, places } = await previewing();
  const run = study.analyze();
  threads[0]!.answer('analyze', 0, ok(view('first')));
  await run;
  expect(places).toEqual(['import', study.project]);
  return { study, threads, places };
}

function start() {
  const threads: FakeThread[] = [];
  /** Where the study led, in order. */
  const places: string[] = [];
  const pool = {
    take: () => {
      const thread = fakeThread();
      threads.push(thread);
      return thread.compute;
    },
  };
  const study = new Study(pool, {
    toStart: () => places.push('start'),
    toImport: () => places.push('import'),
    toResult: (project) => places.push(project),
  });
  return { study, threads, places };
}

type Question = 'inspect' | 'analyze' | 'resegment';

interface FakeThread {
  readonly compute: Compute;
  readonly requests: AnalysisRequest[];
  stopped: boolean;
  /** Answers the `index`th question of a kind. */
  answer(question: Question, index: number, outcome: Outcome<unknown>): void;
}

/** A thread that answers when it is told to, and when it is stopped. */
function fakeThread(): FakeThread {
  const open: Record<Question, ((outcome: Outcome<never>) => void)[]> = {
    inspect: [],
    analyze: [],
    resegment: [],
  };
  const ask = (question: Question) => new Promise<Outcome<never>>((resolve) => open[question].push(resolve));
  const thread: FakeThread = {
    requests: [],
    stopped: false,
    answer: (question, index, outcome) => open[question][index]!(outcome as Outcome<never>),
    compute: {
      ask: (...asked) => ask(asked[0] as Question),
      analyze: (_, request) => {
        thread.requests.push(request);
        return ask('analyze');
      },
      stop: () => {
        thread.stopped = true;
        for (const answer of Object.values(open).flat()) answer(err({ kind: 'stopped' }));
      },
    },
  };
  return thread;
}

function inspection(file: string): Inspection {
  const guess = { reason: 'header', confidence: 0.9 } as const;
  return {
    tables: [
      {
        file,
        byteSize: 100,
        format: {
          container: 'csv',
          compressed: false,
          encoding: 'utf-8',
          delimiter: ',',
          hasHeader: true,
          sheet: null,
        },
        header: ['who', 'when', 'paid'],
        sample: [['a', '2025-01-01', '1']],
      },
    ],
    mapping: {
      shape: 'orders',
      roles: [
        { role: 'customer', columns: [0], ...guess },
        { role: 'date', columns: [1], ...guess },
      ],
      numberStyles: {},
      timeStyles: {},
      undecidedDates: [],
      periodDays: 1,
      periodAssumed: false,
      currency: null,
    },
    problem: null,
    warnings: [],
  };
}

/** Told apart by its currency. */
function view(currency: string): AnalysisView {
  return { currency } as AnalysisView;
}

function problem(code: Problem['code']): Outcome<never> {
  const failure: Failure = { kind: 'problem', problem: { code, facts: {} } };
  return err(failure);
}
