import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { META_POLICY } from './server/policy.ts';

/** The built page carries its policy itself, for hosts that send no headers. Vite's own dev server needs inline scripts. */
function policyInPage(): Plugin {
  return {
    name: 'kesit-policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  plugins: [svelte(), policyInPage()],
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    // Files of our own origin and no data: URLs, as the policy wants it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
