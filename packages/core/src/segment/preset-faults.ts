import { isActionKey } from './action-plan.ts';
import {
  DEFAULT_LEVELS,
  GREATEST_RULE_COUNT,
  GREATEST_SEGMENT_COUNT,
  MEASURES,
  PRESET_SCHEMA,
  type PresetFile,
} from './preset-file.ts';

/** What is wrong with own rules; the sentence for each is in `words`. */
export type PresetFaultReason =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-text'
  | 'not-yes-or-no'
  | 'key-unknown'
  | 'empty'
  | 'too-many'
  | 'schema-unknown'
  | 'levels-unknown'
  | 'id-malformed'
  | 'id-twice'
  | 'segment-unknown'
  | 'actions-unknown'
  | 'scores-malformed'
  | 'scores-out-of-range'
  | 'amounts-denied'
  | 'cells-uncovered';

export interface PresetFault {
  /** Path in the file, for example `rules[2].when[0].r`; `$` for the whole of it. */
  readonly at: string;
  readonly reason: PresetFaultReason;
  /** What stands there, where it is short. */
  readonly found?: string | number;
}

type Json = Readonly<Record<string, unknown>>;

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_TEXT = 200;
const PRESET_KEYS = ['schema', 'id', 'name', 'levels', 'needsAmounts', 'segments', 'rules', 'remainder'];

/** The first fault of a parsed JSON value as own rules; `null` when it is a `PresetFile`. */
export function presetFault(json: unknown): PresetFault | null {
  return objectFault(json, '$', PRESET_KEYS) ?? fileFault(json as Json);
}

function fileFault(file: Json): PresetFault | null {
  const { schema, id, name, levels = DEFAULT_LEVELS, needsAmounts, segments, rules, remainder } = file;
  if (schema !== undefined && schema !== PRESET_SCHEMA) return fault('schema', 'schema-unknown', schema);
  if (levels !== 3 && levels !== 5) return fault('levels', 'levels-unknown', levels);
  if (needsAmounts !== undefined && typeof needsAmounts !== 'boolean') {
    return fault('needsAmounts', 'not-yes-or-no', needsAmounts);
  }
  return (
    (id === undefined ? null : idFault(id, 'id')) ??
    (name === undefined ? null : nameFault(name, 'name')) ??
    listFault(segments, 'segments', GREATEST_SEGMENT_COUNT, segmentFault) ??
    twiceFault(segments as PresetFile['segments']) ??
    listFault(rules, 'rules', GREATEST_RULE_COUNT, (rule, at) =>
      ruleFault(rule, at, {
        levels,
        amounts: needsAmounts !== false,
        ids: idsOf(file as unknown as PresetFile),
      }),
    ) ??
    remainderFault(remainder, file as unknown as PresetFile)
  );
}

function segmentFault(segment: unknown, at: string): PresetFault | null {
  const shape = objectFault(segment, at, ['id', 'name', 'actions']);
  if (shape) return shape;
  const { id, name, actions } = segment as Json;
  const known = actions === undefined || (typeof actions === 'string' && isActionKey(actions));
  return (
    idFault(id, `${at}.id`) ??
    nameFault(name, `${at}.name`) ??
    (known ? null : fault(`${at}.actions`, 'actions-unknown', actions))
  );
}

interface RuleSurroundings {
  readonly levels: number;
  /** Whether rules may look at spend. */
  readonly amounts: boolean;
  readonly ids: readonly string[];
}

function ruleFault(rule: unknown, at: string, around: RuleSurroundings): PresetFault | null {
  const shape = objectFault(rule, at, ['segment', 'when']);
  if (shape) return shape;
  const { segment, when } = rule as Json;
  if (!around.ids.includes(segment as string)) return fault(`${at}.segment`, 'segment-unknown', segment);
  return Array.isArray(when)
    ? listFault(when, `${at}.when`, GREATEST_RULE_COUNT, (range, place) => rangeFault(range, place, around))
    : rangeFault(when, `${at}.when`, around);
}

