import type { TextTest } from './text-flags.ts';

/** What single texts of an order file mean, in English and Turkish. Each is asked once per distinct text. */

const lower = (text: string): string => text.replace(/[İI]/g, 'i').toLowerCase().replace(/ı/g, 'i').trim();

const MISSING = new Set([
  '',
  'nan',
  'null',
  'none',
  'n/a',
  'na',
  '-',
  '#n/a',
  'nil',
  'undefined',
  'yok',
  'bos',
  'boş',
]);

/** Nobody: an empty cell or one of the words that stand for it. */
function isMissing(text: string): boolean {
  return text === '' || (text.length < 10 && MISSING.has(lower(text)));
}

/** `C536379`: the publisher's mark of a cancelled invoice. */
function isCancelledInvoice(text: string): boolean {
  return /^[Cc]-?\d+$/.test(text);
}

const CANCELLED = /cancel|refund|return|void|fail|declin|reject|iptal|iade|ba[sş]ar[iı]s[iı]z|redded/;

const IN_PART = /\bpart|k[iı]sm/;

/** A state of an order in which nothing was sold; one that was given back in part was sold. */
function isCancelledStatus(text: string): boolean {
  const state = lower(text);
  return CANCELLED.test(state) && !IN_PART.test(state);
}

const PURCHASE = /purchase|order|transaction|buy|bought|sale|sat[iı]n|sipari[sş]|checkout.?complete|payment/;
const NOT_PURCHASE =
  /view|cart|basket|begin|start|remove|click|search|wish|impression|sepet|goruntule|görüntüle|tikla/;

/** An event that is a purchase, not a look or a full cart. */
function isPurchaseEvent(text: string): boolean {
  const word = lower(text);
  return PURCHASE.test(word) && !NOT_PURCHASE.test(word);
}

const NO_DISCOUNT = new Set([
  '',
  '0',
  'no',
  'false',
  'n',
  'none',
  'null',
  'nan',
  'hayir',
  'hayır',
  'yok',
  '-',
  'f',
]);

/** Anything but empty, "no" and zero in whatever spelling. */
function isDiscount(text: string): boolean {
  return !NO_DISCOUNT.has(lower(text)) && !/^[-+%£$€₺\s]*0*(?:[.,]0+)?\s*(?:%|tl|try)?$/iu.test(text);
}

/** A phone, through its browser or an app. */
function isMobileChannel(text: string): boolean {
  return /mobil|phone|app\b|ios|android|telefon|uygulama/.test(lower(text));
}

const NON_PRODUCTS = new Set([
  'post',
  'dot',
  'm',
  'd',
  's',
  'b',
  'c2',
  'c3',
  'pads',
  'bank charges',
  'amazonfee',
  'adjust',
  'adjust2',
  'cruk',
  'postage',
  'shipping',
  'freight',
  'discount',
  'fee',
  'manual',
  'kargo',
  'kargo bedeli',
  'indirim',
  'hizmet bedeli',
  'gift wrap',
  'hediye paketi',
  'samples',
]);

/** A code that stands for postage, a fee, a discount, a correction, a voucher or a test, not for goods. */
function isNonProduct(text: string): boolean {
  const code = lower(text);
  return NON_PRODUCTS.has(code) || /^(?:test\d*|gift_\d.*|dcgs.*|kargo\b.*|shipping\b.*)$/.test(code);
}

const anyText = (): boolean => true;
const startsWithoutDigit = (bytes: Uint8Array, start: number): boolean =>
  bytes[start] < 0x30 || bytes[start] > 0x39;

export const MISSING_CUSTOMER: TextTest = {
  maybe: (bytes, start, end) => end === start || (end - start < 12 && startsWithoutDigit(bytes, start)),
  is: isMissing,
};
export const CANCELLED_INVOICE: TextTest = {
  maybe: (bytes, start) => bytes[start] === 0x43 || bytes[start] === 0x63,
  is: isCancelledInvoice,
};
export const NON_PRODUCT: TextTest = { maybe: startsWithoutDigit, is: isNonProduct };
export const CANCELLED_STATUS: TextTest = { maybe: anyText, is: isCancelledStatus };
export const PURCHASE_EVENT: TextTest = { maybe: anyText, is: isPurchaseEvent };
export const DISCOUNT: TextTest = { maybe: anyText, is: isDiscount };
export const MOBILE_CHANNEL: TextTest = { maybe: anyText, is: isMobileChannel };
