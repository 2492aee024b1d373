import type { Analysis } from '@kesit/core/analysis';
import type { CustomerColumns } from './compute-api.ts';

/** Copies for the page; the worker keeps its own to write files from. */
export function customerColumns({ base: { customers }, assignment }: Analysis): CustomerColumns {
  return {
    count: customers.count,
    ...idArena(customers.ids),
    recencyDays: customers.recencyDays?.slice() ?? null,
    orderCount: customers.orderCount?.slice() ?? null,
    totalSpend: customers.totalSpend?.slice() ?? null,
    segment: assignment.segment.slice(),
  };
}

function idArena(ids: readonly string[]): Pick<CustomerColumns, 'idBytes' | 'idOffsets'> {
  const idBytes = new TextEncoder().encode(ids.join(''));
  const idOffsets = new Uint32Array(ids.length + 1);
  let end = 0;
  ids.forEach((id, i) => {
    end += utf8Length(id);
    idOffsets[i + 1] = end;
  });
  return { idBytes, idOffsets };
}

/** As `TextEncoder` counts. Ids come out of UTF-8, so surrogates come in pairs: two units, four bytes. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}
