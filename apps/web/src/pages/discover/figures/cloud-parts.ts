import { type HexColor, type ScatterAxis, segmentHex } from '@kesit/ui/charts';
import type { Cloud } from '@kesit/ui/scatter';
import type { ShownGroup } from '../../../state/shown-groups.ts';

const NO_GROUP: HexColor = '#8a8d94';
/** Points of an image; more of them make it large and not clearer. */
const IMAGE_POINTS = 5000;

/** Those in no group are grey. */
export function groupColors(
  labels: Int16Array,
  groups: readonly ShownGroup[],
): { readonly colors: Uint8Array; readonly palette: HexColor[] } {
  return {
    colors: Uint8Array.from(labels, (label) => (label < 0 ? groups.length : label)),
    palette: [...groups.map(({ color }) => segmentHex(color)), NO_GROUP],
  };
}

export function axisOf({ axes, measures, positions }: Cloud, axis: 0 | 1): ScatterAxis {
  const { place, ticks } = axes[axis];
  const { name, tick } = measures[axis];
  return {
    name,
    place: (point) => (positions[3 * point + axis]! + 1) / 2,
    ticks: ticks.map((at) => ({ at: place(at), text: tick(at) })),
  };
}

/** Every so many-th point of a group, so that an image holds no more than it can show. */
export function sampleOf(labels: Int16Array, group: number): number[] {
  const every = Math.max(1, Math.ceil(labels.length / IMAGE_POINTS));
  const sample: number[] = [];
  let seen = 0;
  labels.forEach((label, point) => {
    if (label === group && seen++ % every === 0) sample.push(point);
  });
  return sample;
}
