import type { CommandLineWords } from './words.ts';

export const help: CommandLineWords['help'] = {
  intro:
    'kesit, sipariş dosyanızdan adlandırılmış müşteri segmentleri çıkarır. CSV, Excel (XLSX) ve Parquet okur, hangi sütunun ne olduğunu kendisi bulur, verinizi hiçbir yere göndermez.',
  usageTitle: 'Kullanım',
  examplesTitle: 'Örnekler',
  commandsTitle: 'Komutlar',
  optionsTitle: 'Seçenekler',
  exitCodesTitle: 'Çıkış kodları',
  exitCodes: [
    ['0', 'tamamlandı'],
    ['2', 'yanlış kullanım ya da sonuçlar yazılamıyor'],
    ['3', 'dosya veri olarak okunamıyor'],
    ['4', 'çözümlenecek bir şey kalmadı'],
    ['130', 'durduruldu; hiçbir şey yazılmadı'],
  ],
  more: 'Bir komutun seçenekleri için: kesit KOMUT --help',
  required: 'gerekli',
  examples: [
    [
      'kesit analyze siparisler.csv --out sonuc',
      'bir sipariş dosyasının segmentleri, müşterileri ve veri kalitesi',
    ],
    ['kesit inspect siparisler.xlsx', 'hesap yapmadan önce: hangi sütun ne olarak okunacak'],
    [
      'kesit generate --customers 10000 --months 24 --seed 1 --out deneme.csv --language tr',
      'denemek için uydurma bir mağaza',
    ],
  ],
  commands: {
    analyze: {
      summary: 'bir veya birkaç sipariş dosyasındaki müşterileri temizler, segmentlere ayırır, betimler',
      intro:
        'Siparişleri okur, sayılamayacak satırları ayırır (kaç tane ve neden olduğunu söyler), her müşteriyi yenilik, sıklık ve harcamaya göre puanlar; summary.json, customers.csv, segments.csv, countries.csv, products.csv ve rejected.csv dosyalarını --out ile verdiğiniz klasöre yazar.',
      examples: [
        [
          'kesit analyze siparisler.csv --out sonuc',
          'her şey kendiliğinden; ne anlaşıldığını kesit inspect gösterir',
        ],
        [
          'kesit analyze 2023.csv 2024.csv --out sonuc --map customer="Cari Kod" --currency TRY',
          'iki dosya birlikte, bir sütun elle belirtilmiş',
        ],
        [
          'kesit analyze siparisler.csv --out sonuc --rules +exact-duplicate,-date-out-of-range --json --quiet',
          'başka temizlik kuralları; özet, başka bir program için JSON olarak',
        ],
      ],
      options: {
        out: 'sonuçların klasörü; yoksa oluşturulur, içindeki eski sonuçların yerine yenileri gelir',
      },
    },
    inspect: {
      summary: 'bir dosyanın nasıl okunacağını gösterir; hiçbir şey yazmaz',
      intro:
        'Bir satırın neyi anlattığını, hangi sütunun neden ne sayıldığını, ilk satırları ve bir örneğin ne kadarının okunabildiğini gösterir.',
      examples: [
        ['kesit inspect siparisler.csv', 'çözümlemeden önce bir bakış'],
        ['kesit inspect siparisler.xlsx --sheet "2010 Yılı"', 'çalışma kitabının tek sayfası'],
        [
          'kesit inspect siparisler.csv --map amount=Toplam --json',
          'bir düzeltmeyi deneyin; yanıt JSON olarak',
        ],
      ],
    },
    cluster: {
      summary: 'kurala göre segment yerine verinin kendi kümelerini bulun',
      intro:
        'Müşterileri adı verilen özelliklere göre karşılaştırır, adı verilen yöntemle kümeler bulur, ne kadar belirgin olduklarını söyler, adlandırır ve clusters.json, assignments.csv, model.json dosyalarını yazar. --table ile herhangi bir sayı tablosu da olur.',
      examples: [
        ['kesit cluster siparisler.csv --out kumeler', 'yenilik, sıklık ve harcama; küme sayısı önerilir'],
        [
          'kesit cluster siparisler.csv --out kumeler --features eight --k 5',
          'sekiz davranış özelliği, beş küme',
        ],
        [
          'kesit cluster mall.csv --table --columns "Annual Income (k$),Spending Score (1-100)" --scale none --k 5 --out mall',
          'herhangi bir tablonun iki sütunu',
        ],
      ],
      options: {
        out: 'sonuçların klasörü; yoksa oluşturulur',
        seed: 'bir tam sayı; aynı sayı, aynı kümeler',
      },
    },
    score: {
      summary: 'müşterileri bir modelin kümelerine ve segmentlerine yerleştirin',
      intro:
        'Bir dosyayı ve cluster komutunun yazdığı model.json dosyasını okur, scores.csv yazar: her müşterinin kümesi, güveni ve segmenti; her biri ötekilere bakılmadan.',
      examples: [
        ['kesit score yeni.csv --model kumeler/model.json --out puanlar', 'önceden orada olmayan müşteriler'],
        ['kesit score mall.csv --table --model mall/model.json --out puanlar', 'bir tablonun satırları'],
        ['kesit score yeni.csv --model kumeler/model.json --out puanlar --json', 'sayılar JSON olarak'],
      ],
      options: { out: 'scores.csv dosyasının klasörü; yoksa oluşturulur' },
    },
    generate: {
      summary: 'uydurma bir mağazanın siparişlerini CSV dosyasına yazar',
      intro:
        'Mevsimleri, iadeleri, indirimleri, üyeliksiz alışverişleri ve verideki olağan kusurlarıyla orta boy bir hediyelik eşya mağazası. Aynı seçenekler her bilgisayarda aynı baytları verir.',
      examples: [
        [
          'kesit generate --customers 2000 --months 12 --seed 7 --out deneme.csv',
          'küçük bir mağaza: birkaç megabayt sipariş',
        ],
        [
          'kesit generate --customers 2000 --months 12 --seed 7 --out deneme.csv --truth gercek.json',
          'bir çözümlemeyle karşılaştırmak için, bunların gerçeği de',
        ],
        [
          'kesit generate --customers 200000 --months 24 --seed 1 --out buyuk.csv --language tr',
          'yaklaşık 10 milyon satır, Türkçe başlıklar ve ürünler',
        ],
      ],
      options: { out: 'yazılacak dosya; varsa yerine yenisi gelir' },
    },
    presets: {
      summary: 'hazır segment kurallarını listeler ya da kendi kurallarınızı denetler',
      intro:
        'Her hazır kuralı puanlara göre segmentleriyle listeler. --check ile kendi kurallarınızın bütün puan birleşimlerini dolaşır; hiçbir kuralın kapsamadıklarını ve birden çok kuralın kapsadıklarını gösterir.',
      examples: [
        ['kesit presets', 'hazır segmentler neler'],
        ['kesit presets --check kurallar.json', 'kurallarım her müşteriyi bir kez kapsıyor mu'],
        ['kesit presets --json', 'aynısı JSON olarak; her biri kendi kurallarınız için bir başlangıç'],
      ],
      outro: 'Denetim, her birleşimin bir segmenti varsa 0, bazılarının yoksa 2 ile biter.',
    },
    help: {
      summary: 'bu yardımı ya da bir komutun yardımını gösterir',
      intro: 'Neler olduğunu ya da bir komutun seçeneklerini gösterir.',
      examples: [
        ['kesit help', 'bütün komutlar'],
        ['kesit help analyze', 'tek komut'],
        ['kesit analyze --help', 'aynısı'],
      ],
    },
    version: {
      summary: 'sürümü gösterir',
      intro: 'kesit sürümünü gösterir.',
      examples: [['kesit version', 'yalnızca sürüm']],
    },
  },
  options: {
    out: 'sonuçların yazılacağı yer',
    map: 'hangi sütunun ne olduğunu söyler, örneğin customer="Cari Kod"; birden çok kez yazılabilir. #3 üçüncü sütundur. total-spend, order-count, discounted-orders ve mobile-orders için birkaç sütun verilirse değerleri toplanır',
    sheet: 'çalışma kitabının tek sayfası; yazılmazsa satırı olan bütün sayfalar',
    shape: 'yanlış anlaşıldıysa, bir satırın neyi anlattığı',
    preset:
      'segment kuralları: grid (varsayılan), source, mean-grid, shopify, klaviyo ya da kendi JSON dosyanız',
    scores:
      'puanlama: tie-safe (varsayılan; eşit değere eşit puan), rank-first (eşit büyüklükte dilimler) veya fixed (sabit eşikler)',
    rules: 'temizlik kurallarını açar (+) veya kapatır (-)',
    'as-of': 'verilere bakılan gün; varsayılan: son alışverişin ertesi günü',
    'time-zone': 'verinin saat dilimi, örneğin Europe/Istanbul; varsayılan: UTC',
    currency: 'dosyada belirtilmemişse verinin para birimi, örneğin TRY',
    customers: 'en az bir alışverişi olan müşteri sayısı, 1 ile 50.000.000 arası',
    months: 'dönemin ay olarak uzunluğu, 1 ile 600 arası',
    seed: 'bir tam sayı; başka bir sayı başka bir mağaza verir',
    language: 'başlıkların, ürünlerin ve ülkelerin dili; para birimini de belirler',
    truth: 'mağazanın gerçeğini de JSON olarak yazar',
    features:
      'müşterilerin neye göre karşılaştırılacağı: rfm (varsayılan), rfmt (ilk siparişten beri geçen gün de), eight ya da customers.csv ve dosya sütunları: Yaş, Cinsiyet:one-hot, Eğitim:ordinal(İlk<Orta<Yüksek)',
    table: 'dosya sipariş veya müşteri değil, bir sayı tablosudur; bkz. --columns',
    columns:
      'tablonun karşılaştırılacak sütunları; metinse nasıl: Cinsiyet:one-hot, Eğitim:ordinal(İlk<Orta<Yüksek)',
    method:
      'kmeans (varsayılan), minibatch (milyonlar için), dbscan veya hdbscan (yoğunluğa göre), ward, single, complete veya average (ağaçlar)',
    k: 'küme sayısı; auto (varsayılan): --k-range içinde silueti en iyi olan. dbscan ve hdbscan kendileri bulur',
    'k-range': 'karşılaştırılacak küme sayıları; varsayılan: 2:10',
    scale:
      'sütunlara önceden ne yapılacağı: log1p-z (varsayılan), z (tablolarda varsayılan), log1p, robust veya none',
    eps: 'dbscan: komşuluğun yarıçapı; auto (varsayılan): uzaklıkların dirseği',
    'min-samples': 'dbscan ve hdbscan: yoğun bir yerde bulunması gereken müşteri sayısı; varsayılan: 10',
    embedding: 'kümeleri daha az boyutta arar: pca (doğrusal) veya autoencoder (eğrisel); none (varsayılan)',
    dimensions: 'gömmenin boyutu, sütun sayısından az; varsayılan: 2',
    engine: 'uzaklıkları neyin hesapladığı: düz kod, WebAssembly ya da burada hızlı olanı (standart)',
    judge:
      'kmeans ve minibatch: küme sayısı için daha yavaş tanıklara da sor: gap (boşluk istatistiği; tek küme olduğunu yalnız o söyleyebilir), stability (müşteriler yeniden çekildiğinde aynı kümeler geliyor mu)',
    previous:
      'önceki bir çalışmanın model.json dosyası: oradaki kümelerin devamı olan kümeler numaralarını ve adlarını korur',
    within:
      'yalnız bir kural segmentinin (kimliği; kesit presets komutuna bakın) ya da --parent ile verilen modelin bir kümesinin müşterileri arasında ara',
    parent: 'içinde aranacak kümenin modeli; o da bir parçanın modeli olabilir, istenen derinlikte',
    model: 'cluster komutunun yazdığı model.json',
    check: 'kendi kurallarınızın JSON dosyası',
    json: 'sonucu standart çıktıya JSON olarak yazar, başka bir şey yazmaz',
    quiet: 'ilerlemeyi ve kapanış özetini göstermez; hatalar yine gösterilir',
    locale: 'iletilerin ve adların dili; varsayılan: uçbirimin dili, yoksa İngilizce',
    help: 'bu yardımı gösterir',
    version: 'sürümü gösterir',
  },
};
