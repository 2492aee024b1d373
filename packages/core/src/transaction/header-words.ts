import { currencyOfMark, foldLetters } from '../table/index.ts';

/**
 * The vocabulary of headers: for each word of ours, how it is written. Both languages lead to the same words, so that
 * `Sipariş No`, `order_number`, `InvoiceNo` and `txnid` are all `order id`. Everything is folded (see `foldLetters`).
 */
const ENGLISH: Readonly<Record<string, string>> = {
  customer:
    'customer customers cust client clients buyer shopper consumer user member visitor account purchaser subscriber patron household',
  id: 'id ids no number num nr nbr code codes key ref reference identifier uuid guid',
  name: 'name names fullname firstname lastname surname title',
  email: 'email emails mail',
  phone: 'phone telephone tel cell cellphone msisdn',
  order:
    'order purchase transaction txn trans invoice inv receipt bill ticket basket cart document doc purchased ordered',
  orders: 'orders purchases transactions invoices receipts txns trips',
  sale: 'sale sales',
  payment: 'payment payments charge',
  date: 'date datetime timestamp time dt day',
  created: 'created creation placed',
  product: 'product prod item article goods stock material merchandise lineitem',
  products: 'products items articles prods skus',
  sku: 'sku asin barcode ean gtin upc isbn',
  variant: 'variant',
  description: 'description desc',
  category: 'category categories cat department dept commodity',
  type: 'type types kind',
  group: 'group family class',
  quantity: 'quantity quantities qty units pieces pcs',
  count: 'count cnt counts',
  price: 'price prices',
  rate: 'rate ratio percent percentage pct share',
  unit: 'unit each per',
  amount: 'amount amt value val',
  total: 'total tot grand gross net sum overall',
  subtotal: 'subtotal',
  line: 'line row extended',
  spend: 'spend spent spending expenditure spendings',
  revenue: 'revenue turnover gmv',
  monetary: 'monetary',
  paid: 'paid billed',
  discount:
    'discount discounts discounted coupon coupons promo promotion promotions voucher deal deals rebate',
  channel: 'channel platform device source medium marketplace',
  country: 'country nation',
  status: 'status',
  event: 'event action behavior behaviour activity',
  currency: 'currency',
  recency: 'recency',
  frequency: 'frequency freq',
  tenure: 'tenure',
  repeat: 'repeat',
  last: 'last latest recent previous prior',
  first: 'first earliest initial',
  since: 'since ago elapsed',
  days: 'days',
  weeks: 'weeks week wk wks',
  months: 'months month',
  unique: 'unique distinct different variety diversity',
  return: 'return returns returned refund refunds refunded refundable',
  mobile: 'mobile app',
  favorite: 'favorite favourite preferred favored top',
  interested: 'interested',
  master: 'master',
  person: 'person contact',
  card: 'card loyalty',
  lifetime: 'lifetime',
  billing: 'billing bill_to',
  shipping: 'shipping ship shipped shipment delivery deliver delivered freight courier carrier',
  // words that make a header mean something else
  cost: 'cost costs cogs',
  tax: 'tax taxes vat duty duties gst',
  fee: 'fee fees commission tip surcharge',
  profit: 'profit margin',
  balance: 'balance outstanding budget limit credit income salary target points point',
  average: 'average avg mean median min minimum max maximum std aov',
  score: 'score scores rank ranking rating cluster segment quintile decile percentile tier level grade index',
  birth: 'birth birthday born dob age',
  updated: 'updated update modified changed edited',
  cancelled: 'cancelled canceled cancel cancellation',
  expected: 'expected estimated due expiry expires expiration promised required deadline',
  registered:
    'registered registration signup joined join enrolment enrollment subscribed subscription membership',
  address: 'address street zip postal postcode city town state province region district county',
  note: 'note notes comment comments message memo remark review',
  url: 'url link image picture photo website',
  tracking: 'tracking',
  visit: 'visit visits view views page pages click clicks session sessions',
  method: 'method',
  campaign: 'campaign campaigns cmp',
  parent: 'parent',
  store: 'store branch warehouse',
};

