import { features } from './en/features.ts';
import { headline } from './en/headline.ts';
import { presetFaults } from './en/preset-faults.ts';
import { problems } from './en/problems.ts';
import { health, metrics, offerings, reasonsAgainst, verdicts } from './en/report.ts';
import { reasons, roles, shapes } from './en/roles.ts';
import { rules, scores, stages } from './en/rules.ts';
import { columns, tables } from './en/tables.ts';
import { warnings } from './en/warnings.ts';
import type { Words } from './words.ts';

export const en: Words = {
  locale: 'en',
  problems,
  warnings,
  rules,
  roles,
  shapes,
  reasons,
  stages,
  scores,
  health,
  metrics,
  features,
  tables,
  columns,
  offerings,
  verdicts,
  reasonsAgainst,
  presetFaults,
  headline,
};
