import type { Format } from '@kesit/core/words';
import type { Messages } from '../../i18n/messages.ts';
import type { Draft } from '../../state/draft.ts';

const CONTAINERS = { csv: 'CSV', xlsx: 'Excel', parquet: 'Parquet' } as const;

/** What a file is, in a few words: `46.8 MB`, `CSV`, `UTF-8`, `commas`. */
export function formatFacts(
  { files, inspection }: Draft,
  preview: Messages['preview'],
  format: Format,
): string[] {
  const table = inspection.tables[0];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (table === undefined) return [format.bytes(bytes)];
  const { container, compressed, encoding, delimiter, hasHeader, sheet } = table.format;
  const delimiters: Readonly<Record<string, string>> = preview.delimiter;
  return [
    format.bytes(bytes),
    CONTAINERS[container],
    compressed ? preview.compressed : '',
    encoding?.replace(/-bom$/, '').toUpperCase() ?? '',
    delimiter === null ? '' : (delimiters[delimiter] ?? delimiter),
    sheet === null ? '' : `${preview.sheet} “${sheet}”`,
    hasHeader ? '' : preview.withoutHeader,
  ].filter((fact) => fact !== '');
}
