import { factReader } from '../facts.ts';
import type { Facts, Words } from '../words.ts';

const { text, has, number, list, bytes, percent } = factReader('en');

const rows = (facts: Facts): string => (has(facts, 'rows') ? ` (${text(facts, 'rows')} rows)` : '');

export const warnings: Words['warnings'] = {
  'date-order-assumed': (facts) =>
    `Nothing in ${has(facts, 'column') ? `“${text(facts, 'column')}”` : 'the dates'} says whether the day or the month comes first; we read the ${facts.order === 'month-first' ? 'month' : 'day'} first. Check the first and last date.`,
  'mixed-date-orders': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}”` : 'The date column'} writes most dates with the ${facts.order === 'month-first' ? 'month' : 'day'} first and some the other way round${rows(facts)}. One order was used for all; dates that do not fit it were left out, others may be wrong.`,
  'mixed-number-styles': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}”` : 'A number column'} writes most numbers with a decimal ${facts.decimal === ',' ? 'comma' : 'point'} and some the other way${rows(facts)}. One style was used for all; numbers that do not fit it were left out, others may be wrong.`,
  'mixed-encoding': () =>
    'Some cells are written in another character encoding than the rest of the file. They were read as Turkish Windows text; check names with unusual letters.',
  'period-assumed': (facts) =>
    number(facts, 'days') > 1
      ? `The file does not say how long its periods are; each was taken as ${text(facts, 'days')} days. If that is wrong, so are all times here.`
      : 'The file does not say how long its periods are; they were taken as days. If they are weeks, all times here are too short.',
  'no-amounts': () =>
    'The data has no amounts: spend, revenue and everything that needs them is left empty, and segments rest on recency and frequency.',
  'no-invoices': () =>
    'The data has no order numbers: everything a customer bought on one day counts as one order.',
  'currency-unknown': () => 'The data does not say its currency; sums are shown without one.',
  'several-currencies': (facts) =>
    `The data mixes currencies${has(facts, 'currencies') ? ` (${list(facts, 'currencies')})` : ''}; their amounts are added up as they stand. Convert them to one currency first.`,
  'customer-ids-alike': (facts) =>
    `Some customer ids differ only in capital letters or blanks${has(facts, 'customers') ? ` (${text(facts, 'customers')} of them)` : ''}. They count as different customers; if they are the same people, unify them in the file.`,
  'said-once-per-order': (facts) =>
    `${has(facts, 'columns') ? `Only the first line of an order fills ${list(facts, 'columns')}` : 'Only the first line of an order names its customer or state'}; the lines that follow were read as if they said the same.`,
  'few-customers': (facts) =>
    `There are only ${text(facts, 'customers', 'a few')} customers${has(facts, 'needed') ? ` (${text(facts, 'needed')} would be better)` : ''}: segments this small move with every single purchase.`,
  'sheet-left-out': (facts) =>
    `${has(facts, 'sheet') ? `The sheet “${text(facts, 'sheet')}” was` : 'Some sheets were'} left out: ${has(facts, 'sheet') ? 'its' : 'their'} columns are not those of the other sheets. Name it by itself if it matters.`,
  'much-noise': (facts) =>
    `${has(facts, 'share') ? `${percent(facts, 'share')} of the rows are` : 'More than 30 % of the rows are'} in no cluster (noise): eps is small for this data, or its clusters are not equally dense. Try a larger eps, fewer samples, or HDBSCAN.`,
  'unknown-category': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}”` : 'A column'} has categories that the model does not know${rows(facts)}. Such rows are placed by their other columns; where an order of categories is compared they are left out.`,
  'coded-one-hot': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}”` : 'A column'} is text; it is compared by category, each apart from every other${has(facts, 'count') ? ` (${text(facts, 'count')} categories)` : ''}. If they have an order, say it.`,
  'much-memory': (facts) =>
    `This run needs ${has(facts, 'bytes') ? `about ${bytes(facts, 'bytes')} of memory` : 'much memory'}. If it does not get it, take fewer features or part of the customers, or mini-batch k-means.`,
  'file-left-out': (facts) =>
    `${text(facts, 'file', 'A file')} was left out${has(facts, 'zip') ? ` of ${text(facts, 'zip')}` : ''}: its columns are not those of the file that was read. Unpack it and use it by itself if it matters.`,
};
