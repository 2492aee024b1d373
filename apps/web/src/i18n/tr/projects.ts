import type { Messages } from '../en.ts';

export const projects: Messages['projects'] = {
  title: 'Projeleriniz',
  lead: 'Bu bilgisayarda, bu tarayıcıda saklanır; başka hiçbir yerde bulunmaz.',
  table: 'Projeler, son kullanılan en başta',
  customers: (customers) => `${customers} müşteri`,
  rows: (rows) => `${rows} satır`,
  used: (when) => `${when} kullanıldı`,
  justNow: 'az önce',
  sealed: 'Parolalı',
  locked: 'Kilitli',
  actions: (name) => `İşlemler: ${name}`,
  rename: 'Adını değiştir',
  renameLabel: 'Projenin adı',
  renameDone: 'Kaydet',
  duplicate: 'Çoğalt',
  copyOf: (name) => `${name} (kopya)`,
  remove: 'Sil',
  close: 'Projeyi kapat',
  all: 'Bütün projeler',
  others: 'Diğer projeler',
  menu: (name) => `Proje: ${name}`,
  protect: 'Parolayla koru',
  changePassphrase: 'Parolayı değiştir',
  removePassphrase: 'Parolayı kaldır',
  lock: 'Şimdi kilitle',

  state: {
    keeping: 'Kaydediliyor…',
    kept: 'Bu tarayıcıda kayıtlı',
    notKept: 'Kaydedilmedi',
  },

  offline: 'Bağlantısız çalışır',
  opening: 'Proje açılıyor',
  unlock: {
    sentence: (name) => `${name} kilitli`,
    lead: 'Dosyaları ve sonuçları şifreli. Bu sekmede çalışmak için parolayı girin.',
    passphrase: 'Parola',
    open: 'Kilidi aç',
    working: 'Kilit açılıyor…',
    wrong: 'Parola bu değil. Hiçbir şey değişmedi; yeniden deneyin.',
    forgotten: 'Unutulan parola kurtarılamaz, bizim tarafımızdan da: onu sizden başka kimse bilmedi.',
    back: 'Bütün projeler',
  },
  unreadable: {
    sentence: 'Bu proje okunamıyor',
    lead: 'Tarayıcı sakladığını geri vermedi. Diğer projeler bundan etkilenmez. Yeniden deneyebilir ya da bu projeyi silip dosyalarını tekrar bırakabilirsiniz.',
    again: 'Yeniden dene',
  },

  passphrase: {
    set: 'Parolayla koruyun',
    change: 'Parolayı değiştirin',
    remove: 'Parolayı kaldırın',
    setLead:
      'Bu projenin dosyaları, sütunları ve sonuçları bu bilgisayarda şifrelenir (AES-256) ve yalnızca parolayla okunabilir. Projenin adı okunur kalır.',
    warning:
      'Parolayı unutursanız bu proje kaybolur. Kimse kurtaramaz: ne bir kopyası ne de bir arka kapısı var.',
    understood: 'Unutulan parolanın kurtarılamayacağını biliyorum.',
    current: 'Şimdiki parola',
    next: 'Yeni parola',
    again: 'Yeni parola, bir kez daha',
    hint: (length) =>
      `En az ${length} karakter. Birbiriyle ilgisiz dört sözcük hem güçlüdür hem akılda kalır.`,
    removeLead:
      'Dosyalar ve sonuçlar yeniden şifresiz saklanır; bu tarayıcıyı kullanabilen herkes okuyabilir.',
    doSet: 'Projeyi şifrele',
    doChange: 'Parolayı değiştir',
    doRemove: 'Parolayı kaldır',
    working: 'Her şey yeniden yazılıyor…',
    short: (length) => `Lütfen en az ${length} karakter kullanın.`,
    differ: 'İki giriş birbirinden farklı.',
    failed: {
      wrong: 'Şimdiki parola bu değil. Hiçbir şey değişmedi.',
      full: 'Projeyi yeniden yazmaya yer yetmiyor. Hiçbir şey değişmedi. Bir şeyler silip yeniden deneyin.',
      refused: 'Tarayıcı saklamayı reddetti. Hiçbir şey değişmedi.',
      busy: 'Proje bu arada, belki başka bir sekmede değişti. Burada hiçbir şey değişmedi; yeniden deneyin.',
    },
    impossible:
      'Tarayıcılar yalnızca güvenli sayfalarda şifreler: https ya da bu bilgisayarın kendi adresini kullanın.',
  },

  replace: (project) => `Dosyaları değiştir: ${project}`,
  replaced: ({ customers, before, difference }) =>
    `Dosyalar değişti: ${customers} müşteri, önceden ${before} (${difference}).`,
  replacedRevenue: ({ revenue, before, difference }) => `Ciro ${revenue}, önceden ${before} (${difference}).`,

  notices: {
    removed: (name) => `${name} silindi.`,
    restore: 'Geri al',
    changed: 'Bu proje başka bir sekmede değişti; gördüğünüz o değişikliktir.',
    mine: 'Benimkini geri getir',
    gone: 'Bu adresin projesi bu tarayıcıda (artık) saklanmıyor.',
    wiped: 'Her şey başka bir sekmede silindi.',
    passphraseSet: 'Proje artık şifreli.',
    passphraseChanged: 'Parola değişti.',
    passphraseRemoved: 'Proje yeniden şifresiz saklanıyor.',
  },
  removedElsewhere: 'Bu proje başka bir sekmede silindi. Gördükleriniz hâlâ burada.',
  keepIt: 'Sakla',
  notKept: {
    full: 'Kaydedilmedi: bu tarayıcıda projeye yer kalmadı. Çalışmayı sürdürebilir, sonuçlarınızı indirebilirsiniz; sekme kapanınca kaybolurlar.',
    refused:
      'Kaydedilmedi: bu tarayıcı, gizli pencerede olduğu gibi, bu sayfa için hiçbir şey saklamıyor. Çalışmayı sürdürebilir, sonuçlarınızı indirebilirsiniz; sekme kapanınca kaybolurlar.',
    earlier: 'Daha önce kaydedilen olduğu gibi duruyor.',
    room: 'Neyin yer kapladığını görün',
    again: 'Yeniden dene',
  },
  update: {
    ready: 'Kesit’in yeni bir sürümü hazır. Projeleriniz kayıtlı; sayfa onunla yeniden başlar.',
    load: 'Şimdi yükle',
    later: 'Sonra',
  },
};