const TURKISH: Readonly<Record<string, string>> = {
  customer: 'musteri musterisi musterinin cari uye uyenin uyesi kullanici alici hesap',
  id: 'kod kodu numara numarasi nosu anahtar referans',
  name: 'ad adi isim ismi unvan unvani soyad soyadi adsoyad baslik',
  email: 'eposta epostasi',
  phone: 'telefon telefonu gsm',
  order: 'siparis siparisi alisveris alisverisi islem fatura fis belge evrak sepet satinalma',
  orders: 'siparisler siparisleri alisverisler',
  sale: 'satis satislar satisi',
  payment: 'odeme odemesi tahsilat',
  date: 'tarih tarihi zaman zamani saat saati gunu',
  created: 'olusturma olusturulma',
  product: 'urun urunu urunun stok malzeme mal',
  products: 'urunler',
  sku: 'barkod barkodu',
  variant: 'varyant varyasyon',
  description: 'aciklama aciklamasi tanim tanimi',
  category: 'kategori kategorisi departman reyon reyonu',
  type: 'tip tipi tur turu cins cinsi',
  group: 'grup grubu',
  quantity: 'adet adedi miktar miktari',
  count: 'sayi sayisi',
  price: 'fiyat fiyati',
  unit: 'birim birimi',
  amount: 'tutar tutari bedel bedeli deger degeri',
  total: 'toplam toplami genel brut',
  subtotal: 'aratoplam',
  line: 'satir',
  spend: 'harcama harcamasi harcanan',
  revenue: 'ciro cirosu hasilat',
  monetary: 'parasal',
  paid: 'odenen odenecek faturalanacak faturalanan',
  discount: 'indirim indirimi indirimli iskonto kupon kuponu kuponlu promosyon promosyonlu',
  channel: 'kanal kanali cihaz cihazi kaynak kaynagi pazaryeri',
  country: 'ulke ulkesi',
  status: 'durum durumu statu statusu',
  event: 'olay olayi etkinlik aktivite eylem',
  currency: 'doviz parabirimi',
  recency: 'yenilik guncellik',
  frequency: 'siklik sikligi frekans',
  tenure: 'kidem',
  repeat: 'tekrar',
  last: 'son',
  first: 'ilk',
  since: 'beri gecen yana itibaren',
  days: 'gun',
  weeks: 'hafta',
  months: 'ay',
  unique: 'farkli benzersiz cesit cesidi cesitliligi cesitlilik tekil',
  return: 'iade iadesi iadeler',
  mobile: 'mobil uygulama',
  favorite: 'favori gozde',
  person: 'kisi',
  card: 'kart karti',
  package: 'paket',
  main: 'ana',
  shipping: 'kargo kargoya teslimat teslim sevk sevkiyat nakliye',
  cost: 'maliyet maliyeti',
  tax: 'vergi kdv',
  fee: 'komisyon komisyonu ucret ucreti',
  profit: 'kar karlilik',
  balance: 'bakiye limit gelir maas hedef',
  average: 'ortalama',
  rate: 'oran orani yuzde yuzdesi',
  score: 'puan puani skor skoru segmenti',
  birth: 'dogum yas',
  updated: 'guncelleme guncellenme degisiklik',
  cancelled: 'iptal',
  expected: 'vade termin tahmini beklenen bitis bittigi',
  registered: 'kayit uyelik abonelik',
  address: 'adres adresi il ilce sehir mahalle semt',
  note: 'not notu yorum yorumu',
  visit: 'ziyaret goruntuleme tiklama oturum',
  method: 'yontem yontemi',
  campaign: 'kampanya kampanyasi',
  store: 'magaza sube depo',
};

/** Words that say nothing about what a column is. */
const STOP_WORDS =
  'the of in at on with and for my our to from s utc gmt local pseudo ecommerce geo shop shopify woocommerce amazon ' +
  'hepsiburada trendyol n11 data original ever bought alinan alinmis yapilan edilen ile ve icin bu incl including ' +
  'inclusive excl excluding dahil haric dan den tan ten';

