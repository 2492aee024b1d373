import type { AnalysisRequest } from '@kesit/core/analysis';
import { dayFromIso, isTimeZone } from '@kesit/core/calendar';
import { err, ok, type Result } from '@kesit/core/result';
import { SCORE_MODES, type SegmentPreset } from '@kesit/core/segment';
import { SHAPES, type Shape } from '@kesit/core/transaction';
import { type Failure, failure } from '../failure.ts';
import { parseColumns } from './columns.ts';
import type { OptionValues } from './commands.ts';
import { parseRules } from './rules.ts';
import { choiceOf, singleValue } from './values.ts';

/** What was asked for, from the options of `analyze` and `inspect`; what is not said is left to the data. */
export function parseRequest(
  values: OptionValues,
  preset: SegmentPreset,
  today: AnalysisRequest['today'],
): Result<AnalysisRequest, Failure> {
  const given = parseColumns(values.map ?? []);
  if (!given.ok) return given;
  const shape = shapeOf(values);
  if (!shape.ok) return shape;
  const scores = choiceOf(values, 'scores', SCORE_MODES, 'tie-safe');
  if (!scores.ok) return scores;
  const rules = parseRules(values.rules ?? []);
  if (!rules.ok) return rules;
  const asOf = dayOf(values);
  if (!asOf.ok) return asOf;
  const timeZone = timeZoneOf(values);
  if (!timeZone.ok) return timeZone;
  const currency = currencyOf(values);
  if (!currency.ok) return currency;
  return ok({
    given: given.value,
    shape: shape.value,
    sheet: singleValue(values, 'sheet'),
    preset,
    scores: scores.value,
    rules: rules.value,
    asOf: asOf.value,
    today,
    timeZone: timeZone.value,
    currency: currency.value,
    keepOrders: false,
  });
}

function shapeOf(values: OptionValues): Result<Shape | null, Failure> {
  if (values.shape === undefined) return ok(null);
  return choiceOf(values, 'shape', SHAPES, 'order-lines');
}

function dayOf(values: OptionValues): Result<number | null, Failure> {
  const typed = singleValue(values, 'as-of');
  if (typed === null) return ok(null);
  const day = dayFromIso(typed);
  return day === null ? err(failure('date-invalid', { value: typed })) : ok(day);
}

function timeZoneOf(values: OptionValues): Result<string, Failure> {
  const typed = singleValue(values, 'time-zone') ?? 'UTC';
  return isTimeZone(typed) ? ok(typed) : err(failure('time-zone-unknown', { value: typed }));
}

function currencyOf(values: OptionValues): Result<string | null, Failure> {
  const typed = singleValue(values, 'currency');
  if (typed === null) return ok(null);
  const code = typed.toUpperCase();
  return Intl.supportedValuesOf('currency').includes(code)
    ? ok(code)
    : err(failure('currency-unknown', { value: typed }));
}
