import { type Move, NOT_YET } from '@kesit/core/comparison';
import type { Format } from '@kesit/core/words';
import type { Messages } from '../../../i18n/messages.ts';
import type { SegmentLook } from '../../../state/segment-looks.ts';

/** A move in words: who rose, fell, came or stayed. Segments stand best first. */
export function moveText(
  { from, to, customers }: Move,
  segments: readonly SegmentLook[],
  { since, format }: { since: Messages['since']; format: Format },
): string {
  const count = format.whole(customers);
  const name = (place: number): string => segments[place]?.name ?? since.notYet;
  if (from === NOT_YET) return since.came(count, customers, name(to));
  if (from === to) return since.stayed(count, customers, name(to));
  return since[to < from ? 'rose' : 'fell'](count, customers, name(from), name(to));
}
