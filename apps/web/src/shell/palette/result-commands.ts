import { dayFromIso, type EpochDay } from '@kesit/core/calendar';
import { PRESETS, SCORE_MODES } from '@kesit/core/segment';
import { RESULT_FILES } from '../../result-file.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { Command } from '../../state/commands.svelte.ts';
import { isDated } from '../../state/is-dated.ts';
import { shownSegments } from '../../state/shown-segments.ts';
import type { AnalysisView } from '../../state/study.svelte.ts';

/** What can be done with the open result, by name. */
export function resultCommands(app: AppState, result: AnalysisView, typed: string): Command[] {
  return [
    ...segmentCommands(app, result),
    ...settingCommands(app),
    ...dayCommands(app, result, typed),
    ...fileCommands(app),
  ];
}

function segmentCommands({ format, locale, navigation }: AppState, result: AnalysisView): Command[] {
  return shownSegments(result, locale.locale).map(({ id, name, code, profile }) => ({
    id: `segment-${id}`,
    group: 'segments',
    title: name,
    also: code,
    detail: locale.messages.shell.commands.customers(format.whole(profile.customers), profile.customers),
    run: () => navigation.follow(navigation.addressOf('segments', [id])),
  }));
}

function settingCommands({ filtering, locale, study }: AppState): Command[] {
  const { commands } = locale.messages.shell;
  const { preset, scores, clusters } = study.settings;
  const presets = PRESETS.map(
    (one): Command => ({
      id: `preset-${one.id}`,
      group: 'change',
      title: commands.preset(one.name[locale.locale]),
      chosen: clusters === null && one.id === preset.id,
      run: () => void study.choosePreset(one),
    }),
  );
  const modes = SCORE_MODES.map(
    (mode): Command => ({
      id: `scores-${mode}`,
      group: 'change',
      title: commands.scores(locale.words.scores[mode].name),
      chosen: mode === scores,
      run: () => void study.chooseScores(mode),
    }),
  );
  const clear: Command = {
    id: 'clear-filter',
    group: 'change',
    title: commands.clearFilter,
    run: () => filtering.clear(),
  };
  const correct: Command = {
    id: 'correct-columns',
    group: 'change',
    title: commands.correct,
    run: () => study.revisit(),
  };
  return [...presets, ...modes, correct, ...(filtering.active ? [clear] : [])];
}

/** A day somebody types becomes the day to look from. */
function dayCommands({ format, locale, study }: AppState, result: AnalysisView, typed: string): Command[] {
  if (!isDated(result.mapping)) return [];
  const { asOf } = locale.messages.shell.commands;
  const day = typedDay(typed);
  const given = day === null ? [] : [{ id: 'as-of', title: asOf(format.day(day)), also: typed, day }];
  const last = { id: 'as-of-last', title: locale.messages.result.asOfReset, also: '', day: null };
  return [...given, last].map(({ day: chosen, ...command }) => ({
    ...command,
    group: 'change',
    chosen: chosen === study.settings.asOf,
    run: () => void study.chooseAsOf(chosen),
  }));
}

/** `2011-12-10`, `10.12.2011`, `10/12/2011`: day before month, as both languages write it. */
function typedDay(typed: string): EpochDay | null {
  const [, day, month, year] = /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\s*$/.exec(typed) ?? [];
  if (day === undefined || month === undefined) return dayFromIso(typed.trim());
  return dayFromIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fileCommands({ locale, study, taking }: AppState): Command[] {
  return RESULT_FILES.map((file) => ({
    id: `save-${file}`,
    group: 'take',
    title: locale.messages.take.programs.download(file),
    detail: locale.messages.take.programs.about[file],
    run: () => void taking.take(file, () => study.ask('writeFile', file, locale.locale)),
  }));
}
