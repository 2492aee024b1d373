import '@kesit/ui/theme.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { onLaunchedFiles } from './adapters/launched-files.ts';
import { AppState } from './state/app.svelte.ts';
import { LocaleState } from './state/locale.svelte.ts';
import { Navigation } from './state/navigation.svelte.ts';
import { ThemeState } from './state/theme.svelte.ts';
import { createComputePool } from './workers/compute-client.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id app');

const locale = await LocaleState.load();
const pool = createComputePool();
const app = new AppState({
  locale,
  theme: new ThemeState(),
  navigation: new Navigation(),
  pool,
});
mount(App, { target, props: { app } });

onLaunchedFiles((files) => void app.study.open(files));
// The page stands first; then comes what it will want next.
requestAnimationFrame(() => setTimeout(prepare));

function prepare(): void {
  performance.mark('kesit-page-stands');
  pool.prepare();
  void app.shelf.start();
  void locale.prepare();
  void document.fonts.load('1em "Instrument Sans"', 'aş₺');
  if (import.meta.env.PROD) void app.offline.prepare();
}
