import { expect, test } from 'vitest';
import { pacedDrawing } from './paced-drawing.ts';

/** Graphics that take so many frames for a whole picture, and frames that pass when they are told to. */
function slowGraphics(framesForAll: number) {
  const drawn: { view: string; from: number; to: number }[] = [];
  const frames: FrameRequestCallback[] = [];
  let nowMs = 0;
  let left = 0;
  const drawing = pacedDrawing<string>(
    {
      draw: (view, { from, to }) => {
        drawn.push({ view, from, to });
        left = framesForAll * (to - from);
      },
      isDone: () => left <= 0,
    },
    { requestFrame: (frame) => frames.push(frame) },
  );
  const pass = (count: number): void => {
    for (let i = 0; i < count; i++) {
      left--;
      nowMs += 16;
      for (const frame of frames.splice(0)) frame(nowMs);
    }
  };
  return { drawing, drawn, pass };
}

test('quick graphics soon draw every view whole, and rest when nothing is asked', () => {
  const { drawing, drawn, pass } = slowGraphics(0.5);
  for (let view = 0; view < 30; view++) {
    drawing.want(String(view));
    pass(1);
  }
  const whileTurning = drawn.length;
  pass(10);
  expect(drawn.map(({ view }) => view)).toEqual(Array.from({ length: 30 }, (_, view) => String(view)));
  expect(drawn.slice(15).every(({ to }) => to === 1)).toBe(true);
  expect(drawn.length).toBe(whileTurning);
});

test('slow graphics are given one picture at a time and fewer points, and the others part by part once it stands still', () => {
  const { drawing, drawn, pass } = slowGraphics(6);
  for (let view = 0; view < 40; view++) {
    drawing.want(String(view));
    pass(1);
  }
  // Seven whole pictures of six frames would fit; with fewer points most frames have one.
  expect(drawn.length).toBeGreaterThan(15);
  expect(drawn.slice(-10).every(({ from, to }) => from === 0 && to < 0.5)).toBe(true);
  pass(60);
  const still = drawn.filter(({ view }) => view === '39');
  expect(still[0]?.from).toBe(0);
  expect(still.at(-1)?.to).toBe(1);
  for (const [i, { from, to }] of still.entries()) {
    expect(from).toBe(still[i - 1]?.to ?? 0);
    expect(to - from).toBeLessThan(0.5);
  }
});

test('a part is left out when another view is asked for in between', () => {
  const { drawing, drawn, pass } = slowGraphics(20);
  drawing.want('a');
  pass(8);
  drawing.want('b');
  pass(200);
  const of = (view: string): number => drawn.findLastIndex((one) => one.view === view);
  expect(drawn[of('a')]?.to).toBeLessThan(1);
  expect(drawn[of('a') + 1]).toMatchObject({ view: 'b', from: 0 });
  expect(drawn.at(-1)).toMatchObject({ view: 'b', to: 1 });
});

test('a picture that holds the page up itself is too large too', () => {
  const shares: number[] = [];
  const frames: FrameRequestCallback[] = [];
  const drawing = pacedDrawing<number>(
    { draw: (_, { from, to }) => shares.push(to - from), isDone: () => true },
    { requestFrame: (frame) => frames.push(frame) },
  );
  let nowMs = 0;
  for (let view = 0; view < 30; view++) {
    drawing.want(view);
    nowMs += 10 + 60 * (shares.at(-1) ?? 0);
    for (const frame of frames.splice(0)) frame(nowMs);
  }
  expect(10 + 60 * (shares.at(-1) ?? 1)).toBeLessThan(25);
});

test('what is closed draws no more', () => {
  const { drawing, drawn, pass } = slowGraphics(1);
  drawing.want('a');
  drawing.close();
  pass(3);
  expect(drawn).toEqual([]);
});
