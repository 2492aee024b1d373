import { GRID_PRESET } from './preset-grid.ts';
import { KLAVIYO_PRESET } from './preset-klaviyo.ts';
import { MEAN_GRID_PRESET } from './preset-mean-grid.ts';
import { SHOPIFY_PRESET } from './preset-shopify.ts';
import { SOURCE_PRESET } from './preset-source.ts';
import type { SegmentPreset } from './segment.ts';

/** The shipped presets, in the order they are offered. */
export const PRESETS: readonly SegmentPreset[] = [
  GRID_PRESET,
  SOURCE_PRESET,
  MEAN_GRID_PRESET,
  SHOPIFY_PRESET,
  KLAVIYO_PRESET,
];

export const DEFAULT_PRESET: SegmentPreset = GRID_PRESET;

export function presetById(id: string): SegmentPreset | null {
  return PRESETS.find((preset) => preset.id === id) ?? null;
}
