import type { Messages } from '../en.ts';

export const since: Messages['since'] = {
  link: 'Ne değişti…',
  sentence: (day, moved, all, arrived) =>
    `${day} gününden bu yana ${all} müşterinin ${moved} kadarı segment değiştirdi, ${arrived} müşteri ilk kez geldi.`,
  sentenceStill: (day) => `${day} gününden bu yana kimse segment değiştirmedi.`,
  lead: 'Aynı kurallarla iki günden bakış; hiçbir şey yeniden okunmaz.',
  asking: 'Önceki gün hesaplanıyor',
  day: 'Karşılaştırılan gün',
  months: (months, count) => (count === 1 ? 'bir ay önce' : `${months} ay önce`),
  year: 'bir yıl önce',
  outOfRange: (first, last) =>
    `${first} gününden sonra, ${last} gününden önce bir gün seçin: karşılaştırılacak müşteri ancak o zaman vardı.`,
  noOrders:
    'Bu dosyada müşteri başına bir satır var, sipariş yok; bu yüzden eskiden nasıl olduğunu söyleyemez.',
  thenOn: (day) => `${day} günü`,
  nowOn: (day) => `${day} günü`,
  notYet: 'Henüz yoktu',
  picture: 'Her segmentin müşterileri nereye gitti',
  largest: 'En büyük hareketler',
  rose: (customers, _count, from, to) => `${customers} müşteri yükseldi: önce ${from}, şimdi ${to}`,
  fell: (customers, _count, from, to) => `${customers} müşteri geriledi: önce ${from}, şimdi ${to}`,
  came: (customers, _count, to) => `${customers} yeni müşteri, şimdi ${to}`,
  stayed: (customers, _count, segment) => `${customers} müşteri yerinde kaldı: ${segment}`,
  worth: (revenue) => `toplam ${revenue}`,
  matrix: 'O günkü (satır) ve şimdiki (sütun) segmente göre müşteriler',
  segment: 'Segment',
  before: 'O gün',
  after: 'Şimdi',
  change: 'Fark',
  counts: 'Segmentler, o gün ve şimdi',
  countsTable: 'Her segmentin iki gündeki müşterileri',
  moves: 'Bütün hareketler',
  movesLead: 'Kim olduklarını görmek için bir sayı seçin.',
  who: 'Kimler',
  firstOf: (shown, all) => `${all} müşterinin ilk ${shown} tanesi.`,
  show: (move) => `Gösterin: ${move}`,
};
