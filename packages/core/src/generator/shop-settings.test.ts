import { describe, expect, it } from 'vitest';
import { generateCustomers, generateOrders, SHOP_DEFAULTS, type ShopOptions } from './index.ts';
import { completeSettings } from './shop-settings.ts';

const GIVEN: ShopOptions = { customers: 10, months: 2, seed: 1 };

describe('completeSettings', () => {
  it('fills in the defaults and keeps what was said', () => {
    expect(completeSettings(GIVEN)).toEqual({ ...SHOP_DEFAULTS, ...GIVEN });
    expect(completeSettings({ ...GIVEN, guestShare: 0 }).guestShare).toBe(0);
  });

  it.each([
    ['customers', 0],
    ['customers', 1.5],
    ['months', 601],
    ['seed', -1],
    ['products', 11],
    ['rateShape', 0],
    ['customerValueShape', 1],
    ['guestShare', 0.6],
    ['returnShare', Number.NaN],
    ['startDay', 0.5],
    ['language', 'de'],
    ['linesPerOrder', Number.POSITIVE_INFINITY],
  ])('refuses %s = %s, by name', (name, value) => {
    const wrong = { ...GIVEN, [name]: value } as ShopOptions;
    expect(() => completeSettings(wrong)).toThrow(RangeError);
    expect(() => generateOrders(wrong)).toThrow(name);
    expect(() => generateCustomers(wrong)).toThrow(name);
  });

  it('refuses chunks of no size', () => {
    expect(() => generateOrders({ ...GIVEN, chunkBytes: 0 })).toThrow('chunkBytes');
    expect(() => generateCustomers({ ...GIVEN, chunkBytes: Number.NaN })).toThrow('chunkBytes');
  });
});
