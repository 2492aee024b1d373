import { err, ok, type Result } from '@kesit/core/result';
import { CLEANING_RULES, DEFAULT_RULES, type RuleSwitches } from '@kesit/core/transaction';
import { type Failure, failure } from '../failure.ts';
import { nearest } from './nearest.ts';

/** `--rules +id,-id`: the rules in force, beginning from the standard ones. Only optional rules can be switched. */
export function parseRules(typed: readonly string[]): Result<RuleSwitches, Failure> {
  const switches = { ...DEFAULT_RULES };
  for (const part of typed.flatMap((list) => list.split(',')).map((text) => text.trim())) {
    if (part === '') continue;
    const sign = part[0];
    if (sign !== '+' && sign !== '-') return err(failure('rules-malformed', { value: part }));
    const id = part.slice(1).trim();
    const rule = CLEANING_RULES.find((one) => one.id === id && one.optional);
    if (rule === undefined) return err(failure('rule-unknown', unknownRule(id)));
    switches[rule.id] = sign === '+';
  }
  return ok(switches);
}

function unknownRule(id: string): Failure['facts'] {
  const optional: string[] = CLEANING_RULES.filter((rule) => rule.optional).map((rule) => rule.id);
  const guess = nearest(id, optional);
  const facts = { rule: id, rules: optional.join(', ') };
  return guess === null ? facts : { ...facts, guess };
}
