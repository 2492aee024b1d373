import {
  CLEANING_RULES,
  type CleaningCounts,
  type CleaningRuleId,
  type RuleSwitches,
} from '@kesit/core/transaction';

export interface QualityRow {
  readonly rule: CleaningRuleId;
  readonly rows: number;
  readonly inForce: boolean;
  readonly optional: boolean;
}

/** Rules that left rows out, and rules that would; a rule with nothing to say shows only when a person has switched it. */
export function qualityRows(
  { rejected, noticed }: CleaningCounts,
  switches: RuleSwitches,
): { leftOut: QualityRow[]; noticed: QualityRow[] } {
  const rows = CLEANING_RULES.map(({ id, on, optional }) => {
    const inForce = switches[id];
    const counted = inForce ? rejected[id] : (noticed[id] ?? 0);
    return { rule: id, rows: counted, inForce, optional, isShown: counted > 0 || inForce !== on };
  })
    .filter(({ isShown }) => isShown)
    .map(({ isShown: _, ...row }) => row);
  return {
    leftOut: rows.filter(({ inForce }) => inForce),
    noticed: rows.filter(({ inForce }) => !inForce),
  };
}
