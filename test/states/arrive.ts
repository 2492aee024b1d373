import { appears } from '../support/appears.ts';
import type { KesitPage } from '../support/kesit-page.ts';
import { analyzeSample, type States } from './state.ts';

/** The first page, files that are looked at and read, and what can go wrong with them. */
export const ARRIVE_STATES: States = {
  start: { reach: async () => {}, whole: true },
  preview: { reach: (kesit) => kesit.trySample() },
  'preview-missing': {
    reach: async (kesit) => {
      const text = 'ref;note;sum\nA1;first;10,5\nA2;second;7,25\nA3;third;12,0\n';
      await kesit.chooseFiles({ name: 'old-export.csv', text });
      await kesit.previewed();
    },
  },
  trouble: {
    reach: async (kesit) => {
      await kesit.chooseFiles({ name: 'holiday.jpg', text: '\u0000\u0001\u0002JFIF\u0000' });
      await appears(kesit.page.getByRole('alert').getByRole('button'));
    },
  },
  working: { reach: readLargeFile },
  'working-elsewhere': {
    reach: async (kesit) => {
      await readLargeFile(kesit);
      await kesit.page.goBack();
      await appears(kesit.page.getByRole('heading', { name: kesit.says.start.sentence }));
    },
  },
  palette: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.page.keyboard.press('Control+k');
      await appears(kesit.page.getByRole('combobox', { name: kesit.says.shell.search }));
    },
  },
  'palette-found': {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.page.keyboard.press('Control+k');
      await kesit.page.getByRole('combobox', { name: kesit.says.shell.search }).fill('10');
      await appears(kesit.page.getByRole('dialog').getByRole('option').first());
    },
  },
  help: {
    reach: async (kesit) => {
      await analyzeSample(kesit);
      await kesit.page.keyboard.press('?');
      await appears(kesit.page.getByRole('dialog', { name: kesit.says.shell.help.title }));
    },
  },
};

/** Large enough to be caught in the middle. */
async function readLargeFile(kesit: KesitPage): Promise<void> {
  const rows = Array.from({ length: 50_000 }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0');
    return `C${i % 9973},I${i >> 2},2025-02-${day},${i % 90}.50\n`;
  });
  await kesit.dropFiles({
    name: 'orders-2025.csv',
    text: 'customer,invoice,date,amount\n',
    more: { text: rows.join(''), times: 160 },
  });
  await kesit.previewed();
  await kesit.proceed();
  const reached = (): boolean =>
    Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) > 30;
  await kesit.page.waitForFunction(reached);
}
