import type { HexColor } from '../charts/color.ts';
import { type CloudAxis, linearAxis, logAxis } from './cloud-axis.ts';

/** What is measured of each point, and how it is called. */
export interface Measure {
  readonly name: string;
  readonly values: Float32Array;
  /** A value as its axis writes it. */
  readonly tick: (value: number) => string;
  /** Small values are the good ones. */
  readonly reversed?: boolean;
  /** Laid out as they are; by their logarithm if left out. */
  readonly linear?: boolean;
}

/** x, y (the height) and z. */
export type Measures = readonly [x: Measure, y: Measure, z: Measure];

/** Points ready to be drawn: in a cube from -1 to 1, the better the nearer to (1, 1, 1). */
export interface Cloud {
  readonly count: number;
  /** x, y, z of one point after the other. */
  readonly positions: Float32Array;
  /** Place in the palette, by point. */
  readonly colors: Uint8Array;
  readonly palette: readonly HexColor[];
  readonly axes: readonly [CloudAxis, CloudAxis, CloudAxis];
  readonly measures: Measures;
}

export function cloudOf(measures: Measures, colors: Uint8Array, palette: readonly HexColor[]): Cloud {
  const axes = measures.map(({ values, reversed = false, linear = false }) =>
    linear ? linearAxis(values) : logAxis(values, { reversed }),
  ) as unknown as Cloud['axes'];
  const count = colors.length;
  const positions = new Float32Array(3 * count);
  for (let axis = 0; axis < 3; axis++) {
    const { place } = axes[axis];
    const { values } = measures[axis];
    for (let i = 0; i < count; i++) positions[3 * i + axis] = 2 * place(values[i]) - 1;
  }
  return { count, positions, colors, palette, axes, measures };
}

/** Large enough to be hit where there are few, small enough to be told apart where there are many. In CSS pixels. */
export function pointSize(count: number): number {
  return count > 50_000 ? 2.5 : count > 8_000 ? 3.5 : 5;
}
