import { foldLetters } from './letter-fold.ts';

/** ISO 4217 codes in use. */
const CODES = (
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
  'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK ' +
  'HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL ' +
  'MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON ' +
  'RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH ' +
  'UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL'
).split(' ');

/** Signs and abbreviations, folded; `null` where several currencies share one. */
const MARKS: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...CODES.map((code): [string, string] => [code.toLowerCase(), code]),
  ['$', 'USD'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['r$', 'BRL'],
  ['mx$', 'MXN'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['₺', 'TRY'],
  ['tl', 'TRY'],
  ['ytl', 'TRY'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['rs', 'INR'],
  ['₽', 'RUB'],
  ['руб', 'RUB'],
  ['₴', 'UAH'],
  ['грн', 'UAH'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₦', 'NGN'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['₸', 'KZT'],
  ['zl', 'PLN'],
  ['kc', 'CZK'],
  ['ft', 'HUF'],
  ['lei', 'RON'],
  ['лв', 'BGN'],
  ['fr', 'CHF'],
  ['sfr', 'CHF'],
  ['kr', null],
  ['₤', null],
]);

const LONGEST_MARK = 5;

/** Is this the sign, the abbreviation or the code of a currency, with or without a point at its end? */
export function isCurrencyMark(text: string): boolean {
  return text.length <= LONGEST_MARK && MARKS.has(folded(text));
}

/** ISO 4217 code of a currency's sign, abbreviation or code; `null` where it is none, or one that several share. */
export function currencyOfMark(text: string): string | null {
  return text.length <= LONGEST_MARK ? (MARKS.get(folded(text)) ?? null) : null;
}

function folded(text: string): string {
  const bare = foldLetters(text);
  return bare.endsWith('.') ? bare.slice(0, -1) : bare;
}
