import { factReader } from '../facts.ts';
import type { Facts, Words } from '../words.ts';

const { text, has, number, list, bytes, percent } = factReader('tr');

const rows = (facts: Facts): string => (has(facts, 'rows') ? ` (${text(facts, 'rows')} satır)` : '');

export const warnings: Words['warnings'] = {
  'date-order-assumed': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}” sütununda` : 'Tarihlerde'} günün mü ayın mı önce yazıldığını gösteren bir şey yok; ${facts.order === 'month-first' ? 'ayı' : 'günü'} önce okuduk. İlk ve son tarihi kontrol edin.`,
  'mixed-date-orders': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}” sütununda` : 'Tarih sütununda'} tarihlerin çoğunda ${facts.order === 'month-first' ? 'ay' : 'gün'} önce yazılmış, bazılarında tersi${rows(facts)}. Hepsi için tek bir sıra kullanıldı; uymayan tarihler dışarıda bırakıldı, kalanların bazıları yanlış olabilir.`,
  'mixed-number-styles': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}” sütununda` : 'Bir sayı sütununda'} sayıların çoğunda ondalıklar ${facts.decimal === ',' ? 'virgülle' : 'noktayla'} ayrılmış, bazılarında tersi${rows(facts)}. Hepsi için tek bir yazım kullanıldı; uymayan sayılar dışarıda bırakıldı, kalanların bazıları yanlış olabilir.`,
  'mixed-encoding': () =>
    'Bazı hücreler dosyanın geri kalanından farklı bir karakter kodlamasıyla yazılmış. Bunlar Türkçe Windows metni olarak okundu; alışılmadık harfler içeren adları kontrol edin.',
  'period-assumed': (facts) =>
    number(facts, 'days') > 1
      ? `Dosya, dönemlerinin ne kadar sürdüğünü söylemiyor; her dönem ${text(facts, 'days')} gün sayıldı. Bu yanlışsa buradaki bütün süreler de yanlıştır.`
      : 'Dosya, dönemlerinin ne kadar sürdüğünü söylemiyor; bir dönem bir gün sayıldı. Dönemler haftaysa buradaki bütün süreler kısa kalır.',
  'no-amounts': () =>
    'Veride tutar yok: harcama, ciro ve bunlara dayanan her şey boş bırakıldı; segmentler yenilik ve sıklığa göre belirlendi.',
  'no-invoices': () =>
    'Veride sipariş numarası yok: bir müşterinin aynı gün aldığı her şey tek sipariş sayıldı.',
  'currency-unknown': () => 'Veride para birimi belirtilmemiş; tutarlar birimsiz gösteriliyor.',
  'several-currencies': (facts) =>
    `Veride birden çok para birimi var${has(facts, 'currencies') ? ` (${list(facts, 'currencies')})` : ''}; tutarlar olduğu gibi toplandı. Önce hepsini tek para birimine çevirin.`,
  'customer-ids-alike': (facts) =>
    `Bazı müşteri kodları yalnızca büyük-küçük harf veya boşlukla ayrılıyor${has(facts, 'customers') ? ` (${text(facts, 'customers')} müşteri)` : ''}. Farklı müşteriler sayıldılar; aynı kişilerse dosyada birleştirin.`,
  'said-once-per-order': (facts) =>
    `${has(facts, 'columns') ? `Şu sütunlar siparişin yalnızca ilk satırında dolu: ${list(facts, 'columns')}` : 'Müşteri ya da durum, siparişin yalnızca ilk satırında yazıyor'}. Sonraki satırlar da aynısını söylüyormuş gibi okundu.`,
  'few-customers': (facts) =>
    `Yalnızca ${text(facts, 'customers', 'birkaç')} müşteri var${has(facts, 'needed') ? ` (en az ${text(facts, 'needed')} olması iyi olur)` : ''}: bu kadar küçük segmentler her alışverişle yer değiştirir.`,
  'sheet-left-out': (facts) =>
    `${has(facts, 'sheet') ? `“${text(facts, 'sheet')}” sayfası` : 'Bazı sayfalar'} dışarıda bırakıldı: sütunları öbür sayfalarınkiyle aynı değil. Gerekliyse o sayfayı tek başına çözümleyin.`,
  'much-noise': (facts) =>
    `${has(facts, 'share') ? `Satırların ${percent(facts, 'share')} kadarı` : 'Satırların %30’undan fazlası'} hiçbir kümede değil (gürültü): eps bu veri için küçük ya da kümelerin yoğunluğu birbirinden farklı. Daha büyük bir eps, daha az örnek veya HDBSCAN deneyin.`,
  'unknown-category': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}” sütununda` : 'Bir sütunda'} modelin bilmediği kategoriler var${rows(facts)}. Bu satırlar öteki sütunlarına göre yerleştirildi; kategorilerin sırası karşılaştırılıyorsa dışarıda bırakıldı.`,
  'coded-one-hot': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}” sütununda` : 'Bir sütunda'} metin var; kategorilerine göre karşılaştırıldı, her biri ötekilerden aynı uzaklıkta sayıldı${has(facts, 'count') ? ` (${text(facts, 'count')} kategori)` : ''}. Bir sıraları varsa belirtin.`,
  'much-memory': (facts) =>
    `Bu çalışma ${has(facts, 'bytes') ? `yaklaşık ${bytes(facts, 'bytes')}` : 'çok'} bellek istiyor. Bellek yetmezse daha az özellik, müşterilerin bir bölümünü ya da mini yığınlı k-ortalamaları seçin.`,
  'file-left-out': (facts) =>
    `${has(facts, 'zip') ? `${text(facts, 'zip')} içindeki ` : ''}${text(facts, 'file', 'bir dosya')} dışarıda bırakıldı: sütunları okunan dosyanınkiyle aynı değil. Gerekliyse paketi açıp o dosyayı tek başına çözümleyin.`,
};
