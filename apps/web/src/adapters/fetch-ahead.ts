/**
 * Fetches what the page may need later (its other pages, readers, the other language, further threads) while nobody waits.
 * From then on the page asks the network for nothing and works without one: the browser keeps the files, and modules stand
 * compiled in the page itself.
 */
export async function fetchAhead(): Promise<void> {
  const list = await fetch('/files.json');
  const files = (await list.json()) as string[];
  await Promise.all(files.map((file) => (isPageModule(file) ? preload(`/${file}`) : keep(`/${file}`))));
}

/** Modules of threads are fetched by the threads; the browser's cache has them. */
function isPageModule(file: string): boolean {
  return file.endsWith('.js') && !/worker/.test(file);
}

async function keep(address: string): Promise<void> {
  await (await fetch(address)).arrayBuffer();
}

function preload(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${address} could not be fetched`)));
    document.head.append(link);
  });
}
