import { failures, hints } from './failures-tr.ts';
import { help } from './help-tr.ts';
import type { CommandLineWords } from './words.ts';

export const tr: CommandLineWords = {
  failures,
  hints,
  help,
  progress: {
    rate: (rows) => `saniyede ${rows} satır`,
    timeLeft: (seconds) => (seconds < 90 ? `${seconds} sn kaldı` : `${Math.round(seconds / 60)} dk kaldı`),
    generating: 'Siparişler yazılıyor',
  },
  labels: {
    segment: 'Segment',
    cluster: 'Küme',
    customers: 'Müşteri',
    share: 'Pay',
    revenue: 'Ciro',
    health: 'Sağlık',
    shape: 'Satır düzeni',
    role: 'Rol',
    column: 'Sütun',
    why: 'Neden',
    sure: 'Güven',
    unused: 'Kullanılmayan',
    firstRows: 'İlk satırlar',
    currency: 'Para birimi',
    rules: 'Kurallar; ilk uyan geçerlidir',
    empty: 'boş',
    unreadable: 'okunamayan',
    notPositive: 'sıfır veya altında',
    blanks: 'boşluk',
    tab: 'sekme',
    noOrders: 'henüz siparişi yok',
    anyScore: 'her puan',
    otherwise: 'kalan herkes',
    standard: 'varsayılan',
    needsAmounts: 'tutar gerekir',
    currencyUnknown: 'bilinmiyor',
  },
  sentences: {
    rows: (read, kept) => `${read} satır okundu, ${kept} satır kullanıldı.`,
    leftOut: (list) => `Ayrılanlar: ${list}.`,
    asOf: (day, preset, scores) => `Bakış günü ${day}; kurallar ${preset}, puanlama ${scores}.`,
    written: (folder) => `${folder} klasörüne yazıldı: summary.json ve beş CSV dosyası`,
    writtenFiles: (folder, files) => `${folder} klasörüne yazıldı: ${files}`,
    clustering: 'Kümeler aranıyor',
    clustersFound: (k) => `${k} küme bulundu.`,
    structure: {
      strong: 'Birbirlerinden açıkça ayrılıyorlar.',
      reasonable: 'Birbirlerinden ayrılıyorlar.',
      weak: 'İç içe geçiyorlar: işe yarar bir bölme sayın, ayrı insan tipleri saymayın.',
      none: 'Sözü edilecek küme yok: bu, tek ve sürekli bir kalabalığı böler.',
    },
    embedded: (method, dimensions, error, pcaError) =>
      method === 'pca'
        ? `${dimensions} temel bileşende arandı; ayrılmış satırlarda yitirdikleri: ${error}.`
        : `${dimensions} boyutlu bir gömmede arandı; ayrılmış satırlarda yitirdiği: ${error}, temel bileşenlerinki: ${pcaError}.`,
    noise: (rows) => `${rows} tanesi hiçbirinde değil (gürültü).`,
    leftOutOfClusters: (rows) => `${rows} tanesi karşılaştırılamadı: bir sayısı eksik.`,
    featuresMissing: (features) => `Bu veride yok: ${features}.`,
    moreSegments: (count) => `segments.csv içinde ${count} segment daha var`,
    moreWarnings: (count) => `summary.json içinde ${count} uyarı daha var`,
    sampleFine: (rows) => `${rows} satırlık örnekte bütün hücreler okunabiliyor.`,
    sampleFaults: (rows, faults) => `${rows} satırlık örnekte: ${faults}.`,
    generated: (path, rows, size, customers, period) =>
      `${path}: ${rows} satır, ${size}; ${customers} müşteri, ${period}.`,
    truthWritten: (path) => `Bunların gerçeği: ${path}`,
    presetComplete: (cells) => `${cells} puan birleşiminin her birine tam bir kural düşüyor.`,
    presetUncovered: (cells, of) => `${of} birleşimden ${cells} tanesinin segmenti yok:`,
    presetRemainder: (cells, of, segment) =>
      `${of} birleşimden ${cells} tanesi hiçbir kurala uymuyor, kalanların segmentine gidiyor (${segment}):`,
    presetOverlaps: (cells) => `${cells} birleşim birden çok kurala uyuyor; ilk kural geçerli oluyor:`,
    presetUnreachable: (rules) => `Şu kurallar hiçbir zaman belirleyici olmuyor: ${rules}.`,
    presetUnreachableSegments: (segments) => `Şu segmentlere hiçbir müşteri giremez: ${segments}.`,
    presetDecides: (cell, winner, others) => `${cell}  ${winner} (geride kalan: ${others})`,
  },
};
