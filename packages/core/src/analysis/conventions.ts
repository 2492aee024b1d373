import type { ColumnEvidence, ColumnPlan } from '../table/index.ts';
import type { Mapping } from '../transaction/index.ts';
import type { Warning } from './analysis.ts';

/**
 * Holds the ways a mapping says its columns write numbers and dates against what the whole columns showed. Where most of the
 * telling values contradict, the mapping comes back changed and the table has to be read again.
 */
export function revisedMapping(
  mapping: Mapping,
  plans: readonly ColumnPlan[],
  evidence: readonly ColumnEvidence[],
): Mapping | null {
  const numberStyles = { ...mapping.numberStyles };
  const timeStyles = { ...mapping.timeStyles };
  let changed = false;
  plans.forEach((plan, index) => {
    const seen = evidence[index];
    if (plan.kind === 'number') {
      const [own, other] = numberEvidence(plan.style.decimal, seen);
      if (other <= own) return;
      numberStyles[plan.column] = { decimal: plan.style.decimal === '.' ? ',' : '.' };
      changed = true;
    } else if (plan.kind === 'time') {
      const [own, other] = dateEvidence(plan.style.dayFirst, seen);
      if (other <= own) return;
      timeStyles[plan.column] = { ...plan.style, dayFirst: !plan.style.dayFirst };
      changed = true;
    }
  });
  return changed ? { ...mapping, numberStyles, timeStyles } : null;
}

/** What a person should know about the conventions of a table that was read. */
export function conventionWarnings(
  mapping: Mapping,
  header: readonly string[],
  plans: readonly ColumnPlan[],
  evidence: readonly ColumnEvidence[],
): Warning[] {
  return plans.flatMap((plan, index): Warning[] => {
    const seen = evidence[index];
    const column = header[plan.column];
    if (plan.kind === 'number') {
      const [, other] = numberEvidence(plan.style.decimal, seen);
      return other === 0
        ? []
        : [{ code: 'mixed-number-styles', facts: { column, rows: other, decimal: plan.style.decimal } }];
    }
    if (plan.kind !== 'time') return [];
    const [own, other] = dateEvidence(plan.style.dayFirst, seen);
    const order = plan.style.dayFirst ? 'day-first' : 'month-first';
    if (other > 0) return [{ code: 'mixed-date-orders', facts: { column, rows: other, order } }];
    const assumed = own === 0 && mapping.undecidedDates.includes(plan.column);
    return assumed ? [{ code: 'date-order-assumed', facts: { column, order } }] : [];
  });
}

function numberEvidence(decimal: '.' | ',', seen: ColumnEvidence): [own: number, other: number] {
  return decimal === '.' ? [seen.decimalPoint, seen.decimalComma] : [seen.decimalComma, seen.decimalPoint];
}

function dateEvidence(dayFirst: boolean, seen: ColumnEvidence): [own: number, other: number] {
  return dayFirst ? [seen.dayFirst, seen.monthFirst] : [seen.monthFirst, seen.dayFirst];
}
