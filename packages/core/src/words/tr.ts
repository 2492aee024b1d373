import { features } from './tr/features.ts';
import { headline } from './tr/headline.ts';
import { presetFaults } from './tr/preset-faults.ts';
import { problems } from './tr/problems.ts';
import { health, metrics, offerings, reasonsAgainst, verdicts } from './tr/report.ts';
import { reasons, roles, shapes } from './tr/roles.ts';
import { rules, scores, stages } from './tr/rules.ts';
import { columns, tables } from './tr/tables.ts';
import { warnings } from './tr/warnings.ts';
import type { Words } from './words.ts';

export const tr: Words = {
  locale: 'tr',
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