/** Phrases that read as one word or as nothing. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:incl|inc|including|excl|ex|excluding)\.? (?:tax|vat|kdv|gst)\b|\b(?:vat|tax|kdv) (?:incl|included|dahil|haric|excl)\b/g,
    ' ',
  ],
  [/\bkdvli\b|\bkdvsiz\b/g, ' '],
  [/\be (?=posta|mail)/g, 'e'],
  [/\bsatin (?:alma|alim|alinan)\b/g, 'satinalma'],
  [/\bpara birimi?\b/g, 'parabirimi'],
  [/\bara toplam\b/g, 'aratoplam'],
  [/\bsub total\b/g, 'subtotal'],
  [/\bpoint of sale\b/g, 'store'],
  [/\bmost (?=recent|favou?rite)/g, ''],
  [/\b(siparis|alisveris|satinalma|islem)(?:ten|tan|den|dan|inden|indan|sinden|sindan)\b/g, '$1'],
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [ENGLISH, TURKISH].flatMap((language) =>
    Object.entries(language).flatMap(([word, spellings]) =>
      [word, ...spellings.split(' ')].map((spelling): [string, string] => [spelling, word]),
    ),
  ),
);
const STOPS: ReadonlySet<string> = new Set(STOP_WORDS.split(' '));
const TURKISH_ONLY: ReadonlySet<string> = new Set(
  Object.values(TURKISH).flatMap((spellings) => spellings.split(' ')),
);
const HEADER_CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['lira', 'TRY'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['sterling', 'GBP'],
  ...[
    'usd',
    'eur',
    'euro',
    'gbp',
    'try',
    'tl',
    'inr',
    'jpy',
    'chf',
    'cad',
    'aud',
    'pln',
    'sek',
    'nok',
    'dkk',
    'brl',
  ].map((code): [string, string] => [code, currencyOfMark(code) ?? '']),
]);

export interface HeaderWords {
  /** The header in words of ours where they are known, in its own folded words where not. */
  readonly words: readonly string[];
  /** Whether it has a word or letter only Turkish has. */
  readonly turkish: boolean;
  /** ISO 4217 code of a currency it names. */
  readonly currency: string | null;
}

/** Reads a header as words: case, accents, dots of the i, camelCase, snake_case and punctuation make no difference. */
export function headerWords(header: string): HeaderWords {
  const spaced = header
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
  const outside = spaced.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const said = tokens(/[\p{L}\p{N}]/u.test(outside) ? outside : spaced).flatMap(known);
  const everything = [...tokens(spaced), ...(header.match(/[$£€₺₹]/g) ?? [])];
  return {
    words: canonicalWords(said),
    turkish: /[ışğİŞĞ]/.test(header) || said.some((token) => TURKISH_ONLY.has(token)),
    currency: currencyNamed(everything),
  };
}

function currencyNamed(everything: readonly string[]): string | null {
  for (const token of everything) {
    const code = HEADER_CURRENCIES.get(token) ?? (/^[$£€₺₹]$/.test(token) ? currencyOfMark(token) : null);
    if (code !== null) return code;
  }
  return null;
}

function tokens(text: string): string[] {
  let folded = foldLetters(text)
    .replace(/#/g, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [phrase, instead] of PHRASES) folded = folded.replace(phrase, instead);
  return folded.split(' ').filter((token) => token !== '');
}

const COUNTERS: ReadonlySet<string> = new Set(['num', 'number', 'nr', 'count', 'cnt', 'no', 'n']);

function canonicalWords(said: readonly string[]): string[] {
  const counts =
    said.length > 1 && COUNTERS.has(said[0]) && (said[1] === 'of' || isPlural(said[said.length - 1], said));
  const rest = counts ? [...said.slice(1), 'count'] : said;
  const words: string[] = [];
  for (const token of rest) {
    if (STOPS.has(token) || HEADER_CURRENCIES.has(token)) continue;
    const word = CANONICAL.get(token) ?? token;
    if (word !== words[words.length - 1]) words.push(word);
  }
  return words;
}

/** `num_orders` and `NumWebPurchases` count something; `order_num` and `num_order` name an order. */
function isPlural(last: string, said: readonly string[]): boolean {
  return said[0] !== 'no' && last.length > 3 && last.endsWith('s') && !last.endsWith('ss');
}

const LONGEST_JOINED = 40;

/** A word written together from known ones (`customerid`, `siparistarihi`) taken apart. */
function known(token: string): string[] {
  if (isKnown(token) || token.length > LONGEST_JOINED) return [token];
  return takenApart(token) ?? [token];
}

function isKnown(token: string): boolean {
  return CANONICAL.has(token) || STOPS.has(token) || HEADER_CURRENCIES.has(token);
}

function takenApart(token: string): string[] | null {
  // best[end]: fewest known words that make up the first `end` letters.
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= token.length; end++) {
    best[end] = null;
    for (let begin = Math.max(0, end - 14); begin <= end - 2; begin++) {
      const before = best[begin];
      if (before === null || !isKnown(token.slice(begin, end))) continue;
      if (best[end] === null || before.length + 1 < (best[end] as string[]).length) {
        best[end] = [...before, token.slice(begin, end)];
      }
    }
  }
  return best[token.length];
}
