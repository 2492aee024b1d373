import type { Messages } from '../en.ts';

export const privacy: Messages['privacy'] = {
  status: (bytes) => `Bu sekmeden ${bytes} çıktı`,
  nothing: '0 bayt',
  check: 'Nasıl denetlenir',
  sentence: 'Bu sekmeden hiçbir şey çıkmadı',
  lead: 'Dosyalarınız bu bilgisayarda okunur, hesaplanır ve saklanır. Hesap, çerez, ziyaretçi ölçümü yok; verinizi alabilecek bir sunucu da yok.',

  ledger: 'Bu sekmeden çıkanlar',
  ledgerLead:
    'Bu sayfa bir şey gönderecek olsa önce buraya yazar. Şimdilik bir şey gönderen hiçbir parçası yok.',
  ledgerTable: 'Bu sekmeden bugüne kadar çıkan her şey',
  ledgerColumns: { at: 'Zaman', to: 'Nereye', what: 'Ne', bytes: 'Bayt' },
  ledgerEmpty: 'Kayıt yok: bugüne kadar 0 bayt.',
  policy: 'Tarayıcınızın uyguladığı kural',
  policyLead:
    'Sayfa bu kuralı yanında taşır (Content-Security-Policy). İzin vermediğini, sayfa denese bile, tarayıcı reddeder.',
  policyMissing: 'Sayfanın bu kopyası geliştirme içindir ve kural taşımaz.',

  title: 'Hiçbir şeyin çıkmadığı nasıl denetlenir',
  steps: [
    'Tarayıcınızın geliştirici araçlarını açın (F12), Ağ sekmesini seçin ve dosyanızı bırakın: verinizi taşıyan hiçbir istek görünmez.',
    'Ya da önce bağlantıyı kesin. Sayfa bir kez yüklendikten sonra bağlantısız çalışmayı sürdürür.',
    "Sayfa başka bir adresle konuşmayı kendine yasaklar, tarayıcınız da buna uyulmasını sağlar: Content-Security-Policy şöyle der: connect-src 'self'.",
    'Aynı araçlarda Uygulama, Depolama altında, aşağıda yazan her şeyi görebilirsiniz.',
  ],

  stored: 'Bu tarayıcıda saklananlar',
  storedLead: 'Yalnızca burada, bu bilgisayarda; siz silene kadar.',
  storedTable: 'Saklananlar ve boyutları',
  storedColumns: { what: 'Ne', where: 'Nerede', size: 'Boyut' },
  places: {
    projects: 'IndexedDB, “kesit” veritabanı',
    page: 'Önbellek (Cache)',
    preferences: 'Yerel depolama',
  },
  page: 'Bağlantısız çalışmak için sayfanın kendi dosyaları',
  preferences: (names) => `Seçimleriniz: ${names}`,
  noProjects: 'Proje yok',
  sealedProject: 'şifreli',
  quota: (used, quota) =>
    `Tarayıcının izin verdiği ${quota} alandan ${used} kullanılıyor; tarayıcı sakladığını sıkıştırır`,
  quotaLabel: 'Kullanılan yer',
  persisted: 'Tarayıcınız, size sormadan bunları silmeyeceğine söz verdi.',
  notPersisted:
    'Disk dolmak üzereyken tarayıcınız bunları silebilir; bazı tarayıcılar bir hafta uğranmayınca siler.',
  persist: 'Hepsini saklamasını isteyin',
  persistRefused: 'Tarayıcı kabul etmedi. Sayfa kurulduğunda ya da daha sık kullanıldığında kabul edebilir.',
  offline: { yes: 'Bağlantısız çalışır: evet.', no: 'Bağlantısız çalışır: bu sekme açık kaldıkça.' },

  passphrases: 'Parolalar',
  passphraseFacts: [
    'Bir proje parolayla korunabilir. O zaman içindeki her şey saklanmadan önce AES-256-GCM ile, her parça yeni ve rastgele bir başlangıç değeriyle şifrelenir; yalnızca projeye verdiğiniz ad okunur kalır.',
    'Anahtarı rastgeledir ve parolanızla kilitlenir (PBKDF2, SHA-256, 600.000 tur); böylece her tahmin, saldırgana da sizin kilidi açmanız kadar zaman harcatır.',
    'Parolanın kendisi hiçbir yerde saklanmaz. Unutana yardım edilemez.',
    'Önceden şifresiz duranlar, tarayıcı ve disk yerlerini yeniden kullanana kadar bir süre diskte kalabilir.',
  ],

  wipe: 'Her şeyi silin',
  wipeLead:
    'Bütün projeleri, sayfanın kendi dosyalarını, seçimlerinizi ve hizmet çalışanını bu tarayıcıdan kaldırır.',
  wipeAsk: 'Kesit’in bu tarayıcıda sakladığı her şey silinsin mi?',
  wipeCount: (projects, _, size) =>
    `${projects} proje, ${size}. Bu işlem geri alınamaz. Diskinizdeki dosyalara dokunulmaz.`,
  wipeDo: 'Her şeyi sil',
  wiping: 'Siliniyor…',
  wiped: 'Her şey silindi. Kesit artık bu tarayıcıda hiçbir şey saklamıyor.',
};
