/**
 * Fetches what the page may need later (its other pages, readers, the other language, further threads) while nobody waits.
 * From then on the page asks the network for nothing: modules stand compiled in the page itself, and what threads load the
 * service worker has; where there is none (`all`), the browser's own cache does.
 */
export async function fetchAhead({ all }: { readonly all: boolean }): Promise<void> {
  const list = await fetch('/files.json');
  const files = (await list.json()) as string[];
  const modules = files.filter(isPageModule);
  const others = all ? files.filter((file) => !isPageModule(file)) : [];
  await Promise.all([...modules.map(preload), ...others.map(keep)]);
}

/** Modules of threads are loaded by the threads. */
function isPageModule(file: string): boolean {
  return file.endsWith('.js') && !/worker/.test(file);
}

async function keep(file: string): Promise<void> {
  await (await fetch(`/${file}`)).arrayBuffer();
}

function preload(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/${file}`;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${file} could not be fetched`)));
    document.head.append(link);
  });
}
