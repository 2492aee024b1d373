import { type InspectedTable, type Inspection, sampleQuality } from '@kesit/core/analysis';
import type { Mapping, Role } from '@kesit/core/transaction';
import { warningText } from '@kesit/core/words';
import type { Session } from '../session.ts';
import { type TextColumn, textTable } from '../terminal/text-table.ts';
import { cutText, printable, textWidth, wrapText } from '../terminal/text-width.ts';
import { unusedColumns } from './inspection-json.ts';

/** What a person wants to know before anything is computed: what was understood, why, and the first rows to compare. */
export function inspectionText(inspection: Inspection, session: Session): string {
  const { tables, mapping, problem } = inspection;
  const first = tables[0];
  if (first === undefined) return '';
  const { words, paint } = session;
  const parts = [
    [
      ...tables.map((table) => fileLine(table, session)),
      ...(mapping === null ? [] : [shapeLine(mapping, session)]),
    ],
    mapping === null ? [] : mappingLines(first, mapping, session),
    unusedLines(unusedColumns(first, mapping), session),
    mapping === null ? [] : wrapText(qualityText(first, mapping, session), session.width),
    // Where a column is missing, all of them are there to choose from.
    [paint.strong(words.labels.firstRows), ...firstRows(first, problem === null ? mapping : null, session)],
    inspection.warnings.map((warning) => paint.warn(`! ${warningText(warning, words.core)}`)),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function fileLine(
  { file, byteSize, format }: InspectedTable,
  { words, paint, format: numbers }: Session,
): string {
  const { tab, blanks } = words.labels;
  const delimiters: Readonly<Record<string, string>> = { '\t': tab, ' ': blanks };
  const { container, compressed, encoding, delimiter, sheet } = format;
  const facts = [
    container.toUpperCase(),
    ...(compressed ? ['gzip'] : []),
    ...(sheet === null ? [] : [`“${printable(sheet)}”`]),
    ...(encoding === null ? [] : [encoding]),
    ...(delimiter === null ? [] : [`“${delimiters[delimiter] ?? delimiter}”`]),
  ];
  return `${paint.strong(printable(file))}  ${numbers().bytes(byteSize)}  ${facts.join(', ')}`;
}

function shapeLine(mapping: Mapping, { words }: Session): string {
  const { labels, core } = words;
  return `${labels.shape}: ${core.shapes[mapping.shape]}. ${labels.currency}: ${mapping.currency ?? words.labels.currencyUnknown}.`;
}

function mappingLines(
  { header }: InspectedTable,
  mapping: Mapping,
  { words, width, paint, format }: Session,
): string[] {
  const { labels, core } = words;
  const columns: TextColumn[] = [
    { title: '--map', align: 'left' },
    { title: labels.role, align: 'left', wraps: true },
    { title: labels.column, align: 'left', wraps: true },
    { title: labels.sure, align: 'right' },
    { title: labels.why, align: 'left', wraps: true },
  ];
  const rows = mapping.roles.map((guess) => [
    guess.role,
    core.roles[guess.role],
    guess.columns.map((column) => printable(header[column] ?? '')).join(' + '),
    format().percent(guess.confidence, 0),
    core.reasons[guess.reason],
  ]);
  const [title = '', ...lines] = textTable(columns, rows, width);
  return [paint.strong(title), ...lines];
}

function unusedLines(unused: readonly string[], { words, width }: Session): string[] {
  if (unused.length === 0) return [];
  return wrapText(`${words.labels.unused}: ${unused.map(printable).join(', ')}`, width);
}

/** Of a customer's sums and counts zero is an answer; of these it is a reason to leave the row out. */
const MUST_BE_POSITIVE: ReadonlySet<Role> = new Set(['quantity', 'price', 'amount']);

/** What stands in the way in the sample, by column; only columns where something does. */
function qualityText(table: InspectedTable, mapping: Mapping, { words, format }: Session): string {
  const { labels, sentences } = words;
  const { percent, whole } = format();
  const faults = sampleQuality(table, mapping).flatMap(
    ({ column, role, rows, empty, unreadable, notPositive }) => {
      const found = [
        [labels.empty, empty],
        [labels.unreadable, unreadable],
        [labels.notPositive, MUST_BE_POSITIVE.has(role) ? (notPositive ?? 0) : 0],
      ] as const;
      const parts = found
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${name} ${percent(count / rows)}`);
      return parts.length === 0 ? [] : [`${printable(table.header[column] ?? '')} ${parts.join(', ')}`];
    },
  );
  const rows = whole(table.sample.length);
  return faults.length === 0 ? sentences.sampleFine(rows) : sentences.sampleFaults(rows, faults.join('; '));
}

const MOST_ROWS = 5;
const WIDEST_CELL = 24;

/** Columns with a role, in the order of the file, as many as fit; figures right, text left. */
function firstRows(
  { header, sample }: InspectedTable,
  mapping: Mapping | null,
  { width }: Session,
): string[] {
  const rows = sample.slice(0, MOST_ROWS);
  const cell = (text: string | undefined): string => cutText(printable(text ?? '').trim(), WIDEST_CELL);
  const used =
    mapping === null
      ? [...header.keys()]
      : mapping.roles.flatMap(({ columns }) => columns).sort((a, b) => a - b);
  const fitting: number[] = [];
  let room = width;
  for (const column of used) {
    const texts = [header[column], ...rows.map((row) => row[column])].map(cell);
    room -= Math.max(...texts.map(textWidth)) + 2;
    if (room < -2 && fitting.length > 0) break;
    fitting.push(column);
  }
  const columns = fitting.map((column): TextColumn => {
    const isFigures = rows.every((row) => /^[-\d.,\s]*$/.test(row[column] ?? ''));
    return { title: cell(header[column]), align: isFigures ? 'right' : 'left' };
  });
  return textTable(
    columns,
    rows.map((row) => fitting.map((column) => cell(row[column]))),
    width,
  );
}
