import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../text/index.ts';
import type { TextTest } from './text-flags.ts';
import {
  CANCELLED_INVOICE,
  CANCELLED_STATUS,
  DISCOUNT,
  MISSING_CUSTOMER,
  MOBILE_CHANNEL,
  NON_PRODUCT,
  PURCHASE_EVENT,
} from './text-tests.ts';

/** Yes only where the cheap look at the bytes lets the text through, as the flags of a dictionary have it. */
function says({ maybe, is }: TextTest, text: string): boolean {
  const bytes = encodeUtf8(text);
  return maybe(bytes, 0, bytes.length) && is(text);
}

const QUESTIONS: Record<string, { test: TextTest; yes: string[]; no: string[] }> = {
  'is nobody': {
    test: MISSING_CUSTOMER,
    yes: ['', 'NaN', 'null', 'NULL', 'None', 'n/a', '#N/A', '-', 'yok', 'BOŞ', 'undefined'],
    no: ['0', '17', 'Nancy', 'nobody@example.org', 'Yokohama', '--5'],
  },
  'is a cancelled invoice': {
    test: CANCELLED_INVOICE,
    yes: ['C536379', 'c536379', 'C-17'],
    no: ['536379', 'CA-2017-152156', 'C', 'Cart 5', 'A563185', '5C36'],
  },
  'is a state in which nothing was sold': {
    test: CANCELLED_STATUS,
    yes: [
      'cancelled',
      'Canceled',
      'REFUNDED',
      'returned',
      'Voided',
      'failed',
      'declined',
      'iptal',
      'İPTAL EDİLDİ',
      'İade',
      'Başarısız',
      'BAŞARISIZ',
    ],
    no: ['completed', 'paid', 'shipped', 'delivered', 'Teslim edildi', 'Onaylandı', ''],
  },
  'is a purchase': {
    test: PURCHASE_EVENT,
    yes: [
      'purchase',
      'Purchase',
      'order_completed',
      'transaction',
      'Satın alma',
      'sipariş',
      'checkout complete',
      'SATIN ALINDI',
    ],
    no: [
      'view',
      'cart',
      'add_to_cart',
      'remove_from_cart',
      'begin_checkout',
      'search',
      'view_order',
      'sepete ekle',
      'ürün görüntüleme',
      '',
    ],
  },
  'is a discount': {
    test: DISCOUNT,
    yes: ['10', '0.05', '10%', 'SUMMER10', 'yes', 'true', 'evet', '-5', '£2', '1'],
    no: ['', '0', '0.00', '0,0', '0%', '0 TL', '£0.00', 'no', 'False', 'hayır', 'HAYIR', 'yok', '-', 'NaN'],
  },
  'is a phone': {
    test: MOBILE_CHANNEL,
    yes: ['mobile', 'Mobile App', 'iOS', 'Android', 'iPhone', 'Mobil Uygulama', 'telefon'],
    no: ['web', 'desktop', 'store', 'mağaza', ''],
  },
  'is no product': {
    test: NON_PRODUCT,
    yes: [
      'POST',
      'DOT',
      'M',
      'm',
      'D',
      'BANK CHARGES',
      'ADJUST',
      'TEST001',
      'gift_0001_20',
      'DCGS0058',
      'Kargo Bedeli',
      'KARGO',
      'İndirim',
      'shipping fee',
    ],
    no: ['85123A', '22423', 'Postcard', 'Mug', 'DISH', 'Testament', 'giftbox', ''],
  },
};

describe.each(Object.keys(QUESTIONS))('%s', (question) => {
  const { test: asked, yes, no } = QUESTIONS[question];
  test.each(yes)('yes: %j', (text) => {
    expect(says(asked, text)).toBe(true);
  });
  test.each(no)('no: %j', (text) => {
    expect(says(asked, text)).toBe(false);
  });
});
