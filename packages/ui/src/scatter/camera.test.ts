import { expect, test } from 'vitest';
import { type Camera, FIRST_CAMERA, pick, project, turned, viewMatrix, zoomed } from './camera.ts';

const FRONT: Camera = { yaw: 0, pitch: 0, zoom: 1 };
const SIZE = { width: 200, height: 200, reach: 6 };
const at = (camera: Camera, point: readonly number[]) => project(viewMatrix(camera, 1), point, 200, 200);

test('the middle of the cube is the middle of the picture from everywhere', () => {
  for (const camera of [FRONT, FIRST_CAMERA, turned(FIRST_CAMERA, 2, 1)]) {
    const { x, y } = at(camera, [0, 0, 0]);
    expect(x).toBeCloseTo(100, 4);
    expect(y).toBeCloseTo(100, 4);
  }
});

test('from the front, x goes right, y goes up, z comes nearer', () => {
  const middle = at(FRONT, [0, 0, 0]);
  expect(at(FRONT, [1, 0, 0]).x).toBeGreaterThan(middle.x);
  expect(at(FRONT, [0, 1, 0]).y).toBeLessThan(middle.y);
  expect(at(FRONT, [0, 0, 1]).depth).toBeLessThan(middle.depth);
});

test('a quarter turn brings the right side to the front', () => {
  const side = at(turned(FRONT, -Math.PI / 2, 0), [1, 0, 0]);
  expect(side.x).toBeCloseTo(100, 4);
  expect(side.depth).toBeLessThan(at(FRONT, [0, 0, 0]).depth);
});

test('all corners are in the picture at first, and nearer means larger', () => {
  for (const x of [-1, 1])
    for (const y of [-1, 1])
      for (const z of [-1, 1]) {
        const corner = at(FIRST_CAMERA, [x, y, z]);
        expect(Math.min(corner.x, corner.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(corner.x, corner.y)).toBeLessThanOrEqual(200);
      }
  expect(at(zoomed(FRONT, 2), [1, 0, 0]).x - 100).toBeCloseTo(2 * (at(FRONT, [1, 0, 0]).x - 100), 3);
});

test('one cannot turn the cube over', () => {
  expect(turned(FRONT, 0, 99).pitch).toBeLessThan(Math.PI / 2);
  expect(turned(FRONT, 0, -99).pitch).toBeGreaterThan(-Math.PI / 4);
});

test('the pointer finds the nearest point, of two behind each other the one in front, and nothing where nothing is', () => {
  const positions = Float32Array.from([0, 0, -1, 0, 0, 1, 0.9, 0, 0]);
  const matrix = viewMatrix(FRONT, 1);
  expect(pick(positions, matrix, { x: 101, y: 100 }, SIZE)).toBe(1);
  expect(pick(positions, matrix, at(FRONT, [0.9, 0, 0]), SIZE)).toBe(2);
  expect(pick(positions, matrix, { x: 20, y: 20 }, SIZE)).toBe(-1);
});
