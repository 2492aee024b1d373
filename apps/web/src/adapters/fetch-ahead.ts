/**
 * Fetches what the page may need later (readers, the other language, further threads) while nobody waits. The browser keeps
 * these files; from then on the page asks the network for nothing and works without one.
 */
export async function fetchAhead(): Promise<void> {
  const list = await fetch('/files.json');
  const files = (await list.json()) as string[];
  await Promise.all(files.map(async (file) => (await fetch(`/${file}`)).arrayBuffer()));
}
