import type { SufficiencyReason } from '../../report/index.ts';
import { createFormat } from '../format.ts';
import type { Words } from '../words.ts';

const format = createFormat('tr');

export const health: Words['health'] = {
  excellent: 'çok iyi',
  good: 'iyi',
  moderate: 'orta',
  poor: 'zayıf',
};

export const metrics: Words['metrics'] = {
  customers: { name: 'Müşteri', meaning: 'En az bir siparişi olan müşteriler.' },
  orders: {
    name: 'Sipariş',
    meaning: 'Farklı sipariş numaraları; numara yoksa müşterinin alışveriş günleri.',
  },
  items: { name: 'Ürün adedi', meaning: 'Satın alınan toplam adet.' },
  revenue: { name: 'Ciro', meaning: 'Kullanılan bütün satırların toplamı.' },
  revenuePerCustomer: { name: 'Müşteri başına ciro', meaning: 'Ciro bölü müşteri sayısı.' },
  averageOrderValue: { name: 'Ortalama sepet tutarı', meaning: 'Ciro bölü sipariş sayısı.' },
  ordersPerCustomer: { name: 'Müşteri başına sipariş', meaning: 'Sipariş sayısı bölü müşteri sayısı.' },
  itemsPerOrder: { name: 'Sipariş başına adet', meaning: 'Satın alınan adet bölü sipariş sayısı.' },
  repeatRate: {
    name: 'Tekrar alışveriş oranı',
    meaning: 'İki veya daha çok siparişi olan müşterilerin oranı.',
  },
  oneTimeBuyers: { name: 'Tek seferlik müşteri', meaning: 'Yalnızca bir siparişi olan müşteriler.' },
  oneTimeBuyerShare: {
    name: 'Tek seferlik müşteri oranı',
    meaning: 'Yalnızca bir siparişi olanların oranı.',
  },
  concentration: {
    name: 'Cironun yoğunlaşması',
    meaning: 'En iyi yüzde 1, 10 ve 20 müşterinin cirodaki payı.',
  },
  meanCustomerValue: {
    name: 'Ortalama müşteri değeri',
    meaning:
      'F puanı × M puanı × 10; 10 ile 250 arasında. Müşteriler arasındaki yeri gösterir, yaşam boyu değer değildir.',
  },
  highValueShare: {
    name: 'Yüksek değerli müşteriler',
    meaning: 'Müşteri değeri 200 üzerinde olanların oranı.',
  },
  newCustomerShare: { name: 'Yeni müşteriler', meaning: 'İlk siparişi son 30 günde olanların oranı.' },
  purchaseGaps: {
    name: 'İki alışveriş arası gün',
    meaning: 'Bir alışveriş gününden sonrakine kadar geçen süre.',
  },
  churn: {
    name: 'Kaybedilen müşteri',
    meaning: 'Alışveriş aralarının onda dokuzundan daha uzun süredir alışveriş yapmayanlar.',
  },
  returnRate: { name: 'İade oranı', meaning: 'İade edilen adet bölü satın alınan adet.' },
  discountShare: { name: 'İndirimli siparişler', meaning: 'Bütün siparişler içindeki oran.' },
  mobileShare: { name: 'Mobil siparişler', meaning: 'Bütün siparişler içindeki oran.' },
};

export const offerings: Words['offerings'] = {
  'rfm-segments': 'Yenilik, sıklık ve harcamaya göre segmentler',
  monetary: 'Harcama ve ciro',
  clusters: 'Kümeler',
  'churn-and-value-models': 'Müşteri kaybı ve yaşam boyu değer',
  'campaign-tests': 'Kampanya testleri',
  seasonality: 'Mevsimsellik',
  returns: 'İadeler',
  discounts: 'İndirimler',
  channels: 'Kanallar',
  products: 'Ürünler',
  countries: 'Ülkeler',
};

export const verdicts: Words['verdicts'] = {
  yes: 'uygun',
  limited: 'dikkatle',
  no: 'bu veriyle olmaz',
};

const more =
  (what: string) =>
  ({ found, needed }: SufficiencyReason): string =>
    `${format.decimal(found ?? 0, 1)} ${what} var, ${format.decimal(needed ?? 0, 1)} yeterli olur`;
const always = (sentence: string) => (): string => sentence;

export const reasonsAgainst: Words['reasonsAgainst'] = {
  'customers-few': more('müşteri'),
  'period-short': more('ay'),
  'repeat-buyers-few': more('geri gelen müşteri'),
  'recency-missing': always('alışveriş tarihi yok'),
  'orders-missing': always('sipariş sayısı yok'),
  'amounts-missing': always('tutar yok'),
  'dates-missing': always('tarih yok'),
  'returns-missing': always('dosyada iade bilgisi yok'),
  'returns-none': always('hiç iade yok'),
  'discounts-missing': always('indirim sütunu yok'),
  'channels-missing': always('kanal sütunu yok'),
  'products-missing': always('ürün sütunu yok'),
  'products-few': more('ürün'),
  'countries-missing': always('ülke sütunu yok'),
  'countries-few': more('ülke'),
};
