import type { Words } from '../words.ts';

const NUMBERS = [
  '',
  '',
  'iki',
  'üç',
  'dört',
  'beş',
  'altı',
  'yedi',
  'sekiz',
  'dokuz',
  'on',
  'on bir',
  'on iki',
];

export const headline: Words['headline'] = ({ customers, revenue, best, silent }, segmentName, format) => {
  const people = `${format.whole(customers)} müşteri`;
  const sentences = [
    revenue === null
      ? `Toplam ${people} var.`
      : `${people} toplam ${format.roundMoney(revenue)} ciro getirdi.`,
  ];
  if (best !== null) {
    const of = NUMBERS[best.oneIn] ?? format.whole(best.oneIn);
    sentences.push(
      `Her ${of} müşteriden biri “${segmentName(best.segment)}” segmentinde; cironun ${format.percent(best.revenueShare)} kadarı bu segmentten geldi.`,
    );
  }
  if (silent !== null && silent.customers > 0) {
    sentences.push(`${format.whole(silent.customers)} müşteri yarım yıldan uzun süredir sessiz.`);
  }
  return sentences.join(' ');
};
