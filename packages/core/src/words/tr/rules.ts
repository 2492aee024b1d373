import type { Words } from '../words.ts';

export const rules: Words['rules'] = {
  'misshapen-row': {
    name: 'başlıktan fazla hücre',
    meaning: 'Satırda başlıktakinden fazla hücre var; hangi değerin hangi sütuna ait olduğu anlaşılmıyor.',
  },
  'not-a-purchase': {
    name: 'satın alma değil',
    meaning: 'Görüntüleme, sepet veya satışa dönüşmemiş sipariş.',
  },
  cancellation: {
    name: 'iptal',
    meaning: 'İptal veya iade edilmiş satır. Adetleri iade oranında sayılmaya devam eder.',
  },
  'missing-customer': {
    name: 'müşterisi yok',
    meaning: 'Alışverişin kime ait olduğu bilinmiyor.',
  },
  'repeated-customer': {
    name: 'yinelenen müşteri',
    meaning: 'Her satırın bir müşteri olduğu dosyada bu müşteri ikinci kez geçiyor; ilk satır sayılır.',
  },
  'unreadable-number': {
    name: 'okunamayan sayı',
    meaning: 'Sayı olmayan bir adet, fiyat veya tutar.',
  },
  'non-positive-quantity': {
    name: 'adet sıfır veya altında',
    meaning: 'İade veya stok düzeltmesi. İade edilen adetler iade oranında sayılmaya devam eder.',
  },
  'non-positive-price': {
    name: 'fiyat sıfır veya altında',
    meaning: 'Hediye, numune veya muhasebe düzeltmesi.',
  },
  'unreadable-date': {
    name: 'okunamayan tarih',
    meaning: 'Tarih boş veya tarih değil.',
  },
  'date-out-of-range': {
    name: 'aralık dışı tarih',
    meaning: '1970 öncesi veya yarından sonrası: büyük olasılıkla yazım hatası.',
  },
  'after-as-of': {
    name: 'bakış tarihinden sonra',
    meaning: 'Alışveriş, veriye bakılan günden daha sonra yapılmış.',
  },
  'exact-duplicate': {
    name: 'birebir tekrar',
    meaning: 'Her hücresi daha önceki bir satırla aynı.',
  },
  'non-product': {
    name: 'ürün değil',
    meaning: 'Kargo, banka masrafı, elle girilen kayıt ve benzerleri.',
  },
  outlier: {
    name: 'aykırı değer',
    meaning: 'Satırın tutarı bu veride olağan sayılanın çok dışında.',
  },
};

export const scores: Words['scores'] = {
  'tie-safe': {
    name: 'beşte birlik dilimler, eşit değere eşit puan',
    meaning: 'Satırların sırası sonucu değiştirmez.',
  },
  'rank-first': {
    name: 'sıralamaya göre dilimler, eşitlikte müşteri koduna göre',
    meaning:
      'Yayımlanmış çalışmaların alışılmış yöntemi: dilimler eşit büyüklüktedir, eşit değerler farklı puan alabilir.',
  },
  fixed: {
    name: 'sabit eşikler',
    meaning: 'Başka müşteriler gelip gittiğinde puanlar değişmez.',
  },
};

export const stages: Words['stages'] = {
  inspect: 'Dosya inceleniyor',
  read: 'Okunuyor',
  customers: 'Müşteriler toplanıyor',
  segments: 'Segmentler adlandırılıyor',
  write: 'Sonuçlar yazılıyor',
};
