import { CLEANING_RULES, ROLES } from '../../transaction/index.ts';
import { factReader } from '../facts.ts';
import type { Facts, Words } from '../words.ts';
import { presetFaults } from './preset-faults.ts';
import { roles, shapes } from './roles.ts';
import { rules } from './rules.ts';

const { text, has, number, list, bytes } = factReader('en');

const file = (facts: Facts): string => text(facts, 'file', 'The file');
const line = (facts: Facts): string =>
  has(facts, 'line') ? `Line ${text(facts, 'line')} of ${file(facts)}` : file(facts);
const roleName = (role: string): string => roles[role as keyof typeof roles] ?? role;
const shapeName = (shape: string): string => shapes[shape as keyof typeof shapes] ?? shape;
const didYouMean = (facts: Facts): string =>
  has(facts, 'guess') ? ` Did you mean “${text(facts, 'guess')}”?` : '';

export const problems: Words['problems'] = {
  'file-empty': (facts) => `${file(facts)} is empty. Export it again and check that it holds rows.`,
  'file-unreadable': (facts) =>
    `${file(facts)} could not be read to its end. Check that it is still there and that no other program is writing to it, then try again.`,
  'file-packed': (facts) =>
    `${file(facts)} is a zip without a table in it. Look inside for the order file: text with a separator (CSV), an Excel workbook (XLSX) or Parquet.`,
  'file-not-a-table': (facts) =>
    `${file(facts)} does not look like a table: we expect rows of text with a separator, an Excel workbook (XLSX) or a Parquet file. Export the orders again in one of these forms.`,
  'file-without-rows': (facts) =>
    `${file(facts)} has a header and no rows below it. Export it again with the orders in it.`,
  'quote-never-closed': (facts) =>
    `${line(facts)} has an opening quote that never closes. ${readBefore(facts)}Close or remove the quote there and try again.`,
  'record-too-long': (facts) =>
    `${line(facts)} begins a row longer than ${bytes(facts, 'limitBytes')}. ${readBefore(facts)}Most likely a quote is missing there, or the file is not a table; correct it and try again.`,
  'too-many-columns': (facts) =>
    `${file(facts)} has ${text(facts, 'columns')} columns; up to ${text(facts, 'limit')} can be read. Keep the columns of the orders (customer, date, amount and the like) and export again.`,
  'compressed-damaged': (facts) =>
    `${file(facts)} is compressed, and the compressed data is damaged or cut off. Download or compress it again.`,
  'expands-too-far': (facts) =>
    `${file(facts)} unpacks to far more than a table of its size would, so we stopped before it could fill the memory. If you trust it, unpack it yourself and use the unpacked file.`,
  'zip-encrypted': (facts) =>
    `${file(facts)} is a zip protected by a password. Unpack it with the password and use the order file that is inside.`,
  'zip-unsupported': (facts) =>
    `${file(facts)} is packed in a way that cannot be read here${has(facts, 'part') ? ` (${text(facts, 'part')})` : ''}. Unpack it and use the order file that is inside.`,
  'workbook-damaged': (facts) =>
    `${file(facts)} is a workbook with a missing or damaged part${has(facts, 'part') ? ` (${text(facts, 'part')})` : ''}. Open it in your spreadsheet program, save it as XLSX again and use that copy.`,
  'workbook-legacy': (facts) =>
    `${file(facts)} is a workbook of the old kind (XLS). Open it in your spreadsheet program, save it as XLSX or CSV and use that copy.`,
  'workbook-encrypted': (facts) =>
    `${file(facts)} is protected by a password. Save a copy without one and use that copy.`,
  'sheet-not-found': (facts) =>
    `${file(facts)} has no sheet “${text(facts, 'sheet')}”.${has(facts, 'sheets') ? ` Its sheets are: ${list(facts, 'sheets')}.` : ''} Name one of its sheets, or none to use all of them.`,
  'parquet-damaged': (facts) =>
    `${file(facts)} is a Parquet file with a missing or damaged part. Write it again and try once more.`,
  'parquet-unsupported': (facts) =>
    `${file(facts)} uses a feature of Parquet that cannot be read here${has(facts, 'feature') ? ` (${text(facts, 'feature')})` : ''}. Write it with plain columns and a common compression (Snappy, Gzip, Zstd), or export CSV.`,
  'files-disagree': (facts) =>
    `${file(facts)} does not have the same columns as ${text(facts, 'other', 'the files before it')}${has(facts, 'column') ? `: “${text(facts, 'column')}” is missing` : ''}. Files that are analysed together need the columns we use under the same names. Rename them, or analyse the files one by one.`,

  'role-unknown': (facts) =>
    has(facts, 'shape')
      ? `The role ${text(facts, 'role')} means nothing in a file with ${list(facts, 'shape', shapeName)}. Leave it out, or say what a row of the file is.`
      : `“${text(facts, 'role')}” is not something a column can be.${didYouMean(facts)} A column can be: ${Object.keys(ROLES).join(', ')}.`,
  'column-not-found': (facts) =>
    `${file(facts)} has no column “${text(facts, 'column')}”.${didYouMean(facts)}${has(facts, 'columns') ? ` Its columns are: ${list(facts, 'columns', undefined, 40)}.` : ''}`,
  'roles-missing': (facts) =>
    `${file(facts)} has no column that we can take for: ${list(facts, 'roles', roleName)}. Name the column if it is there under another name; otherwise export the file again with it.`,

  'preset-unreadable': (facts) =>
    `${text(facts, 'file', 'The rule file')} cannot be read as segment rules: it is not valid JSON${has(facts, 'line') ? ` (line ${text(facts, 'line')}, column ${text(facts, 'column')})` : ''}. Correct it there and try again.`,
  'preset-invalid': (facts) =>
    `${text(facts, 'file', 'The segment rules')} cannot be used${presetFault(facts)}. Correct it there and try again.`,
  'preset-needs-amounts': (facts) =>
    `The segments of “${text(facts, 'preset')}” look at what customers spend, and this data has no amounts. Choose rules that need recency and frequency only, such as “grid”, or name the column with the amounts.`,
  'rule-unknown': (facts) =>
    `“${text(facts, 'rule')}” is not a cleaning rule that can be switched on or off.${didYouMean(facts)} These can: ${CLEANING_RULES.filter(
      (rule) => rule.optional,
    )
      .map((rule) => rule.id)
      .join(', ')}.`,
  'date-invalid': (facts) =>
    `“${text(facts, 'value')}” is not a day of the calendar. Write it as YYYY-MM-DD, for example 2010-12-10.`,
  'time-zone-unknown': (facts) =>
    `“${text(facts, 'value', text(facts, 'timeZone'))}” is not the name of a time zone. Write it as in Europe/Istanbul or UTC.`,
  'currency-unknown': (facts) =>
    `“${text(facts, 'value')}” is not a currency code. Write the three letters of ISO 4217, for example TRY, EUR or GBP.`,

  'option-out-of-range': (facts) =>
    `This cannot be done with ${text(facts, 'option', 'the option')} at ${text(facts, 'value', 'this value')}. See the help for what it takes.`,
  'no-features': () =>
    'There is no column to compare customers by. Name at least one feature that the data has.',
  'too-few-rows': (facts) =>
    `This takes at least ${text(facts, 'needed')} different rows, and there are ${text(facts, 'found')}. Ask for fewer clusters, or bring more data.`,
  'number-missing': (facts) =>
    `Row ${text(facts, 'row')} has no number in column ${text(facts, 'column')}. Leave the column out, or fill in what is missing.`,
  'too-many-dimensions': (facts) =>
    `An embedding is to have fewer dimensions than there are columns (${text(facts, 'columns', 'some')}), and ${text(facts, 'dimensions', 'more')} were asked for. Ask for fewer.`,
  'column-not-numbers': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}”` : 'The column'} does not hold numbers. Leave it out, or compare by its categories (one-hot) or by their order (ordinal).`,
  'too-many-categories': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}”` : 'The column'} has ${text(facts, 'found', 'too many')} different texts; up to ${text(facts, 'limit', '50')} can be compared. Leave it out, or put them into fewer groups first.`,
  'one-cluster': (facts) =>
    `Clusters can be compared where there are two or more; here there ${number(facts, 'found') === 1 ? 'is one' : 'is none'}. Ask for other settings.`,
  'one-class': () =>
    'How good the predictions are cannot be told: all rows had the same outcome. Bring rows with different outcomes, for example of a longer time.',
  'model-unreadable': () =>
    'This is not a model of Kesit. Choose the model.json that was written or saved with the clusters.',
  'model-newer': (facts) =>
    `The model is of a later version${has(facts, 'schema') ? ` (${text(facts, 'schema')})` : ''}. Update Kesit to use it.`,
  'model-damaged': () =>
    'The model is not as it was written: its checksum does not fit. Get the file anew from where it was made.',
  'model-needs-features': (facts) =>
    `The model compares by columns that this data lacks${has(facts, 'features') ? `: ${list(facts, 'features')}` : ''}. Bring data that has them, or find clusters anew.`,
  'nothing-left': (facts) =>
    `None of the ${text(facts, 'rowsRead', '')} rows can be used.${mainReason(facts)} Check which column is which, or switch the rule off if those rows should count.`,
};

function readBefore(facts: Facts): string {
  const rows = number(facts, 'rows');
  return rows > 0 ? `Everything before it was readable (${text(facts, 'rows')} rows). ` : '';
}

function mainReason(facts: Facts): string {
  const rule = text(facts, 'rule');
  if (!Object.hasOwn(rules, rule)) return '';
  return ` Most of them were left out as: ${rules[rule as keyof typeof rules].name} (${text(facts, 'rows')}).`;
}

function presetFault(facts: Facts): string {
  const reason = text(facts, 'reason');
  if (!Object.hasOwn(presetFaults, reason)) return '';
  const found = has(facts, 'found') ? `, found ${text(facts, 'found')}` : '';
  return `: at ${text(facts, 'at')}, ${presetFaults[reason as keyof typeof presetFaults]}${found}`;
}
