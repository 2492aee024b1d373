import type { Words } from '../words.ts';

export const roles: Words['roles'] = {
  customer: 'müşteri',
  invoice: 'fatura veya sipariş numarası',
  date: 'tarih',
  product: 'ürün',
  description: 'ürün adı',
  category: 'kategori',
  quantity: 'adet',
  price: 'birim fiyat',
  amount: 'tutar',
  discount: 'indirim',
  channel: 'kanal',
  country: 'ülke',
  status: 'durum',
  event: 'olay',
  currency: 'para birimi',
  'days-since-last-purchase': 'son alışverişten bu yana gün',
  'last-purchase': 'son alışveriş tarihi',
  'first-purchase': 'ilk alışveriş tarihi',
  'order-count': 'sipariş sayısı',
  'total-spend': 'toplam harcama',
  'unique-products': 'farklı ürün sayısı',
  'discounted-orders': 'indirimli sipariş sayısı',
  'returned-items': 'iade edilen adet',
  'total-items': 'satın alınan adet',
  'mobile-orders': 'mobil sipariş sayısı',
  'favorite-category': 'en sevdiği kategori',
  'repeat-count': 'tekrar alışveriş sayısı (x)',
  'repeat-recency': 'son alışverişin zamanı (t_x)',
  tenure: 'gözlem süresi (T)',
  'repeat-value': 'tekrar alışverişlerin ortalama tutarı',
};

export const shapes: Words['shapes'] = {
  'order-lines': 'her satır bir siparişteki bir ürün',
  orders: 'her satır bir sipariş',
  customers: 'her satır bir müşteri',
};

export const reasons: Words['reasons'] = {
  header: 'başlık öyle diyor',
  'header-part': 'başlıkta adı geçiyor',
  values: 'değerler ona benziyor',
  'header-and-values': 'başlık ve değerler uyuşuyor',
  remaining: 'diğer sütunlardan geriye bu kaldı',
  given: 'siz belirttiniz',
};
