const waiting: (() => void)[] = [];
let running = false;

/**
 * Does what takes a while in a task of its own, after whatever was asked for before: a page of many pictures then draws one
 * after the other and answers between them. The function it gives takes the wish back while it waits.
 */
export function inTurn(work: () => void): () => void {
  waiting.push(work);
  if (!running) {
    running = true;
    setTimeout(next);
  }
  return () => {
    const place = waiting.indexOf(work);
    if (place !== -1) waiting.splice(place, 1);
  };
}

function next(): void {
  const work = waiting.shift();
  running = waiting.length > 0;
  // Asked for before the work is done, for the work may fail.
  if (running) setTimeout(next);
  work?.();
}
