import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * What is loaded together lies together, first match first: opening one more file takes longer than reading what is not needed,
 * but a thread that waits for all of it comes late.
 */
const CHUNKS = [
  { name: 'ahead', holds: reachedFrom('src/adapters/reading-threads.ts') },
  { name: 'common', holds: reachedFrom('src/main.ts') },
  {
    name: 'thread',
    holds: reachedFrom('src/adapters/plain-source.ts', '../../packages/core/src/analysis/shard-thread.ts'),
  },
  { name: 'analysis', holds: reachedFrom('src/commands/analyze.ts') },
] as const;

// One bundle without node_modules: the command starts by reading a handful of files, not a tree of packages.
// Everything lands flat in dist/, so `new URL('./shard-worker.js', import.meta.url)` is right in every chunk.
export default defineConfig({
  plugins: [fileSystemAsItIs()],
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
        'reading-threads': 'src/adapters/reading-threads.ts',
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

/** Whether a module is one of these or among all they import; what the bundle begins with stays by itself. */
function reachedFrom(...files: readonly string[]): (id: string, modules: Modules) => boolean {
  const found = new Set(files.map(pathOf));
  let isWhole = false;
  return (id, modules) => {
    if (!isWhole) {
      // A set hands out what is added to it on the way.
      for (const one of found) {
        for (const next of modules.getModuleInfo(one)?.importedIds ?? []) found.add(next);
      }
    }
    isWhole = true;
    return found.has(id) && id !== pathOf('src/main.ts');
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/**
 * `import … from 'node:fs'` makes a namespace of the whole module, and for that loads its streams and promises, in every thread:
 * five milliseconds for what no thread uses.
 */
function fileSystemAsItIs(): Plugin {
  return {
    name: 'file-system-as-it-is',
    renderChunk: (code) =>
      code.replace(
        /^import \{([^}]*)\} from "node:fs";$/gm,
        (_, names: string) =>
          `const {${names.replaceAll(' as ', ': ')}} = process.getBuiltinModule("node:fs");`,
      ),
  };
}
