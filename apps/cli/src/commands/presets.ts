import { ok } from '@kesit/core/result';
import { DEFAULT_PRESET, PRESETS, type SegmentPreset } from '@kesit/core/segment';
import { isOn, singleValue } from '../command-line/values.ts';
import type { Session } from '../session.ts';
import { checkRules } from './check-rules.ts';
import type { Command } from './command.ts';
import { presetLines } from './preset-lines.ts';

/** The shipped presets with their rules, or the check of one's own. */
export const presetsCommand: Command = async ({ values }, session) => {
  const path = singleValue(values, 'check');
  if (path !== null) return checkRules(path, isOn(values, 'json'), session);
  if (isOn(values, 'json')) session.print(`${JSON.stringify(PRESETS, null, 2)}\n`);
  else session.print(`${PRESETS.map((preset) => presetText(preset, session)).join('\n')}`);
  return ok(null);
};

function presetText(preset: SegmentPreset, session: Session): string {
  const { paint, words, locale } = session;
  const notes = [
    ...(preset === DEFAULT_PRESET ? [words.labels.standard] : []),
    ...(preset.needsAmounts ? [words.labels.needsAmounts] : []),
  ];
  const note = notes.length === 0 ? '' : paint.faint(` (${notes.join(', ')})`);
  const title = `${paint.strong(preset.id)}  ${preset.name[locale]}${note}`;
  return `${[title, ...presetLines(preset, session)].join('\n')}\n`;
}
