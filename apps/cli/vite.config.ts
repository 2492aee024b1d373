import { defineConfig } from 'vite';

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
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
