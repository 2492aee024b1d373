import type { LocalText } from './local-text.ts';
import { OWN_ID, OWN_NAME } from './preset-file.ts';
import { presetById } from './presets.ts';
import type { SegmentPreset } from './segment.ts';

/** Whether a preset is somebody's own and not one of those shipped. */
export function isOwnRules({ id }: Pick<SegmentPreset, 'id'>): boolean {
  return presetById(id) === null;
}

/** A preset as the beginning of one's own rules; own rules stay what they are. */
export function asOwnRules(preset: SegmentPreset): SegmentPreset {
  return isOwnRules(preset) ? preset : { ...preset, id: OWN_ID, name: OWN_NAME };
}

/** A segment more, the last in rank, with no cell yet. */
export function addSegment(preset: SegmentPreset, name: LocalText): SegmentPreset {
  const taken = new Set(preset.segments.map(({ id }) => id));
  let number = preset.segments.length + 1;
  while (taken.has(`segment-${number}`)) number++;
  return { ...preset, segments: [...preset.segments, { id: `segment-${number}`, name }] };
}

export function renameSegment(preset: SegmentPreset, id: string, name: LocalText): SegmentPreset {
  const segments = preset.segments.map((segment) => (segment.id === id ? { ...segment, name } : segment));
  return { ...preset, segments };
}

/** Up (-1) or down (1) in rank, which is the order of tables and colors and decides nothing about customers. */
export function moveSegment(preset: SegmentPreset, id: string, by: -1 | 1): SegmentPreset {
  const from = preset.segments.findIndex((segment) => segment.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= preset.segments.length) return preset;
  const segments = [...preset.segments];
  [segments[from], segments[to]] = [segments[to], segments[from]];
  return { ...preset, segments };
}

/** Without the segment and its rules; its cells then belong to nobody. The last one stays. */
export function removeSegment(preset: SegmentPreset, id: string): SegmentPreset {
  if (preset.segments.length === 1) return preset;
  return {
    ...preset,
    segments: preset.segments.filter((segment) => segment.id !== id),
    rules: preset.rules.filter((rule) => rule.segment !== id),
    remainder: preset.remainder === id ? null : preset.remainder,
  };
}
