import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { openTables, type Table } from '../table/index.ts';
import { findMapping, guessMapping, type Mapping, type MappingOptions } from '../transaction/index.ts';
import type { AnalysisRequest, InspectedTable, Inspection, Warning } from './analysis.ts';

/** A table with the mapping under which it is read. */
export interface MappedTable {
  /** Position of its file in the list of sources. */
  readonly source: number;
  readonly table: Table;
  readonly mapping: Mapping;
}

export interface OpenedFiles {
  readonly tables: readonly MappedTable[];
  readonly warnings: readonly Warning[];
}

export type InspectRequest = Pick<AnalysisRequest, 'given' | 'shape' | 'sheet' | 'timeZone'>;

/** Looks at files without reading all of them: what they are, which column is what, and some rows. */
export async function inspect(
  sources: readonly ByteSource[],
  request: InspectRequest,
  ports: { readonly inflate: Inflate },
): Promise<Result<Inspection, Problem>> {
  const tables = await openAll(sources, request, ports.inflate);
  if (!tables.ok) return tables;
  const mapped = mapTables(tables.value, request);
  if (mapped.ok) {
    const { tables: shown, warnings } = mapped.value;
    const [{ mapping }] = shown;
    return ok({ tables: shown.map(({ table }) => inspected(table)), mapping, problem: null, warnings });
  }
  if (mapped.error.code !== 'roles-missing') return mapped;
  const found = findMapping(tables.value[0].table, mappingOptions(request));
  return ok({
    tables: tables.value.map(({ table }) => inspected(table)),
    mapping: found.ok ? found.value.mapping : null,
    problem: mapped.error,
    warnings: [],
  });
}

function inspected(table: Table): InspectedTable {
  const { file, byteSize, format, header, sample } = table;
  return { file, byteSize, format, header, sample };
}

/** Opens files and maps their columns; the first table that is one of orders or customers sets what the others must be. */
export async function openFiles(
  sources: readonly ByteSource[],
  request: InspectRequest,
  inflate: Inflate,
): Promise<Result<OpenedFiles, Problem>> {
  const tables = await openAll(sources, request, inflate);
  return tables.ok ? mapTables(tables.value, request) : tables;
}

type OpenTable = Omit<MappedTable, 'mapping'>;

async function openAll(
  sources: readonly ByteSource[],
  request: InspectRequest,
  inflate: Inflate,
): Promise<Result<OpenTable[], Problem>> {
  const opened: OpenTable[] = [];
  for (const [index, source] of sources.entries()) {
    const tables = await openTables(source, inflate, request.sheet === null ? {} : { sheet: request.sheet });
    if (!tables.ok) return tables;
    for (const table of tables.value) opened.push({ source: index, table });
  }
  return ok(opened);
}

function mapTables(opened: readonly OpenTable[], request: InspectRequest): Result<OpenedFiles, Problem> {
  const options = mappingOptions(request);
  let first: MappedTable | null = null;
  let refusal: Problem | null = null;
  const tables: MappedTable[] = [];
  const warnings: Warning[] = [];
  for (const open of opened) {
    const { table } = open;
    const mapping: Result<Mapping, Problem> =
      first === null ? guessMapping(table, options) : sameRoles(first, table, request);
    if (mapping.ok) {
      const mapped: MappedTable = { ...open, mapping: mapping.value };
      first ??= mapped;
      tables.push(mapped);
      continue;
    }
    const without = leftOut(table);
    if (without === null) return mapping;
    warnings.push(without);
    refusal ??= mapping.error;
  }
  return first === null ? err(refusal ?? { code: 'file-empty', facts: {} }) : ok({ tables, warnings });
}

/** What goes unread beside others of its workbook or zip; `null`: it stands for itself. */
function leftOut({ file, zip, format: { sheet } }: Table): Warning | null {
  if (sheet !== null) return { code: 'sheet-left-out', facts: { file, sheet } };
  return zip === undefined ? null : { code: 'file-left-out', facts: { file, zip } };
}

function mappingOptions({ timeZone, given, shape }: InspectRequest): MappingOptions {
  return {
    timeZone,
    given: given as Readonly<Record<string, readonly string[]>>,
    ...(shape === null ? {} : { shape }),
  };
}

/** The mapping of a further table: the same roles under the same column names, its own ways to write numbers and dates. */
function sameRoles(first: MappedTable, table: Table, request: InspectRequest): Result<Mapping, Problem> {
  const given: Record<string, string[]> = {};
  for (const { role, columns } of first.mapping.roles) {
    given[role] = columns.map((column) => first.table.header[column]);
  }
  const lost = Object.values(given)
    .flat()
    .find((name) => !table.header.includes(name));
  const sameWidth = table.header.length === first.table.header.length;
  if (lost !== undefined && !(sameWidth && !table.format.hasHeader && !first.table.format.hasHeader)) {
    return err({
      code: 'files-disagree',
      facts: { file: table.file, other: first.table.file, column: lost },
    });
  }
  const mapping = guessMapping(table, { timeZone: request.timeZone, given, shape: first.mapping.shape });
  if (!mapping.ok) return mapping;
  const wanted = new Set(Object.keys(given));
  return ok({ ...mapping.value, roles: mapping.value.roles.filter(({ role }) => wanted.has(role)) });
}
