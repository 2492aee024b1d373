import { presetToJson, type SegmentPreset } from '@kesit/core/segment';
import { download } from '../adapters/download.ts';

/** Hands own rules over as the file that the command line takes. */
export function saveRules(preset: SegmentPreset): void {
  download(new Blob([presetToJson(preset)], { type: 'application/json' }), `${preset.id}.json`);
}
