import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    // No data: URLs: everything is a file of our own origin, as the Content-Security-Policy wants it.
    assetsInlineLimit: 0,
    // The preload polyfill is an inline fetch that every current browser does without.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
