import type { Words } from '../words.ts';

export const features: Words['features'] = {
  totalSpend: {
    name: 'Harcama',
    meaning: 'Satın alınan ve sayıma giren her şeyin toplamı (parasal değer, M).',
  },
  orderCount: { name: 'Sipariş', meaning: 'Farklı sipariş sayısı (sıklık, F).' },
  recencyDays: {
    name: 'Son siparişten beri gün',
    meaning: 'Bakış günü ile son siparişin günü arasındaki fark (yenilik, R).',
  },
  averageOrderValue: { name: 'Ortalama sipariş', meaning: 'Harcama bölü sipariş sayısı.' },
  tenureDays: {
    name: 'İlk siparişten beri gün',
    meaning: 'Bakış günü ile ilk siparişin günü arasındaki fark.',
  },
  activeDays: { name: 'Etkin gün', meaning: 'İlk siparişten son siparişe kadar geçen gün.' },
  purchaseDays: { name: 'Alışveriş günü', meaning: 'Alışveriş yapılan farklı gün sayısı.' },
  meanDaysBetweenPurchases: {
    name: 'Siparişler arası gün',
    meaning: 'Bir alışveriş gününden sonrakine kadar geçen ortalama gün; tek günü olanda bilinmez.',
  },
  uniqueProducts: { name: 'Ürün çeşidi', meaning: 'Satın alınan farklı ürün sayısı.' },
  itemCount: { name: 'Adet', meaning: 'Satın alınan birim sayısı.' },
  returnedItems: { name: 'İade adedi', meaning: 'İptal edilen ve eksi satırlardaki birim sayısı.' },
  returnRate: { name: 'İade oranı', meaning: 'İade adedi bölü adet, en çok %100.' },
  discountUsage: { name: 'İndirim payı', meaning: 'İndirimli siparişlerin tüm siparişlerdeki payı.' },
  mobileUsage: { name: 'Mobil payı', meaning: 'Telefonla verilen siparişlerin tüm siparişlerdeki payı.' },
  customerValue: { name: 'Müşteri değeri', meaning: 'F puanı × M puanı × 10; 10 ile 250 arasında.' },
  r: { name: 'R', meaning: 'Yenilik puanı; en iyisi 5 (veya 3).' },
  f: { name: 'F', meaning: 'Sipariş sayısı puanı; en iyisi 5 (veya 3).' },
  m: { name: 'M', meaning: 'Harcama puanı; en iyisi 5 (veya 3).' },
};
