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

/** A list of everything that was built, for the page to fetch ahead: then nothing is fetched while somebody works. */
function listOfFiles(): Plugin {
  return {
    name: 'kesit-list-of-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(files.sort()) });
      },
    },
  };
}

export default defineConfig({
  plugins: [svelte(), policyInPage(), listOfFiles()],
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    // All of them know light-dark(), which pictures ask for the theme that the page does not show.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Files of our own origin and no data: URLs, as the policy wants it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One small file, so that a page fetched ahead lacks nothing.
    cssCodeSplit: false,
    reportCompressedSize: false,
  },
});
