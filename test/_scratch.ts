import { readFile } from 'node:fs/promises';
import { launchBrowser } from './support/browser.ts';
import { servePage } from './support/serve-page.ts';
import { openKesit, type KesitPage } from './support/kesit-page.ts';
const axe = await readFile('/tmp/scratch/package/axe.min.js','utf8');
const s = await servePage(); const b = await launchBrowser();
async function check(k: KesitPage, name: string) {
  await k.page.evaluate(axe + ';0');
  const r = await k.page.evaluate(async () => { const r = await (globalThis as any).axe.run(document); return r.violations.map((v:any)=>v.id+': '+v.nodes.slice(0,4).map((n:any)=>n.html.slice(0,120)+' :: '+(n.any[0]?.message??n.all[0]?.message??n.none[0]?.message??'').slice(0,160)).join(' || ')); });
  console.log(name, r.length ? '\n  '+r.join('\n  ') : 'ok');
}
for (const scheme of ['light','dark'] as const) for (const [locale,width] of [['en',1280],['tr',390]] as const) {
  await using k = await openKesit(b, s.address, { locale, width });
  await k.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const tag = `${scheme} ${locale} ${width} `;
  await check(k, tag+'start');
  await k.page.getByRole('button',{name:k.says.privacy.check}).click(); await check(k, tag+'popover'); await k.page.keyboard.press('Escape');
  await k.chooseFiles({name:'photo.jpg',text:'\u0000\u0001\u0002'}); await k.page.getByRole('alert').getByRole('button').waitFor(); await check(k, tag+'trouble');
  await k.chooseFiles({name:'x.csv',text:'a,b\n1,2\n3,4\n'}); await k.page.getByRole('table').waitFor(); await check(k, tag+'missing');
  await k.trySample().catch(async()=>{ await k.page.getByRole('button',{name:k.says.preview.otherFiles}).click(); await k.trySample(); });
  await check(k, tag+'preview');
  await k.proceed(); await k.segments(); await check(k, tag+'result');
  await k.page.locator('#segment-at-risk').click(); await k.page.locator('#quality [aria-expanded]').first().evaluate(e=>(e as HTMLElement).click()); await check(k, tag+'details+examples');
}
await b.close(); await s.stop();
