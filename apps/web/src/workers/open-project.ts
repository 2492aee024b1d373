import type { Analysis } from '@kesit/core/analysis';
import type { CustomerBase } from '@kesit/core/customer';
import type { ProjectCard } from '../adapters/projects/database.ts';
import { fromRecords } from '../adapters/projects/plain-value.ts';
import { projectCard } from '../adapters/projects/project-store.ts';
import { readRecords } from '../adapters/projects/records.ts';
import type { ProjectKey } from '../adapters/projects/sealing.ts';
import type { StoredFile } from '../adapters/projects/stored-file.ts';
import { CODE } from './code.ts';
import type { StoredReading } from './keep-project.ts';
import type { OpenedProject, ProjectOnShelf } from './project-questions.ts';
import { CSV, type KeptAnalysis } from './result-writer.ts';

type Opened = ProjectOnShelf & {
  readonly kind: 'open';
  readonly state: unknown;
  readonly files: readonly StoredFile[];
  readonly kept: Omit<KeptAnalysis, 'edition' | 'findings'> | null;
  readonly reading: StoredReading;
};

interface Told {
  readonly state: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly run: KeptAnalysis['run'];
}

/** Reads a project as it was last committed. Rejects where records cannot be read or are another seal's. */
export async function openProject(
  project: string,
  key: ProjectKey | null,
): Promise<Opened | Exclude<OpenedProject, { kind: 'open' }>> {
  const card = await projectCard(project);
  if (card === null) return { kind: 'gone' };
  const { name, lock, sets, revision, savedMs } = card;
  if (lock !== null && lock.keyId !== key?.id) return { kind: 'locked', name, lock };
  const used = lock === null ? null : key;
  const told = fromRecords(await readRecords(sets.naming, 'state/', used)) as Told;
  const files = told.files.map((file, place) => ({ ...file, set: sets.files, place, key: used }));
  const kept = card.code === CODE ? await readAnalysis(card, told.run, used) : null;
  const reading = { set: sets.reading, bytes: 0, keyId: used?.id ?? null };
  return { kind: 'open', name, revision, savedMs, state: told.state, files, kept, reading };
}

async function readAnalysis({ sets }: ProjectCard, run: KeptAnalysis['run'], key: ProjectKey | null) {
  const [rest, base] = await Promise.all([
    readRecords(sets.naming, 'rest/', key),
    readRecords(sets.reading, 'base/', key),
  ]);
  const analysis = {
    ...(fromRecords(rest) as Omit<Analysis, 'base'>),
    base: fromRecords(base) as CustomerBase,
  };
  return { analysis, rejected: rejectedRows(sets.reading, key), run };
}

/** Rows left out are many, and asked for seldom: they stay in storage until then. */
function rejectedRows(set: string, key: ProjectKey | null): KeptAnalysis['rejected'] {
  return async () => new Blob(await readRecords(set, 'rejected/', key), { type: CSV });
}
