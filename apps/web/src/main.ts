import '@kesit/ui/theme.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { fetchAhead } from './adapters/fetch-ahead.ts';
import { AppState } from './state/app.svelte.ts';
import { namesOf } from './state/file-names.ts';
import { LocaleState } from './state/locale.svelte.ts';
import { Navigation } from './state/navigation.svelte.ts';
import { Study } from './state/study.svelte.ts';
import { ThemeState } from './state/theme.svelte.ts';
import { createComputePool } from './workers/compute-client.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id app');

const locale = await LocaleState.load();
const navigation = new Navigation();
const pool = createComputePool();
const study = new Study(pool, {
  toStart: () => navigation.go({ at: 'start' }),
  toImport: () => navigation.go({ at: 'import' }),
  toResult: (project) => {
    const show = (): void => navigation.go({ at: 'project', project, view: 'segments', path: [], query: {} });
    if (navigation.route.at === 'import') show();
    else app.notices.tell(readText, { label: () => locale.messages.shell.work.show, run: show });
  },
});
const app = new AppState({ locale, theme: new ThemeState(), study, navigation });
mount(App, { target, props: { app } });

/** Whoever went somewhere else meanwhile is told, and stays there. */
function readText(): string {
  return locale.messages.shell.work.ready(namesOf(study.result?.files ?? [], locale));
}

// The page stands first; then comes what it will want next.
requestAnimationFrame(() => setTimeout(prepare));

function prepare(): void {
  performance.mark('kesit-page-stands');
  pool.prepare();
  void locale.prepare();
  void document.fonts.load('1em "Instrument Sans"', 'aş₺');
  if (import.meta.env.PROD) void fetchAhead().catch(() => {});
}
