import { expect, test } from 'vitest';
import { pacedDrawing } from './paced-drawing.ts';

/** Graphics that take so many frames for a whole picture, and frames that pass when they are told to. */
function slowGraphics(framesForAll: number) {
  const drawn: { view: string; share: number }[] = [];
  const frames: FrameRequestCallback[] = [];
  let nowMs = 0;
  let left = 0;
  const drawing = pacedDrawing<string>(
    {
      draw: (view, share) => {
        drawn.push({ view, share });
        left = framesForAll * share;
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
  pass(10);
  expect(drawn.map(({ view }) => view)).toEqual(Array.from({ length: 30 }, (_, view) => String(view)));
  expect(drawn.slice(15).every(({ share }) => share === 1)).toBe(true);
});

test('slow graphics are given one picture at a time and fewer points, and all points once it stands still', () => {
  const { drawing, drawn, pass } = slowGraphics(6);
  for (let view = 0; view < 40; view++) {
    drawing.want(String(view));
    pass(1);
  }
  pass(20);
  // Twelve whole pictures of six frames would not fit; with fewer points most frames have one.
  expect(drawn.length).toBeGreaterThan(15);
  expect(drawn.slice(-10, -1).every(({ share }) => share < 0.5)).toBe(true);
  expect(drawn.at(-1)).toEqual({ view: '39', share: 1 });
});

test('a picture that holds the page up itself is too large too', () => {
  const shares: number[] = [];
  const frames: FrameRequestCallback[] = [];
  const drawing = pacedDrawing<number>(
    { draw: (_, share) => shares.push(share), isDone: () => true },
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
