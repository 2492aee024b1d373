import { expect, test } from 'vitest';
import { ODD_TABLE } from '../../test-support/export-table.ts';
import { createFormat } from '../words/index.ts';
import { type DashboardInput, dashboardPage } from './dashboard-page.ts';
import { loadReportWords } from './load-report-words.ts';

const INPUT: DashboardInput = {
  locale: 'tr',
  title: 'Şampiyonlar <çok>',
  facts: ['orders.csv', 'bakış günü: 1 Ocak 2025'],
  filter: 'Segment: Riskte',
  files: 'orders.csv',
  fonts: '@font-face{font-family:"Instrument Sans";src:url(data:font/woff2;base64,AA==)}',
  version: '1.2.3',
  figures: [{ name: 'Müşteri', value: '1.500', meaning: 'en az bir siparişi olan' }],
  charts: [
    {
      title: 'Ciro',
      subtitle: 'aylara göre',
      svg: '<?xml version="1.0"?>\n<svg id="light"></svg>',
      darkSvg: '<svg id="dark"></svg>',
      table: ODD_TABLE,
    },
    { title: 'Pay', subtitle: '', svg: '<svg id="only"></svg>', table: ODD_TABLE },
  ],
};
const page = dashboardPage(INPUT, await loadReportWords('tr'), createFormat('tr', 'TRY'));

test('says where it comes from, in its language', () => {
  expect(page).toContain('<html lang="tr">');
  expect(page).toContain('<h1>Şampiyonlar &lt;çok&gt;</h1>');
  expect(page).toContain('orders.csv · bakış günü: 1 Ocak 2025 · Süzgeç: Segment: Riskte');
  expect(page).toContain('<dt>Müşteri</dt><dd class="value">1.500</dd>');
  expect(page).toContain('Kaynak: orders.csv. Kesit 1.2.3 ile hesaplandı.');
});

test('holds every chart as a picture, for dark surfaces too where there is one, with its numbers as a table', () => {
  expect(page).toContain(
    '<div class="light paired"><svg id="light"></svg></div><div class="dark"><svg id="dark">',
  );
  expect(page).toContain('<div class="light"><svg id="only"></svg></div>\n<details>');
  expect(page.match(/<table>/g)).toHaveLength(2);
  expect(page).not.toContain('<?xml');
});

test('asks nobody for anything: no script, no address, a policy that lets nothing out', () => {
  expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
  expect(page).not.toMatch(/<script|<link|<iframe|https?:|url\((?!data:)|@import|src=/i);
});