function rangeFault(range: unknown, at: string, around: RuleSurroundings): PresetFault | null {
  const shape = objectFault(range, at, MEASURES);
  if (shape) return shape;
  for (const [measure, scores] of Object.entries(range as Json)) {
    const place = `${at}.${measure}`;
    if (!around.amounts && (measure === 'm' || measure === 'fm')) return fault(place, 'amounts-denied');
    const wrong = scoresFault(scores, place, around.levels, measure === 'f');
    if (wrong) return wrong;
  }
  return null;
}

function scoresFault(scores: unknown, at: string, levels: number, zeroAllowed: boolean): PresetFault | null {
  const pair: readonly unknown[] = Array.isArray(scores) ? scores : [scores, scores];
  const [low, high] = pair as readonly number[];
  if (pair.length !== 2 || !Number.isInteger(low) || !Number.isInteger(high) || low > high) {
    return fault(at, 'scores-malformed', JSON.stringify(scores));
  }
  const forNoOrders = zeroAllowed && low === 0 && high === 0;
  return forNoOrders || (low >= 1 && high <= levels)
    ? null
    : fault(at, 'scores-out-of-range', JSON.stringify(scores));
}

function remainderFault(remainder: unknown, file: PresetFile): PresetFault | null {
  if (remainder === undefined || remainder === null) return null;
  return idsOf(file).includes(remainder as string) ? null : fault('remainder', 'segment-unknown', remainder);
}

function twiceFault(segments: PresetFile['segments']): PresetFault | null {
  const ids = segments.map((segment) => segment.id);
  const second = ids.findIndex((id, index) => ids.indexOf(id) < index);
  return second === -1 ? null : fault(`segments[${second}].id`, 'id-twice', ids[second]);
}

function idsOf(file: PresetFile): string[] {
  return file.segments.map((segment) => segment.id);
}

function idFault(id: unknown, at: string): PresetFault | null {
  return textFault(id, at) ?? (KEBAB.test(id as string) ? null : fault(at, 'id-malformed', id));
}

function nameFault(name: unknown, at: string): PresetFault | null {
  if (typeof name !== 'object') return textFault(name, at);
  const shape = objectFault(name, at, ['en', 'tr']);
  if (shape) return shape;
  const { en, tr } = name as Json;
  return textFault(en, `${at}.en`) ?? textFault(tr, `${at}.tr`);
}

function textFault(text: unknown, at: string): PresetFault | null {
  if (typeof text !== 'string') return fault(at, 'not-a-text', text);
  if (text.trim() === '') return fault(at, 'empty');
  return text.length > LONGEST_TEXT ? fault(at, 'too-many', text.length) : null;
}

function objectFault(value: unknown, at: string, keys: readonly string[]): PresetFault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fault(at, 'not-an-object', value);
  }
  const stranger = Object.keys(value).find((key) => !keys.includes(key));
  return stranger === undefined ? null : fault(at, 'key-unknown', stranger);
}

function listFault(
  list: unknown,
  at: string,
  greatestCount: number,
  elementFault: (element: unknown, at: string) => PresetFault | null,
): PresetFault | null {
  if (!Array.isArray(list)) return fault(at, 'not-a-list', list);
  if (list.length === 0) return fault(at, 'empty');
  if (list.length > greatestCount) return fault(at, 'too-many', list.length);
  for (const [index, element] of list.entries()) {
    const wrong = elementFault(element, `${at}[${index}]`);
    if (wrong) return wrong;
  }
  return null;
}

function fault(at: string, reason: PresetFaultReason, found?: unknown): PresetFault {
  const short = typeof found === 'string' || typeof found === 'number';
  return short
    ? { at, reason, found: typeof found === 'string' ? found.slice(0, LONGEST_TEXT) : found }
    : { at, reason };
}
