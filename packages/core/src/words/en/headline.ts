import type { Words } from '../words.ts';

const NUMBERS = [
  '',
  '',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const headline: Words['headline'] = ({ customers, revenue, best, silent }, segmentName, format) => {
  const people = customers === 1 ? '1 customer' : `${format.whole(customers)} customers`;
  const sentences = [
    revenue === null ? `${people} in all.` : `${people} brought ${format.roundMoney(revenue)}.`,
  ];
  if (best !== null) {
    const group = `One in ${NUMBERS[best.oneIn] ?? format.whole(best.oneIn)} of them (${segmentName(best.segment)})`;
    sentences.push(`${group} brought ${format.percent(best.revenueShare)} of it.`);
  }
  if (silent !== null && silent.customers > 0) {
    const have = silent.customers === 1 ? '1 has' : `${format.whole(silent.customers)} have`;
    sentences.push(`${have} been silent for half a year or longer.`);
  }
  return sentences.join(' ');
};
