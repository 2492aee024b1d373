import type { CustomerBase, Ledger } from '../customer/index.ts';
import { type Dictionary, textOf } from '../table/index.ts';
import { isUtf8 } from '../text/index.ts';
import { type Mapping, MISSING_CUSTOMER } from '../transaction/index.ts';
import type { Warning } from './analysis.ts';

/** Below this many customers scores of five levels say little. */
const FEW_CUSTOMERS = 100;

/** What the data lacks or leaves open, in the order in which it matters. */
export function dataWarnings(base: CustomerBase, mapping: Mapping, currency: string | null): Warning[] {
  const { customers } = base;
  const warnings: Warning[] = [];
  const has = (role: string): boolean => mapping.roles.some((guess) => guess.role === role);
  if (customers.count < FEW_CUSTOMERS) {
    warnings.push({ code: 'few-customers', facts: { customers: customers.count, needed: FEW_CUSTOMERS } });
  }
  if (customers.totalSpend === null) warnings.push({ code: 'no-amounts', facts: {} });
  if (mapping.shape === 'order-lines' && !has('invoice')) warnings.push({ code: 'no-invoices', facts: {} });
  if (mapping.periodAssumed && has('tenure')) {
    warnings.push({ code: 'period-assumed', facts: { days: mapping.periodDays } });
  }
  if (currency === null && customers.totalSpend !== null)
    warnings.push({ code: 'currency-unknown', facts: {} });
  return warnings;
}

/** What the texts of a ledger show: customers written in two ways, several currencies, bytes of another encoding. */
export function ledgerWarnings(ledger: Ledger): { currency: string | null; warnings: Warning[] } {
  const warnings: Warning[] = [];
  if (hasForeignBytes(ledger)) warnings.push({ code: 'mixed-encoding', facts: {} });
  const alike = idsAlike(ledger);
  if (alike > 0) warnings.push({ code: 'customer-ids-alike', facts: { customers: alike } });
  const { currency: currencies } = ledger.dictionaries;
  const codes: string[] = [];
  for (let code = 1; code < currencies.size; code++) {
    const text = textOf(currencies, code).toUpperCase();
    if (/^[A-Z]{3}$/.test(text) && !codes.includes(text)) codes.push(text);
  }
  if (codes.length > 1) {
    warnings.push({
      code: 'several-currencies',
      facts: { currencies: codes.sort().join(', '), count: codes.length },
    });
  }
  return { currency: codes.length === 1 ? codes[0] : null, warnings };
}

/** Customers whose ids differ from another's only by letter case or blanks inside; they are kept apart. */
function idsAlike({ dictionaries: { customer } }: Ledger): number {
  const met = new Set<string>();
  let alike = 0;
  for (let code = 1; code < customer.size; code++) {
    if (isNumber(customer, code)) continue;
    const text = textOf(customer, code);
    if (MISSING_CUSTOMER.is(text)) continue;
    const folded = text.replace(/\s+/g, '').toLowerCase();
    if (met.has(folded)) alike++;
    else met.add(folded);
  }
  return alike;
}

function isNumber({ bytes, offsets }: Dictionary, code: number): boolean {
  for (let at = offsets[code]; at < offsets[code + 1]; at++) {
    if (bytes[at] < 0x30 || bytes[at] > 0x39) return false;
  }
  return offsets[code + 1] > offsets[code];
}

/** Texts that are not UTF-8: the file, or some of its cells, are written in two encodings. */
function hasForeignBytes({ dictionaries }: Ledger): boolean {
  return Object.values(dictionaries).some(({ size, bytes, offsets }) => {
    const end = offsets[size];
    let code = 0;
    for (let at = 0; at < end; at++) {
      if (bytes[at] < 0x80) continue;
      while (offsets[code + 1] <= at) code++;
      if (!isUtf8(bytes, at, offsets[code + 1])) return true;
      at = offsets[code + 1] - 1;
    }
    return false;
  });
}
