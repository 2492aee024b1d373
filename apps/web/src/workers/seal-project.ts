import type { ProjectCard, ProjectSets } from '../adapters/projects/database.ts';
import { projectCard, replaceSealing } from '../adapters/projects/project-store.ts';
import { deleteSet, namesOfRecords, newSet, readRecord, writeRecord } from '../adapters/projects/records.ts';
import { type ProjectKey, seal, unseal } from '../adapters/projects/sealing.ts';
import { roomLeft } from '../adapters/projects/storage-failure.ts';
import type { Seal, Sealed } from './project-questions.ts';

/**
 * Writes every record of a project anew, sealed otherwise, and then lets the card name the new sets. Until then the project
 * is as it was; for a while it needs its room twice.
 */
export async function sealProject(
  project: string,
  from: ProjectKey | null,
  to: Seal | null,
): Promise<Sealed> {
  const card = await projectCard(project);
  if (card === null) return { kind: 'not-sealed', why: 'gone' };
  if ((card.lock?.keyId ?? null) !== (from?.id ?? null)) return { kind: 'not-sealed', why: 'replaced' };
  const room = await roomLeft();
  if (room !== null && room < card.bytes) return { kind: 'not-sealed', why: 'full' };
  const sets: ProjectSets = { files: newSet(), reading: newSet(), naming: newSet() };
  try {
    const key = to?.key ?? null;
    for (const part of PARTS) await copySet(card.sets[part], sets[part], from, key);
    const facts = await seal(await unseal(card.facts, 'facts', from), 'facts', key);
    if (await replaceSealing(card, { sets, facts, lock: to?.lock ?? null })) return { kind: 'sealed' };
    await forget(sets);
    return { kind: 'not-sealed', why: 'moved-on' };
  } catch (error) {
    await forget(sets);
    throw error;
  }
}

const PARTS = ['files', 'reading', 'naming'] as const satisfies readonly (keyof ProjectSets)[];

async function copySet(
  set: string,
  into: string,
  from: ProjectKey | null,
  to: ProjectKey | null,
): Promise<void> {
  for (const name of await namesOfRecords(set)) {
    await writeRecord(into, { name, bytes: await readRecord(set, name, from) }, to);
  }
}

async function forget(sets: ProjectCard['sets']): Promise<void> {
  for (const part of PARTS) await deleteSet(sets[part]).catch(() => {});
}
