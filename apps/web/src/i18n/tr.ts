import type { Messages } from './en.ts';
import { changes } from './tr/changes.ts';
import { contrast } from './tr/contrast.ts';
import { customers } from './tr/customers.ts';
import { dashboards } from './tr/dashboards.ts';
import { dataPage } from './tr/data-page.ts';
import { discover } from './tr/discover.ts';
import { editor } from './tr/editor.ts';
import { privacy } from './tr/privacy.ts';
import { projects } from './tr/projects.ts';
import { shell } from './tr/shell.ts';
import { since } from './tr/since.ts';
import { take } from './tr/take.ts';

export const tr: Messages = {
  changes,
  contrast,
  dataPage,
  discover,
  editor,
  since,

  title: 'Kesit: verisi sizde kalan müşteri segmentasyonu',
  skip: 'İçeriğe geç',
  language: 'Dil',
  theme: {
    system: 'Görünüm: sistemdeki gibi',
    light: 'Görünüm: açık',
    dark: 'Görünüm: koyu',
  },
  cancel: 'İptal et',
  close: 'Kapat',
  undo: 'Geri al',

  shell,

  rail: {
    title: 'Sayfalar',
    views: {
      data: 'Veri',
      segments: 'Segmentler',
      discover: 'Keşfet',
      customers: 'Müşteriler',
      dashboards: 'Panolar',
      take: 'Dışa aktar',
    },
  },

  filter: {
    title: 'Süzgeç',
    segments: (name) => `Segment: ${name}`,
    countries: (name) => `Ülke: ${name}`,
    categories: (name) => `Kategori: ${name}`,
    products: (name) => `Satın aldığı: ${name}`,
    search: (text) => `Kimlikte “${text}” geçiyor`,
    chosen: (customers) => `resimde seçilen ${customers} müşteri`,
    atLeast: (feature, from) => `${feature}: en az ${from}`,
    atMost: (feature, to) => `${feature}: en çok ${to}`,
    between: (feature, from, to) => `${feature}: ${from} ile ${to} arası`,
    exactly: (feature, value) => `${feature}: ${value}`,
    remove: (condition) => `Kaldırın: ${condition}`,
    clear: 'Tümünü temizleyin',
  },

  data: {
    supports: 'Bu veri neye yeter',
    supportsLead: 'Bu satırlardan ne istenebilir, ne için az veya yetersiz kalırlar.',
  },

  customers,

  dashboards,

  start: {
    sentence: 'Sipariş dosyanızı bırakın, müşterilerinizi tanıyın',
    lead: 'Kesit müşterilerinizi ne yapacağınızı bileceğiniz segmentlere ayırır: kim sadık, kim uzaklaşıyor, hangi grup ne kadar değerli. Her şey bu sekmede olur; dosyanız hiçbir yere gönderilmez.',
    drop: 'Sipariş dosyalarını buraya bırakın',
    choose: 'Dosya seçin',
    sample: 'Örnek veriyle deneyin',
    sampleFile: 'ornek-siparisler.csv',
    accepts:
      'CSV, Excel (.xlsx) veya Parquet; sıkıştırılmış (zip, gzip) da olabilir. Bir veya birkaç dosya bırakın ya da bir tablodan satır yapıştırın.',
    looking: (files) => `İnceleniyor: ${files}`,
    facts: [
      {
        title: 'Ne gerekir',
        text: 'Müşteriyi ve tarihi gösteren birer sütun, varsa tutarlar. Kesit sütunları kendisi bulur, nedenini söyler, dilerseniz düzeltirsiniz.',
      },
      {
        title: 'Ne elde edersiniz',
        text: 'Cirosu, sağlığı ve önerilen adımlarıyla adlandırılmış segmentler; dışarıda kalan her satır ve nedeni; başka yerde kullanacağınız listeler.',
      },
    ],
    promise: {
      title: 'Bu sekmeden ne çıkar',
      text: 'Hiçbir şey. Yükleme yok, hesap yok, çerez yok; sayfanın bir şey göndermesine tarayıcının kendisi izin vermez.',
    },
  },

  drop: {
    release: 'İncelemek için bırakın',
    pasted: 'yapistirilan-satirlar',
  },

  privacy,
  projects,

  preview: {
    sentence: (files, shape) => `${files}: ${shape}`,
    files: (count) => `${count} dosya`,
    open: (files) => `İçinde ne var: ${files}`,
    lead: 'Her sütunun ne olarak okunduğu aşağıda. Yanlış olanı sütunun başından düzeltin.',
    leadMissing: 'Bu bilginin bulunduğu sütunu, sütunun başından seçin.',
    leadNarrow: 'Her sütunun ne olarak okunduğu aşağıda. Yanlış olanı yanından düzeltin.',
    leadMissingNarrow: 'Bu bilginin bulunduğu sütunu, yanından seçin.',
    shape: 'Satırlar',
    sheet: 'Sayfa',
    allSheets: 'satırı olan bütün sayfalar',
    delimiter: {
      ',': 'virgülle ayrılmış',
      ';': 'noktalı virgülle ayrılmış',
      '\t': 'sekmeyle ayrılmış',
      '|': 'dikey çizgiyle ayrılmış',
      ' ': 'boşlukla ayrılmış',
    },
    withoutHeader: 'başlık satırı yok',
    compressed: 'sıkıştırılmış',
    table: 'İlk satırlar ve her sütunun ne olarak okunduğu',
    readAs: (column) => `“${column}” şu olarak okunsun:`,
    unused: 'kullanılmıyor',
    unnamed: (number) => `adsız (${number}. sütun)`,
    sure: {
      high: (reason) => reason,
      medium: (reason) => `olası: ${reason}`,
      low: (reason) => `lütfen bakın; yine de ${reason}`,
    },
    proceed: 'Devam edin',
    proceedRows: (rows) => `${rows} satırla devam edin`,
    proceedAbout: (rows) => `Yaklaşık ${rows} satırla devam edin`,
    otherFiles: 'Başka dosya',
    toResult: 'Segmentlere dön',
  },

  working: {
    sentence: (files) => `Okunuyor: ${files}`,
    progress: 'İlerleme',
    rows: (rows) => `${rows} satır`,
    rate: (rows) => `saniyede ${rows} satır`,
    secondsLeft: (seconds) => `yaklaşık ${seconds} sn kaldı`,
    minutesLeft: (minutes) => `yaklaşık ${minutes} dk kaldı`,
    elsewhere: 'Bu arada başka bir sayfaya bakabilirsiniz; okuma sürer.',
    cancelled: 'İptal edildi. Dosyalar ve sütunlar bıraktığınız gibi.',
    finished: 'Bitti.',
  },

  result: {
    period: (first, last) => `${first} – ${last}`,
    asOfDay: (day) => `bakılan gün: ${day}`,
    segments: 'Segmentler',
    numbers: 'Sayılar',
    quality: 'Veri kalitesi',
    take: 'Dosyalar',
    strata: 'Her segmentin müşterilerdeki payı, altında cirodaki payı',
    ofCustomers: 'müşteri',
    ofRevenue: 'ciro',
    customersAndRevenue: (segment, customers, revenue) =>
      `${segment}: müşterilerin ${customers}, cironun ${revenue} kadarı`,
    rules: 'Segmentler',
    scores: 'Puanlar',
    asOf: 'Bakılan gün',
    currency: 'Para birimi',
    currencyOfFile: (code) => `${code}, dosyadan`,
    currencyUnknown: 'bilinmiyor',
    asOfReset: 'Son alışverişin ertesi günü',
    recomputing: 'Yeniden hesaplanıyor',
    columns: 'Sütunları düzelt',
    otherFiles: 'Başka dosya',
  },

  segments: {
    table: 'Segmentler, en iyisi başta',
    segment: 'Segment',
    customers: 'Müşteri',
    revenue: 'Ciro',
    share: 'Pay',
    recency: 'Kaç gün önce',
    frequency: 'Sipariş, kişi başı',
    value: 'Harcama, kişi başı',
    health: 'Sağlık',
    all: 'Bütün müşteriler',
    about: (segment) => `${segment} hakkında`,
    means: 'Gün, sipariş ve harcama segmentteki müşterilerin ortalamasıdır.',
  },

  details: {
    region: 'Segment hakkında',
    nobody: 'Şu anda bu segmentte müşteri yok.',
    definition: 'Kimler var',
    scale: (best) => `Yenilik (R), sıklık (F) ve harcama (M) puanları; en iyisi ${best}.`,
    remainder: 'Başka hiçbir kuralın almadığı herkes',
    actions: 'Ne yapmalı',
    priority: (priority) => `Öncelik: ${priority}`,
    ownRules: 'Kendi kurallarınız öneri içermez.',
    noPlan: 'Bu grup için bir öneri yok.',
    health: 'Sağlık',
    healthParts: { size: 'Büyüklük', value: 'Değer', recency: 'Yenilik', frequency: 'Sıklık' },
    products: 'En çok aldıkları',
    countries: 'Yaşadıkları yer',
    spentMost: 'En çok harcayanlar',
    cameLast: 'En son gelenler',
    daysAgo: (days) => `${days} gün önce`,
    orders: (orders) => `${orders} sipariş`,
  },

  numbers: {
    lead: 'Alınan satırlardan hesaplandı, hiçbiri varsayım değil.',
    top20: (share) => `${share} en iyi beşte birden`,
    beyondDays: (share, days) => `${share}, ${days} günden uzun süredir sessiz`,
    median: (days) => `ortanca ${days}`,
  },

  quality: {
    summary: ({ read, kept, leftOut }) => `${read} satır okundu: ${kept} alındı, ${leftOut} dışarıda kaldı.`,
    table: 'Temizlik kuralları ve satırları',
    rule: 'Kural',
    rows: 'Satır',
    leaveOut: 'Dışarıda bırak',
    leftOut: 'Dışarıda kalanlar, her satır uymadığı ilk kurala göre',
    noticed: 'Alındı, ama bilmekte yarar var',
    switch: (rule) => `Dışarıda bırak: ${rule}`,
    always: 'her zaman',
    show: 'Göster',
    hide: 'Gizle',
    showRows: (rule) => `Satırları göster: ${rule}`,
    hideRows: (rule) => `Satırları gizle: ${rule}`,
    examples: (rule) => `Dışarıda kalan satırlar: ${rule}`,
    firstOf: (shown, all) => `${all} satırın ilk ${shown} tanesi; hepsi rejected.csv dosyasında.`,
    row: 'Satır',
    nothing: 'Hiçbir kuralın dışarıda bırakacağı satır yoktu.',
    keepInMind: 'Akılda tutulacaklar',
  },

  take,

  trouble: {
    kept: 'Geri kalan her şey olduğu gibi duruyor.',
    crashed:
      'Hesaplama beklenmedik biçimde sona erdi; büyük olasılıkla bellek yetmedi. Diğer sekmeleri kapatıp yeniden deneyin ya da daha küçük bir dosya kullanın.',
  },

  status: {
    rows: (rows) => `${rows} satır`,
    customers: (customers) => `${customers} müşteri`,
  },
};
