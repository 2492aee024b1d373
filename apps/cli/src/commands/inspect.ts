import { inspect } from '@kesit/core/analysis';
import { err, ok } from '@kesit/core/result';
import { DEFAULT_PRESET } from '@kesit/core/segment';
import { today } from '../adapters/clock.ts';
import { withFiles } from '../adapters/open-files.ts';
import { inflate } from '../adapters/zlib-inflate.ts';
import { parseRequest } from '../command-line/request.ts';
import { isOn } from '../command-line/values.ts';
import type { Command } from './command.ts';
import { inspectionJson } from './inspection-json.ts';
import { inspectionText } from './inspection-text.ts';

/** How files would be read, without reading all of them; writes nothing. */
export const inspectCommand: Command = async ({ operands, values }, session) => {
  const request = parseRequest(values, DEFAULT_PRESET, today());
  if (!request.ok) return request;
  return withFiles(operands, async (sources) => {
    const inspected = await inspect(sources, request.value, { inflate });
    if (!inspected.ok) return inspected;
    const inspection = inspected.value;
    const asJson = isOn(values, 'json');
    session.print(asJson ? inspectionJson(inspection, session) : inspectionText(inspection, session));
    return inspection.problem === null ? ok(null) : err(inspection.problem);
  });
};
