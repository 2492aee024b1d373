import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What is loaded together lies together: opening one more file takes longer than reading what is not needed. */
const CHUNKS = [
  { name: 'common', holds: importsOf('src/main.ts') },
  { name: 'analysis', holds: importsOf('src/commands/analyze.ts') },
] as const;

// One bundle without node_modules: the command starts by reading a handful of files, not a tree of packages.
// Everything lands flat in dist/, so `new URL('./shard-worker.js', import.meta.url)` is right in every chunk.
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'es2024',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        kesit: 'src/main.ts',
        'shard-worker': 'src/workers/shard-worker.ts',
        'k-means-worker': 'src/workers/k-means-worker.ts',
      },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: {
          groups: CHUNKS.map(({ name, holds }, index) => ({
            debugName: name,
            name: (id, modules) => (holds(id, modules) ? name : null),
            priority: CHUNKS.length - index,
          })),
        },
      },
    },
  },
});

/** Whether a module is among all that `entry` imports, and what that imports; what is loaded later is not. */
function importsOf(entry: string): (id: string, modules: Modules) => boolean {
  const start = fileURLToPath(new URL(entry, import.meta.url));
  const found = new Set<string>();
  return (id, modules) => {
    const waiting = found.size === 0 ? [start] : [];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const imported of modules.getModuleInfo(next)?.importedIds ?? []) {
        if (found.has(imported)) continue;
        found.add(imported);
        waiting.push(imported);
      }
    }
    return found.has(id);
  };
}
