import { hasDatabase } from './database.ts';
import { sweep } from './project-store.ts';

const WRITING = 'kesit-writing';
const OPEN = 'kesit-open-';

/**
 * Many may write at a time, since each writes sets of its own and commits are transactions; nothing is swept away meanwhile.
 * Without Web Locks (a page that is not served securely) nothing is ever swept.
 */
export async function whileWriting<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request(WRITING, { mode: 'shared' }, work);
}

/** Removes what no project needs, unless somebody writes just now. Projects that a tab has open stay, deleted or not. */
export async function sweepWhenIdle(nowMs: number): Promise<void> {
  if (!(await hasDatabase())) return;
  await navigator.locks?.request(WRITING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const { held = [] } = await navigator.locks.query();
    const open = held.flatMap(({ name = '' }) => (name.startsWith(OPEN) ? [name.slice(OPEN.length)] : []));
    await sweep(nowMs, new Set(open));
  });
}

/** Says that this tab has a project open, until the function it gives is called or the tab is gone. */
export function holdOpen(project: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks?.request(OPEN + project, { mode: 'shared' }, () => promise);
  return resolve;
}
