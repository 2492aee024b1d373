import type { AnalysisRequest, Inspection } from '@kesit/core/analysis';
import { err, ok, type Problem } from '@kesit/core/result';
import { asOwnRules, paintRules, presetById } from '@kesit/core/segment';
import { describe, expect, test, vi } from 'vitest';
import type { AnalysisView } from '../workers/compute-api.ts';
import type { Compute, Failure, Outcome } from '../workers/compute-client.ts';
import { FilePlaces } from './file-places.ts';
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

  test('leads away when it is closed, and when other files make a project of their own', async () => {
    const { study, threads, places } = await analyzed();
    const again = study.chooseAsOf(20_000);
    threads.at(-1)!.answer('analyze', 0, ok(view('second')));
    await again;
    expect(places).not.toContain('away');
    const opening = study.open([new File(['x'], 'other.csv')]);
    threads.at(-1)!.answer('inspect', 0, ok(inspection('other.csv')));
    await opening;
    const other = study.analyze();
    threads.at(-1)!.answer('analyze', 0, ok(view('other')));
    await other;
    expect(places.filter((place) => place === 'away')).toHaveLength(1);
    study.close();
    expect(places.at(-1)).toBe('away');
    expect(study.project).toBeNull();
    study.close();
    expect(places.filter((place) => place === 'away')).toHaveLength(2);
  });

  test('keeps its rules where other ones do not fit the data', async () => {
    const { study, threads } = await analyzed();
    const choice = study.choosePreset(presetById('klaviyo')!);
    await answered(threads[0]!, 'resegment', 0, problem('preset-needs-amounts'));
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

describe('undo', () => {
  test('goes back through every change, whatever it was, and forward again', async () => {
    const { study, threads } = await analyzed();
    const [first] = threads;
    const scores = study.chooseScores('rank-first');
    await answered(first!, 'resegment', 0, ok(view('ranked')));
    await scores;
    const asOf = study.chooseAsOf(20_000);
    const second = threads.at(-1)!;
    second.answer('analyze', 0, ok(view('earlier')));
    await asOf;
    expect(study.history.last).toEqual({ kind: 'as-of' });

    const back = study.undo();
    const third = threads.at(-1)!;
    expect(third.requests[0]).toMatchObject({ asOf: null, scores: 'rank-first' });
    third.answer('analyze', 0, ok(view('ranked again')));
    await back;
    expect(study.effect).toMatchObject({ change: { kind: 'as-of' }, way: 'undone' });
    const further = study.undo();
    await answered(third, 'resegment', 0, ok(view('as in the beginning')));
    await further;
    expect(study.settings).toMatchObject({ asOf: null, scores: 'tie-safe' });
    expect(study.history.last).toBeNull();

    const forth = study.redo();
    await answered(third, 'resegment', 1, ok(view('ranked')));
    await forth;
    expect(study.settings.scores).toBe('rank-first');
    expect(study.history.next).toEqual({ kind: 'as-of' });
  });

  test('undoes a change that is still being computed, at once', async () => {
    const { study, threads } = await analyzed();
    const change = study.switchRule('exact-duplicate', true);
    const thread = threads.at(-1)!;
    const back = study.undo();
    expect(thread.stopped).toBe(true);
    expect(study.settings.rules['exact-duplicate']).toBe(false);
    await answered(threads[0]!, 'resegment', 0, ok(view('first')));
    await Promise.all([change, back]);
    expect(study.recomputing).toBe(false);
    expect(study.history.next).toMatchObject({ kind: 'cleaning', rule: 'exact-duplicate' });
  });

  test('knows nothing of a change that came to nothing', async () => {
    const { study, threads } = await analyzed();
    const choice = study.choosePreset(presetById('klaviyo')!);
    await answered(threads[0]!, 'resegment', 0, problem('preset-needs-amounts'));
    await choice;
    expect(study.history.last).toBeNull();
    void study.chooseAsOf(20_000);
    study.cancel();
    expect(study.history.last).toBeNull();
  });

  test('takes corrected columns back', async () => {
    const { study, threads } = await analyzed();
    study.revisit();
    const correction = study.drafting.chooseRole(2, 'amount');
    threads.at(-1)!.answer('inspect', 0, ok(inspection('orders.csv')));
    await correction;
    const run = study.analyze();
    threads.at(-1)!.answer('analyze', 0, ok(view('with amounts')));
    await run;
    expect(study.history.last).toEqual({ kind: 'columns' });
    const back = study.undo();
    expect(threads.at(-1)!.requests[0]?.given).toEqual({});
    threads.at(-1)!.answer('analyze', 0, ok(view('first')));
    await back;
    expect(study.effect?.way).toBe('undone');
  });
});

describe('own rules', () => {
  const GRID = presetById('grid')!;
  const cell = { plane: 'rf', cells: [{ r: 4, f: 4, m: null }] } as const;

  test('are in use while nobody is without a segment, and wait while somebody is', async () => {
    const { study, threads } = await analyzed();
    const own = paintRules(asOwnRules(GRID), { ...cell, segment: 'champions' });
    const first = study.editRules(own);
    await answered(threads[0]!, 'resegment', 0, ok(view('own')));
    await first;
    expect(study.settings.preset).toBe(own);
    const torn = paintRules(own, { ...cell, segment: null });
    const second = study.editRules(torn);
    await answered(threads[0]!, 'resegment', 1, ok(view('own')));
    await second;
    expect(study.settings).toMatchObject({ own: torn, preset: own });
  });

  test('painted faster than they are answered are asked about once more, for the last of them', async () => {
    const { study, threads } = await analyzed();
    const own = asOwnRules(GRID);
    const painted = [1, 2, 3, 4].map((f) =>
      paintRules(own, { plane: 'rf', cells: [{ r: 4, f, m: null }], segment: 'champions' }),
    );
    const edits = painted.map((rules) => study.editRules(rules));
    await answered(threads[0]!, 'resegment', 0, ok(view('last')));
    await Promise.all(edits);
    expect(threads[0]!.asked('resegment')).toBe(1);
    expect(study.settings.preset).toBe(painted[3]);
    expect(study.result?.currency).toBe('last');
    void study.undo();
    expect(study.settings.own).toBe(painted[2]);
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
  const paths = {
    toStart: () => places.push('start'),
    toImport: () => places.push('import'),
    toResult: (project: string) => places.push(project),
    away: () => places.push('away'),
  };
  const shelf = {
    places: new FilePlaces(),
    keep: () => {},
    closed: () => {},
    idle: () => Promise.resolve(),
  };
  const study = new Study(pool, paths, shelf);
  return { study, threads, places };
}

type Question = 'inspect' | 'analyze' | 'resegment';

interface FakeThread {
  readonly compute: Compute;
  readonly requests: AnalysisRequest[];
  stopped: boolean;
  /** Answers the `index`th question of a kind. */
  answer(question: Question, index: number, outcome: Outcome<unknown>): void;
  /** How many questions of a kind were asked. */
  asked(question: Question): number;
}

/** Answers a question that is asked only when the one before is out of the way. */
async function answered(thread: FakeThread, question: Question, index: number, outcome: Outcome<unknown>) {
  await vi.waitUntil(() => thread.asked(question) > index);
  thread.answer(question, index, outcome);
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
    asked: (question) => open[question].length,
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
  return { currency, totals: { customers: 1, revenue: 1 } } as AnalysisView;
}

function problem(code: Problem['code']): Outcome<never> {
  const failure: Failure = { kind: 'problem', problem: { code, facts: {} } };
  return err(failure);
}
