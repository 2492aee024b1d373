import {
  changeTogether,
  database,
  hasDatabase,
  type ProjectCard,
  type ProjectStore,
  type RecordStore,
  rangeOf,
  unwatched,
} from './database.ts';
import type { SetRecord } from './records.ts';

/** A deletion that nobody took back is done at the next opportunity after this long. */
const DELETED_FOR_MS = 60_000;

/** Projects that are not deleted, the last used first. */
export async function listProjects(): Promise<ProjectCard[]> {
  if (!(await hasDatabase())) return [];
  const cards = await (await database()).getAll('projects');
  return cards.filter(({ deletedMs }) => deletedMs === null).sort((a, b) => b.usedMs - a.usedMs);
}

export async function projectCard(id: string): Promise<ProjectCard | null> {
  if (!(await hasDatabase())) return null;
  const card = await (await database()).get('projects', id);
  return card === undefined || card.deletedMs !== null ? null : card;
}

/** Why a revision could not be committed: since it was opened the project was deleted, or other files or another seal came. */
export type CommitRefusal = 'gone' | 'replaced';

export interface Commit {
  /** `name` and `lock` of a project that exists are its own; its revision is counted up. */
  readonly card: Omit<ProjectCard, 'revision' | 'deletedMs' | 'createdMs'>;
  /** New records of the card's sets; what was written before in transactions of its own is there already. */
  readonly records: readonly { readonly set: string; readonly records: readonly SetRecord[] }[];
  /** Sets taken over from the revision before; empty for a new project. */
  readonly reused: readonly string[];
  readonly first: boolean;
}

/**
 * Makes a revision the project's own: records, removal of what no project needs any more, and the card last, in one
 * transaction. Of two tabs the one that comes later finds the other's revision and counts on from it.
 */
export function commitRevision(commit: Commit): Promise<ProjectCard | CommitRefusal> {
  const { card, records: written } = commit;
  return changeTogether('strict', async ({ projects, records }) => {
    const cards = await projects.getAll();
    const before = cards.find(({ id }) => id === card.id);
    const refusal = refusalOf(before, commit);
    if (refusal !== null) return refusal;
    const kept = before === undefined ? card : { ...card, name: before.name, lock: before.lock };
    const next: ProjectCard = {
      ...kept,
      revision: (before?.revision ?? 0) + 1,
      createdMs: before?.createdMs ?? card.savedMs,
      deletedMs: null,
    };
    for (const { set, records: some } of written) {
      for (const { name, bytes } of some) unwatched(records.put(bytes, [set, name]));
    }
    replaceCard(before, next, cards, { projects, records });
    return next;
  });
}

/** The sets that no card names any more go with the card that named them. */
function replaceCard(
  before: ProjectCard | undefined,
  next: ProjectCard,
  cards: readonly ProjectCard[],
  { projects, records }: { readonly projects: ProjectStore; readonly records: RecordStore },
): void {
  const needed = setsOf([next, ...cards.filter((card) => card !== before)]);
  for (const set of before === undefined ? [] : setsOf([before])) {
    if (!needed.has(set)) unwatched(records.delete(rangeOf(set)));
  }
  unwatched(projects.put(next));
}

function refusalOf(before: ProjectCard | undefined, { card, reused, first }: Commit): CommitRefusal | null {
  if (first) return null;
  if (before === undefined || before.deletedMs !== null) return 'gone';
  const held = setsOf([before]);
  const same = before.lock?.keyId === card.lock?.keyId && reused.every((set) => held.has(set));
  return same ? null : 'replaced';
}

/** Replaces how a project is sealed: its sets, its facts and its lock, unless it has changed meanwhile. */
export function replaceSealing(
  card: ProjectCard,
  changed: Pick<ProjectCard, 'sets' | 'facts' | 'lock'>,
): Promise<boolean> {
  return changeTogether('strict', async (stores) => {
    const cards = await stores.projects.getAll();
    const now = cards.find(({ id }) => id === card.id);
    if (now === undefined || now.revision !== card.revision) return false;
    replaceCard(now, { ...now, ...changed, revision: now.revision + 1 }, cards, stores);
    return true;
  });
}

/** Changes what stands on a card and nothing else; `null` where there is none. */
export function changeCard(
  id: string,
  changed: Partial<Pick<ProjectCard, 'name' | 'usedMs' | 'deletedMs' | 'lock'>>,
): Promise<ProjectCard | null> {
  return changeTogether('relaxed', async ({ projects }) => {
    const card = await projects.get(id);
    if (card === undefined) return null;
    const next = { ...card, ...changed };
    unwatched(projects.put(next));
    return next;
  });
}

/** A copy under another id. It shares the records: they never change. */
export function copyProject(id: string, copy: Pick<ProjectCard, 'id' | 'name' | 'usedMs'>): Promise<boolean> {
  return changeTogether('relaxed', async ({ projects }) => {
    const card = await projects.get(id);
    if (card === undefined) return false;
    unwatched(projects.put({ ...card, ...copy, revision: 1, createdMs: copy.usedMs, deletedMs: null }));
    return true;
  });
}

/**
 * Removes projects whose deletion was not taken back and that are open nowhere, and records that no project names: what a tab
 * that was closed in the middle of writing has left. To be called while nobody writes.
 */
export function sweep(nowMs: number, open: ReadonlySet<string>): Promise<void> {
  return changeTogether('relaxed', async ({ projects, records }) => {
    const cards = await projects.getAll();
    const isOver = ({ id, deletedMs }: ProjectCard): boolean =>
      deletedMs !== null && nowMs - deletedMs > DELETED_FOR_MS && !open.has(id);
    for (const { id } of cards.filter(isOver)) unwatched(projects.delete(id));
    const needed = setsOf(cards.filter((card) => !isOver(card)));
    for (const set of await storedSets(records)) {
      if (!needed.has(set)) unwatched(records.delete(rangeOf(set)));
    }
  });
}

/** From set to set, without looking at their records. */
async function storedSets(store: RecordStore): Promise<string[]> {
  const sets: string[] = [];
  let cursor = await store.openKeyCursor();
  while (cursor !== null) {
    const [set] = cursor.key;
    sets.push(set);
    cursor = await cursor.continue([set, '\uffff']);
  }
  return sets;
}

function setsOf(cards: readonly ProjectCard[]): Set<string> {
  return new Set(cards.flatMap(({ sets }) => Object.values(sets) as string[]));
}
