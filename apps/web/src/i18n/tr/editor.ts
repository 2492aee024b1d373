import type { Messages } from '../en.ts';

export const editor: Messages['editor'] = {
  sentence: (segments, count) =>
    count === 1
      ? 'Kendi segmentinizi puan ızgarasında çizin'
      : `Kendi ${segments} segmentinizi puan ızgarasında çizin`,
  lead: 'Bir segment seçin, sonra hücrelere tıklayın ya da üzerlerinde sürükleyin. Buradaki her şey geri alınabilir.',
  back: 'Segmentlere dön',

  inUse: 'Bu kurallar kullanımda.',
  notYours: (name) => `Bu, “${name}”. Değiştirdiğiniz ilk hücreyle sizin kurallarınız olur.`,
  notInUse: 'Bu kurallar kullanımda değil.',
  use: 'Bu kuralları kullanın',
  needsAmounts:
    'Bu kurallar harcamaya bakıyor, bu veride ise tutar yok. Tutar gelene kadar burada beklerler; müşteriler şimdiki segmentlerinde kalır.',
  gaps: (cells, _count, customers) =>
    `${cells} hücre kimsenin değil (${customers} müşteri). Bir segmente verilene kadar müşteriler şimdiki segmentlerinde kalır.`,
  giveTo: 'Şuna verin',
  giveGaps: (segment) => `Şuna verin: ${segment}`,
  overlaps: (cells) => `${cells} hücreyi birden çok segment istiyor. İlk kural kazanır.`,
  settle: 'Yalnız kazananlar kalsın',
  nobodyIn: (names) => `Hücresi yok: ${names}.`,

  startFrom: 'Başlangıç',
  startFromWhat: 'bir kural kümesi seçin',
  plane: 'Puanlar',
  planes: {
    rf: 'yenilik × sıklık',
    rfm: 'yenilik × sıklık × harcama',
    'r-fm': 'yenilik × sıklıkla harcamanın ortalaması',
  },
  import: 'Dosyadan açın',
  export: 'Dosyaya kaydedin',
  exportIncomplete: 'Önce segmenti olmayan hücreleri bir segmente verin',
  importFailed: (file) => `${file} açılmadı. Kurallarınız olduğu gibi duruyor.`,

  palette: 'Şununla boyayın',
  nobody: 'Hiç kimse',
  addSegment: 'Segment ekleyin',
  newName: { en: 'New segment', tr: 'Yeni segment' },
  rest: 'Geri kalan herkes',
  restNobody: 'hiç kimseye',
  shared: 'Diğerleri hakkını korusun',
  sharedMeaning: 'Boyadığınız hücreler o zaman ikisinin de olur; ilk kural kazanır.',
  allSpend: 'Bütün harcama puanları birden',
  spend: (score) => `Harcama puanı ${score}`,
  edit: (segment) => `Düzenleyin: ${segment}`,
  nameEnglish: 'İngilizce adı',
  nameTurkish: 'Türkçe adı',
  up: 'Yukarı taşıyın',
  down: 'Aşağı taşıyın',
  remove: 'Segmenti silin',
  rankMeaning: 'Renkleri sıra belirler: en iyisi başta.',

  grid: 'Puan ızgarası',
  recency: 'Yenilik (R)',
  frequency: 'Sıklık (F)',
  worth: 'Sıklık ve harcama',
  recent: 'yakında',
  longAgo: 'çok önce',
  cell: (scores, owner, customers) => `${scores}: ${owner}, ${customers} müşteri`,
  cellMoney: (cell, revenue) => `${cell}, ${revenue}`,
  claimedBy: (winner, others) => `${winner} (isteyen diğerleri: ${others})`,
  restOf: (segment) => `${segment}, geri kalan herkes olarak`,
  keys: 'Ok tuşları gezdirir, Shift ile oklar daha çok hücre alır, Boşluk veya Enter boyar, 1–9 segment seçer, Delete boşaltır.',
  painted: (cells, _count, segment) => `${cells} hücre: ${segment}`,
  customers: 'Müşteri',
  share: 'Pay',
};
