import type { dashboards as en } from '../en/dashboards.ts';

export const dashboards: typeof en = {
  nav: 'Panolar',
  names: {
    summary: 'Özet',
    segments: 'Segmentler',
    space: 'Uzayda',
    grid: 'Değer ızgarası',
    revenue: 'Ciro',
    time: 'Zaman içinde',
    cohorts: 'Kohortlar',
    concentration: 'Yoğunlaşma',
    countries: 'Ülkeler',
    products: 'Ürünler',
  },

  frame: {
    showTable: 'Tablo olarak göster',
    showChart: 'Grafik olarak göster',
    save: 'Kaydet',
    saveChart: (title) => `Kaydet: ${title}`,
    keys: 'Ok tuşlarıyla işaretler arasında gezin.',
    keysChoose: 'Ok tuşlarıyla işaretler arasında gezin, Enter ile birine göre filtreleyin.',
    chart: 'grafik',
  },
  source: (files, conditions) =>
    `Kaynak: ${files}${conditions.length === 0 ? '' : ` · yalnızca ${conditions.join(', ')}`}`,
  hint: 'Bir işarete tıkladığınızda geri kalan her şey ona göre filtrelenir; ikinci tıklama bunu geri alır.',

  nobody: 'Filtreden geçen müşteri yok.',
  nobodyWay: 'Burada bir şey görmek için koşullardan birini kaldırın.',
  unknownCountry: 'Bilinmiyor',
  lacks: {
    amounts: 'Bu satırlarda tutar yok; bu yüzden gösterilecek ciro da yok.',
    dates:
      'Bunun için tek tek siparişler ve tarihleri gerekir; bu satırlar müşteriye göre önceden toplanmış.',
    countries: 'Bu satırlarda ülke sütunu yok.',
    products: 'Bunun için bir ürün sütunu ve tutarlar gerekir.',
    measures: 'Bunun için her müşterinin yeniliği, siparişi ve harcaması gerekir; bu satırlarda biri eksik.',
    scores: 'Bunun için her müşterinin yeniliği ve siparişi gerekir; bu satırlarda biri eksik.',
  },

  columns: {
    segment: 'Segment',
    customers: 'Müşteri',
    customerShare: 'Müşteri payı',
    revenue: 'Ciro',
    revenueShare: 'Ciro payı',
    revenuePerCustomer: 'Müşteri başına ciro',
    orders: 'Sipariş',
    health: 'Sağlık',
    level: 'Düzey',
    byRule: 'Kuralla',
    remainder: 'Kural dışı',
    from: 'En az',
    below: 'Şundan az',
    pair: 'Çift',
    correlation: 'Korelasyon',
    month: 'Ay',
    newCustomers: 'Yeni',
    returning: 'Geri gelen',
    cohort: 'İlk sipariş',
    since: 'Geçen dönem',
    active: 'Geri gelen',
    rate: 'Oran',
    best: 'En iyi müşteriler',
    share: 'Pay',
    country: 'Ülke',
    product: 'Ürün',
    abc: 'Sınıf',
    cumulative: 'Birikimli',
    products: 'Ürün sayısı',
    value: 'Ortalama müşteri değeri',
    cell: 'Hücre',
  },

  sentences: {
    summary: ({ customers, revenue, orders, top20 }) =>
      revenue === null
        ? `${customers} müşteri ${orders} sipariş verdi.`
        : `${customers} müşteri ${orders} siparişle ${revenue} ciro getirdi${top20 === null ? '.' : `; en iyi beşte birin payı ${top20}.`}`,
    segments: ({ segment, customers, revenue }) =>
      revenue === null
        ? `En büyük segment ${segment}: bütün müşterilerin ${customers} kadarı.`
        : `${segment}: müşterilerin ${customers}, cironun ${revenue} kadarı.`,
    space: ({ customers }) => `Ne kadar yakında, ne sıklıkta, ne kadar: ${customers} müşteri tek resimde.`,
    grid: ({ cell, customers, revenue }) =>
      revenue === null
        ? `En dolu hücre ${cell}: müşterilerin ${customers} kadarı.`
        : `En çok ciro getiren hücre ${cell}: müşterilerin ${customers}, cironun ${revenue} kadarı.`,
    revenue: ({ revenue, mean, median }) =>
      `Ciro ${revenue}: müşteri başına ortalama ${mean}, ama müşterilerin yarısının harcaması ${median} altında.`,
    time: ({ month, revenue }) => `En iyi ay ${revenue} ile ${month} oldu.`,
    cohorts: ({ first, later, periods }) =>
      later === null
        ? `Yeni müşterilerin ${first} kadarı ilk siparişin ardından gelen dönemde yeniden sipariş veriyor.`
        : `Yeni müşterilerin ${first} kadarı ilk siparişin ardından gelen dönemde yeniden sipariş veriyor; ${periods} dönem sonra bu oran ${later}.`,
    concentration: ({ top1, top20 }) =>
      `Cironun ${top20} kadarı müşterilerin en iyi beşte birinden, ${top1} kadarı yalnızca en iyi yüzde birinden geliyor.`,
    countries: ({ country, customers, share, count }) =>
      share === null
        ? `Müşterilerin ${customers} kadarının ülkesi ${country}; toplam ${count} ülke.`
        : `${country}: cironun ${share}, müşterilerin ${customers} kadarı; toplam ${count} ülke.`,
    products: ({ a, all, share }) => `${all} ürünün ${a} tanesi cironun ${share} kadarını getiriyor.`,
  },

  shares: {
    title: ({ segment, customers, share }) => `En büyük segment ${segment}: ${customers} müşteri (${share})`,
    subtitle: (period) => `Segmente göre müşteri ve ciro, en çok müşterisi olan başta · ${period}`,
    subtitleCustomers: (period) => `Segmente göre müşteri · ${period}`,
    alternative: (list) => `Segmentlere göre çubuklar: ${list}.`,
    item: ({ segment, customers, revenue }) =>
      revenue === null
        ? `${segment} müşterilerin ${customers} kadarı`
        : `${segment} müşterilerin ${customers}, cironun ${revenue} kadarı`,
  },
  revenueBySegment: {
    title: ({ segment, revenue, share }) => `${segment}: ${revenue} ciro, toplamın ${share} kadarı`,
    subtitle: (period) => `Segmente göre ciro · ${period}`,
    alternative: (list) => `Segmentlere göre ciro çubukları: ${list}.`,
  },
  against: {
    title: ({ segment, times }) => `${segment}, eşit payın ${times} katı ciro getiriyor`,
    subtitle: (period) => `Her segmentin müşterilerdeki payına karşı cirodaki payı · ${period}`,
    alternative: (list) => `Müşteri ve ciro payına göre segmentler: ${list}.`,
    x: 'Müşterilerdeki pay',
    y: '↑ Cirodaki pay',
    even: 'eşit pay',
  },
  histogram: {
    title: ({ feature, median, mean }) => `${feature}: yarısı ${median} altında; ortalama ${mean}`,
    subtitle: ({ meaning }) => `Aralıklara göre müşteri sayısı. ${meaning}`,
    alternative: ({ bins, range, customers }) => `${bins} aralık; en dolusu ${range}, ${customers} müşteri.`,
    range: (from, to) => `${from}–${to}`,
    median: 'ortanca',
    logNote: 'Aralıklar 1, 2, 5 diye büyür: eşit aralıklarda neredeyse herkes ilkine düşerdi.',
    choose: 'Ölçü',
  },
  correlation: {
    title: ({ one, other, value, together }) =>
      together
        ? `En çok birlikte artan ikili: ${one} ve ${other} (${value})`
        : `Birbirine en ters giden ikili: ${one} ve ${other} (${value})`,
    none: 'Karşılaştırılacak kadar değişen özellik yok',
    subtitle: 'Her iki özelliğin Spearman sıra korelasyonu, −1 ile 1 arasında',
    note: 'Sıraların korelasyonu, eşitler ortalama sırayı paylaşır: birkaç çok büyük müşteri sonucu belirlemez. İki şeyin birlikte gittiğini söyler, birinin ötekine yol açtığını değil.',
    alternative: (list) => `En güçlüler: ${list}.`,
  },
  grid: {
    title: {
      customers: ({ cell, value }) => `En çok müşteri ${cell} hücresinde: ${value}`,
      revenue: ({ cell, value }) => `En çok ciro ${cell} hücresinden: ${value}`,
      value: ({ cell, value }) => `Müşteri değeri en çok ${cell} hücresinde: ${value}`,
    },
    subtitle: {
      customers: (period) => `Yenilik ve sipariş puanına göre müşteriler · ${period}`,
      revenue: (period) => `Yenilik ve sipariş puanına göre ciro · ${period}`,
      value: (period) => `Yenilik ve sipariş puanına göre ortalama müşteri değeri · ${period}`,
    },
    cell: (r, f) => `R${r} F${f}`,
    rows: '↓ R: ne kadar yüksekse o kadar yakın',
    columns: 'F: ne kadar yüksekse o kadar çok sipariş',
    alternative: ({ filled, cells }) => `${cells} hücreli bir ızgara, ${filled} hücresinde müşteri var.`,
    choose: 'Göster',
    measures: { customers: 'Müşteri', revenue: 'Ciro', value: 'Müşteri değeri' },
  },
  health: {
    title: ({ good, all }) => `${all} segmentin ${good} tanesi iyi ya da mükemmel`,
    subtitle: 'Segmente göre sağlık, 0 ile 1 arasında: büyüklük, değer, yenilik ve sıklık eşit ağırlıkta',
    alternative: (list) => `Segmentlere göre sağlık: ${list}.`,
  },
  coverage: {
    title: ({ share, cells, all }) =>
      `Kurallar müşterilerin ${share} kadarını adlandırıyor; ${all} puan hücresinin ${cells} tanesini kapsıyor`,
    subtitle: 'Segmente göre, kuralla ve kural dışı yerleşen müşteriler',
    note: 'Bir modelin doğruluğunun yeri burasıdır: buradaki segmentler kurallardan çıkar, kural da hiç kararsız kalmaz.',
    alternative: (list) => `Kuralla yerleşen müşteriler: ${list}.`,
  },
  monthly: {
    revenue: {
      title: ({ month, value }) => `En iyi ay ${month}: ${value}`,
      subtitle: (period) => `Aylara göre ciro · ${period}`,
    },
    orders: {
      title: ({ month, value }) => `En çok sipariş ${month} ayında: ${value}`,
      subtitle: (period) => `Aylara göre sipariş · ${period}`,
    },
    customers: {
      title: ({ month, share }) => `${month}: sipariş veren müşterilerin ${share} kadarı yeniydi`,
      subtitle: (period) => `Aylara göre sipariş veren müşteriler, yeni ve geri gelen · ${period}`,
      note: 'Yeni: müşterinin bu verideki ilk siparişinin ayı. Verinin ilk ayında herkes yenidir.',
    },
    trend: {
      title: ({ change, up, months }) =>
        up
          ? `Son ${months} tam ayın cirosu, önceki ${months} aya göre ${change} arttı`
          : `Son ${months} tam ayın cirosu, önceki ${months} aya göre ${change} azaldı`,
    },
    partial: 'Soluk olan: verinin tamamını içermediği bir ay.',
    gap: 'sipariş yok',
    alternative: ({ months, least, most }) => `${months} ay; en düşüğü ${least}, en yükseği ${most}.`,
    chooseNew: 'Bir aya tıkladığınızda, ilk siparişi o ayda olan müşterilere göre filtrelenir.',
  },
  cohorts: {
    title: {
      rate: ({ cohort, rate }) => `En çok geri gelenler ${cohort} kohortu: bir dönemde ortalama ${rate}`,
      revenue: ({ cohort, value }) => `En çok ciroyu ${cohort} kohortu getirdi: ${value}`,
    },
    subtitle: {
      rate: {
        1: 'İlk siparişten sonraki her ayda sipariş verenlerin oranı',
        3: 'İlk siparişten sonraki her çeyrekte sipariş verenlerin oranı',
        12: 'İlk siparişten sonraki her yılda sipariş verenlerin oranı',
      },
      revenue: {
        1: 'İlk siparişten başlayarak her aydaki ciro',
        3: 'İlk siparişten başlayarak her çeyrekteki ciro',
        12: 'İlk siparişten başlayarak her yıldaki ciro',
      },
    },
    rows: '↓ İlk sipariş, müşteri',
    columns: { 1: 'Geçen ay', 3: 'Geçen çeyrek', 12: 'Geçen yıl' },
    row: (month, size) => `${month} · ${size}`,
    note: 'Veri başlamadan önce alışveriş etmiş olanlar ilk satırda yeni sayılır; her satırın son dönemi henüz bitmemiş olabilir.',
    alternative: ({ cohorts, first }) =>
      `${cohorts} kohort; ilk siparişin ardından gelen dönemde ortalama ${first} yeniden sipariş veriyor.`,
    choose: 'Göster',
    measures: { rate: 'Oran', revenue: 'Ciro' },
  },
  pareto: {
    title: ({ half, share }) => `Cironun yarısı ${half} müşteriden geliyor; bu, müşterilerin ${share} kadarı`,
    subtitle: ({ gini, period }) => `En iyi müşterilerin cirodaki payı; Gini ${gini} · ${period}`,
    note: 'Üst ucundan okunan Lorenz eğrisi, cirosu sıfırdan büyük müşteriler üzerinden. Gini: herkes aynı kadar getirirse 0, her şeyi bir kişi getirirse 1.',
    alternative: ({ top1, top10, top20, gini }) =>
      `Ciro payı: en iyi yüzde 1 ${top1}, en iyi yüzde 10 ${top10}, en iyi yüzde 20 ${top20}. Gini ${gini}.`,
    x: 'Müşteriler, en iyisi başta',
    y: '↑ Cirodaki pay',
    even: 'herkes aynı kadar getirseydi',
    label: (best, share) => `en iyi ${best}: ${share}`,
  },
  countries: {
    title: ({ country, value }) => `Başta ${country} var: ${value}`,
    subtitle: (period) => `Ülkelere göre, en çok ciro getiren başta · ${period}`,
    note: 'Her müşteri, en çok harcadığı tek ülkede sayılır.',
    alternative: (list) => `Ülkelere göre çubuklar: ${list}.`,
    rest: (count) => `${count} ülke daha`,
  },
  products: {
    title: ({ product, value }) => `En çok satan ${product}: ${value}`,
    subtitle: ({ shown, period }) => `Ciroya göre en iyi ${shown} ürün · ${period}`,
    alternative: (list) => `Ürünlere göre çubuklar: ${list}.`,
    classesTitle: ({ a, all }) => `A sınıfında ${all} ürünün ${a} tanesi var`,
    classesSubtitle: 'A: cironun ilk %80’i, B: %95’e kadar, C: geri kalanı',
    className: (abc) => `${abc} sınıfı`,
  },

  space: {
    title: ({ share, days }) => `Müşterilerin ${share} kadarı son ${days} gün içinde sipariş verdi`,
    subtitle:
      'Her nokta bir müşteri: son siparişten bu yana geçen gün, sipariş, harcama; logaritmik eksenler, renk segmente göre',
    region: 'Uzayda müşteriler',
    keys: 'Ok tuşlarıyla çevirin, artı ve eksi ile yaklaşıp uzaklaşın, N ve P ile en çok harcayandan başlayarak müşteriden müşteriye geçin, Enter ile birini açın. Sıfır başa döndürür.',
    keysShort:
      'Sürükleyerek ya da ok tuşlarıyla çevirin, tekerlek ya da + ve − ile yaklaşın; N ve P müşteriden müşteriye geçer, 0 başa döndürür.',
    recency: 'Son siparişten bu yana gün',
    orders: 'Sipariş',
    spend: 'Harcama',
    noWebgl:
      'Bu tarayıcıda WebGL yok, bu yüzden burada bir şey çevrilemiyor. Aşağıdaki üç düz görünüm aynı müşterileri gösteriyor.',
    lost: 'Grafik birimi bir anlığına elden alındı; kendiliğinden geri gelecek.',
    flat: {
      'recency-spend': 'Yeniliğe göre harcama',
      'orders-spend': 'Siparişe göre harcama',
      'recency-orders': 'Yeniliğe göre sipariş',
    },
    open: (id) => `${id} numaralı müşteriyi açın`,
    reset: 'Görünümü sıfırla',
    nearer: 'Yaklaş',
    farther: 'Uzaklaş',
    alternative: ({ customers, list }) =>
      `${customers} müşteri. Her segmentin ortası gün, sipariş ve harcama olarak: ${list}.`,
  },

  figures: 'Temel rakamlar',
};
