import type { ColumnProfile } from './column-profile.ts';

const FEWEST = 5;

/**
 * Whether a column of money is the value of the whole row or the price of one unit, by how it goes with the quantity; `null`
 * when the sample cannot tell. Among rows of one product, a price stays and a value grows in proportion; without products,
 * a value grows with the quantity and a price falls or stays.
 */
export function moneyMeaning(
  money: ColumnProfile,
  quantity: ColumnProfile,
  product: ColumnProfile | null,
): 'row' | 'unit' | null {
  return (product === null ? null : byProduct(money, quantity, product)) ?? byGrowth(money, quantity);
}

function byProduct(
  money: ColumnProfile,
  quantity: ColumnProfile,
  product: ColumnProfile,
): 'row' | 'unit' | null {
  const seen = new Map<string, number>();
  let stays = 0;
  let grows = 0;
  for (let row = 0; row < money.values.length; row++) {
    const [value, units] = [money.values[row], quantity.values[row]];
    if (!(value > 0 && units > 0) || product.texts[row] === '') continue;
    const before = seen.get(product.texts[row]);
    seen.set(product.texts[row], row);
    if (before === undefined || quantity.values[before] === units) continue;
    const ratio = value / money.values[before];
    if (Math.abs(ratio - 1) < 0.01) stays++;
    else if (Math.abs(ratio / (units / quantity.values[before]) - 1) < 0.01) grows++;
  }
  if (stays + grows < FEWEST) return null;
  if (stays >= 3 * grows) return 'unit';
  return grows >= 3 * stays ? 'row' : null;
}

/** By the slope of log value on log quantity: 1 for values of equal goods, 0 or less for prices. */
function byGrowth(money: ColumnProfile, quantity: ColumnProfile): 'row' | 'unit' | null {
  const x: number[] = [];
  const y: number[] = [];
  for (let row = 0; row < money.values.length; row++) {
    if (!(money.values[row] > 0 && quantity.values[row] > 0)) continue;
    x.push(Math.log(quantity.values[row]));
    y.push(Math.log(money.values[row]));
  }
  const meanX = mean(x);
  const meanY = mean(y);
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  if (x.length < 4 * FEWEST || spread / x.length < 0.05) return null;
  const slope = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0) / spread;
  const explained = (slope ** 2 * spread) / y.reduce((sum, value) => sum + (value - meanY) ** 2, 0);
  if (slope > 0.6 && explained > 0.3) return 'row';
  return slope < 0.2 ? 'unit' : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Whether a column of money is the total of an order written on each of its rows, or on its first one only: adding it up over
 * the rows would count it several times or lean on rows that have none. Only orders of different products tell: rows that are
 * alike may be entered twice.
 */
export function isOrderTotal(money: ColumnProfile, invoice: ColumnProfile, product: ColumnProfile): boolean {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < invoice.texts.length; row++) {
    const id = invoice.texts[row];
    if (id === '') continue;
    const rows = rowsOf.get(id);
    if (rows === undefined) rowsOf.set(id, [row]);
    else rows.push(row);
  }
  let several = 0;
  let once = 0;
  for (const rows of rowsOf.values()) {
    if (new Set(rows.map((row) => product.texts[row])).size < 2) continue;
    several++;
    const totals = new Set(rows.map((row) => money.texts[row]));
    totals.delete('');
    const isRepeated = totals.size === 1 && rows.every((row) => money.texts[row] !== '');
    const isFirstOnly = rows.filter((row) => money.texts[row] !== '').length === 1;
    if (isRepeated || isFirstOnly) once++;
  }
  return several >= 3 && once >= 0.9 * several && money.distinct > 1;
}
