import type { shell as en } from '../en/shell.ts';

export const shell: typeof en = {
  home: 'Kesit, ilk sayfaya',
  search: 'Arayın veya komut verin',
  palette: {
    title: 'Arama ve komutlar',
    hint: 'Sayfa, segment, müşteri veya ayar',
    results: (count) => `${count} sonuç`,
    none: (typed) => `“${typed}” adında bir şey yok.`,
    chosen: 'seçili',
    choose: 'seçmek için',
    run: 'gitmek için',
    leave: 'kapatmak için',
  },
  groups: {
    go: 'Git',
    segments: 'Segmentler',
    customers: 'Müşteriler',
    change: 'Değiştir',
    take: 'Dışa aktar',
    page: 'Bu sayfa',
  },
  commands: {
    openFiles: 'Başka dosya açın',
    start: 'İlk sayfa',
    privacy: 'Bu sekmeden ne çıktı',
    correct: 'Sütunları düzeltin',
    clearFilter: 'Süzgeci temizleyin',
    preset: (name) => `Segmentler: ${name}`,
    scores: (name) => `Puanlar: ${name}`,
    asOf: (day) => `Bakılan gün: ${day}`,
    customers: (customers) => `${customers} müşteri`,
    help: 'Yardım ve kısayollar',
    alsoHelp: 'klavye tuş soru',
    alsoLanguage: 'dil language',
    print: 'Bu sayfayı yazdırın',
  },
  keys: { data: 'v', segments: 's', discover: 'k', customers: 'm', dashboards: 'p', take: 'd' },
  help: {
    title: 'Kısayollar',
    lead: 'Her yere fare olmadan ulaşabilirsiniz: Tab ilerletir, Shift ile Tab geri götürür, Enter açar, Escape kapatır veya son süzgeci kaldırır.',
    after: 'sonra',
    anywhere: 'Her yerde',
    onPage: 'Bu sayfada',
    single: 'Ctrl veya Cmd istemeyen tuşlar',
    singleLead: 'Sesle yazıyorsanız veya size engel oluyorlarsa bunları kapatın.',
  },
  work: {
    reading: (files) => `Okunuyor: ${files}`,
    recomputing: 'Yeniden hesaplanıyor',
    show: 'Göster',
    ready: (files) => `Okundu: ${files}`,
  },
  needs: {
    rows: 'satırlar okununca',
  },
  status: {
    readIn: (seconds, threads) =>
      threads > 1 ? `${threads} iş parçacığıyla ${seconds} sn’de okundu` : `${seconds} sn’de okundu`,
  },
};
