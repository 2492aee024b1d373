import { CLEANING_RULES, ROLES } from '../../transaction/index.ts';
import { factReader } from '../facts.ts';
import type { Facts, Words } from '../words.ts';
import { presetFaults } from './preset-faults.ts';
import { roles, shapes } from './roles.ts';
import { rules } from './rules.ts';

const { text, has, number, list, bytes } = factReader('tr');

const file = (facts: Facts): string => (has(facts, 'file') ? `${text(facts, 'file')} dosyası` : 'Dosya');
const inFile = (facts: Facts): string =>
  has(facts, 'file') ? `${text(facts, 'file')} dosyasında` : 'Dosyada';
const atLine = (facts: Facts): string =>
  has(facts, 'line') ? `${inFile(facts)}, ${text(facts, 'line')}. satırda` : inFile(facts);
const roleName = (role: string): string => roles[role as keyof typeof roles] ?? role;
const shapeName = (shape: string): string => shapes[shape as keyof typeof shapes] ?? shape;
const didYouMean = (facts: Facts): string =>
  has(facts, 'guess') ? ` Şunu mu demek istediniz: “${text(facts, 'guess')}”?` : '';

export const problems: Words['problems'] = {
  'file-empty': (facts) => `${file(facts)} boş. Yeniden dışa aktarın ve içinde satır olduğunu kontrol edin.`,
  'file-unreadable': (facts) =>
    `${file(facts)} sonuna kadar okunamadı. Dosyanın yerinde durduğunu ve başka bir programın ona yazmadığını kontrol edip yeniden deneyin.`,
  'file-packed': (facts) =>
    `${file(facts)} bir zip, ama içinde tablo yok. Sipariş dosyası ayraçlı metin (CSV), Excel çalışma kitabı (XLSX) veya Parquet olmalı.`,
  'file-not-a-table': (facts) =>
    `${file(facts)} bir tabloya benzemiyor. Ayraçlı metin (CSV), Excel çalışma kitabı (XLSX) veya Parquet bekliyoruz; siparişleri bunlardan biri olarak yeniden dışa aktarın.`,
  'file-without-rows': (facts) =>
    `${inFile(facts)} başlık var, altında hiç satır yok. Siparişlerle birlikte yeniden dışa aktarın.`,
  'quote-never-closed': (facts) =>
    `${atLine(facts)} açılan bir tırnak hiç kapanmıyor. ${readBefore(facts)}Oradaki tırnağı kapatın veya silin, sonra yeniden deneyin.`,
  'record-too-long': (facts) =>
    `${atLine(facts)} başlayan satır ${bytes(facts, 'limitBytes')} sınırını aşıyor. ${readBefore(facts)}Büyük olasılıkla orada bir tırnak eksik ya da dosya bir tablo değil; düzeltip yeniden deneyin.`,
  'too-many-columns': (facts) =>
    `${inFile(facts)} ${text(facts, 'columns')} sütun var; en çok ${text(facts, 'limit')} sütun okunabilir. Yalnızca siparişlerin sütunlarını (müşteri, tarih, tutar ve benzerleri) bırakıp yeniden dışa aktarın.`,
  'compressed-damaged': (facts) =>
    `${file(facts)} sıkıştırılmış; içindeki veri bozuk veya yarım kalmış. Yeniden indirin ya da yeniden sıkıştırın.`,
  'expands-too-far': (facts) =>
    `${file(facts)} açıldığında bu boyda bir tablodan beklenenin çok üstüne çıkıyor; belleği doldurmadan durduk. Dosyaya güveniyorsanız kendiniz açıp açılmış halini kullanın.`,
  'zip-encrypted': (facts) =>
    `${file(facts)} parolayla korunan bir zip. Parolasıyla açıp içindeki sipariş dosyasını kullanın.`,
  'zip-unsupported': (facts) =>
    `${file(facts)}, burada okunamayan bir yöntemle sıkıştırılmış${has(facts, 'part') ? ` (${text(facts, 'part')})` : ''}. Paketi açıp içindeki sipariş dosyasını kullanın.`,
  'workbook-damaged': (facts) =>
    `${file(facts)} eksik veya bozuk bir çalışma kitabı${has(facts, 'part') ? ` (${text(facts, 'part')})` : ''}. Tablo programınızda açıp yeniden XLSX olarak kaydedin ve o kopyayı kullanın.`,
  'workbook-legacy': (facts) =>
    `${file(facts)} eski türden bir çalışma kitabı (XLS). Tablo programınızda açıp XLSX veya CSV olarak kaydedin ve o kopyayı kullanın.`,
  'workbook-encrypted': (facts) =>
    `${file(facts)} parola ile korunuyor. Parolasız bir kopya kaydedip onu kullanın.`,
  'sheet-not-found': (facts) =>
    `${inFile(facts)} “${text(facts, 'sheet')}” adlı bir sayfa yok.${has(facts, 'sheets') ? ` Sayfaları: ${list(facts, 'sheets')}.` : ''} Sayfalarından birini yazın; hepsi kullanılsın istiyorsanız hiçbirini yazmayın.`,
  'parquet-damaged': (facts) =>
    `${file(facts)} eksik veya bozuk bir Parquet dosyası. Yeniden oluşturup bir daha deneyin.`,
  'parquet-unsupported': (facts) =>
    `${inFile(facts)} Parquet’nin burada okunamayan bir özelliği kullanılmış${has(facts, 'feature') ? ` (${text(facts, 'feature')})` : ''}. Düz sütunlarla ve yaygın bir sıkıştırmayla (Snappy, Gzip, Zstd) yeniden yazın ya da CSV olarak dışa aktarın.`,
  'files-disagree': (facts) =>
    `${file(facts)} ile ${has(facts, 'other') ? `${text(facts, 'other')} dosyasının` : 'önceki dosyaların'} sütunları aynı değil${has(facts, 'column') ? `: “${text(facts, 'column')}” eksik` : ''}. Birlikte çözümlenen dosyalarda kullandığımız sütunlar aynı adla bulunmalı. Adları eşitleyin ya da dosyaları tek tek çözümleyin.`,

  'role-unknown': (facts) =>
    has(facts, 'shape')
      ? `${text(facts, 'role')} rolünün bu düzende bir anlamı yok (${list(facts, 'shape', shapeName)}). Çıkarın ya da dosyada bir satırın neyi anlattığını belirtin.`
      : `“${text(facts, 'role')}” bir sütunun alabileceği rollerden değil.${didYouMean(facts)} Roller: ${Object.keys(ROLES).join(', ')}.`,
  'column-not-found': (facts) =>
    `${inFile(facts)} “${text(facts, 'column')}” adlı bir sütun yok.${didYouMean(facts)}${has(facts, 'columns') ? ` Sütunları: ${list(facts, 'columns', undefined, 40)}.` : ''}`,
  'roles-missing': (facts) =>
    `${inFile(facts)} şunlara karşılık gelen bir sütun bulamadık: ${list(facts, 'roles', roleName)}. Sütun başka bir adla duruyorsa hangisi olduğunu belirtin; yoksa dosyayı o sütunla birlikte yeniden dışa aktarın.`,

  'preset-unreadable': (facts) =>
    `${has(facts, 'file') ? `${text(facts, 'file')} dosyası` : 'Kural dosyası'} segment kuralı olarak okunamıyor: geçerli JSON değil${has(facts, 'line') ? ` (${text(facts, 'line')}. satır, ${text(facts, 'column')}. sütun)` : ''}. Orayı düzeltip yeniden deneyin.`,
  'preset-invalid': (facts) =>
    `${has(facts, 'file') ? `${text(facts, 'file')} dosyasındaki segment kuralları` : 'Segment kuralları'} kullanılamıyor${presetFault(facts)}. Orayı düzeltip yeniden deneyin.`,
  'preset-needs-amounts': (facts) =>
    `“${text(facts, 'preset')}” segmentleri müşterilerin harcamasına bakıyor; bu veride ise tutar yok. “grid” gibi yalnızca yenilik ve sıklığa bakan kuralları seçin ya da tutarların hangi sütunda olduğunu belirtin.`,
  'rule-unknown': (facts) =>
    `“${text(facts, 'rule')}” açılıp kapatılabilen bir temizlik kuralı değil.${didYouMean(facts)} Açılıp kapatılabilenler: ${CLEANING_RULES.filter(
      (rule) => rule.optional,
    )
      .map((rule) => rule.id)
      .join(', ')}.`,
  'date-invalid': (facts) =>
    `“${text(facts, 'value')}” takvimde olan bir gün değil. YYYY-AA-GG biçiminde yazın, örneğin 2010-12-10.`,
  'time-zone-unknown': (facts) =>
    `“${text(facts, 'value', text(facts, 'timeZone'))}” bilinen bir saat dilimi değil. Europe/Istanbul veya UTC gibi yazın.`,
  'currency-unknown': (facts) =>
    `“${text(facts, 'value')}” bilinen bir para birimi kodu değil. ISO 4217’deki üç harfi yazın, örneğin TRY, EUR veya GBP.`,

  'option-out-of-range': (facts) =>
    `Bu, ${text(facts, 'option', 'seçenek')} ${text(facts, 'value', 'bu değerdeyken')} iken yapılamaz. Neyi kabul ettiğini yardımda görebilirsiniz.`,
  'no-features': () =>
    'Müşterileri karşılaştıracak bir sütun yok. Verinin sahip olduğu en az bir özellik adı verin.',
  'too-few-rows': (facts) =>
    `Bunun için en az ${text(facts, 'needed')} farklı satır gerekir, elde ${text(facts, 'found')} tane var. Daha az küme isteyin veya daha çok veri getirin.`,
  'number-missing': (facts) =>
    `Satır ${text(facts, 'row')}, sütun ${text(facts, 'column')}: burada sayı yok. Sütunu dışarıda bırakın veya eksikleri doldurun.`,
  'too-many-dimensions': (facts) =>
    `${text(facts, 'dimensions', 'Bu kadar')} boyut, sütun sayısından (${text(facts, 'columns', 'eldeki')}) az değil; gömme için daha az boyut isteyin.`,
  'column-not-numbers': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}” sütununda` : 'Sütunda'} sayı yok. Sütunu dışarıda bırakın ya da kategorilerine (one-hot) veya kategorilerin sırasına (ordinal) göre karşılaştırın.`,
  'too-many-categories': (facts) =>
    `${has(facts, 'column') ? `“${text(facts, 'column')}” sütununda` : 'Sütunda'} ${text(facts, 'found', 'çok fazla')} farklı metin var; en çok ${text(facts, 'limit', '50')} tanesi karşılaştırılabilir. Sütunu dışarıda bırakın ya da metinleri önce daha az gruba toplayın.`,
  'one-cluster': (facts) =>
    `Kümeler ancak iki veya daha çoksa karşılaştırılır; burada ${number(facts, 'found') === 1 ? 'bir tane var' : 'hiç yok'}. Başka ayarlar deneyin.`,
  'one-class': () =>
    'Tahminlerin ne kadar iyi olduğu söylenemiyor: tüm satırlarda sonuç aynı. Sonuçları farklı olan satırlar getirin, örneğin daha uzun bir süreden.',
  'model-unreadable': () =>
    'Bu bir Kesit modeli değil. Kümelerle birlikte yazılan veya kaydedilen model.json dosyasını seçin.',
  'model-newer': (facts) =>
    `Model daha yeni bir sürümden${has(facts, 'schema') ? ` (${text(facts, 'schema')})` : ''}. Kullanmak için Kesit’i güncelleyin.`,
  'model-damaged': () =>
    'Model yazıldığı gibi değil: sağlama toplamı uymuyor. Dosyayı yapıldığı yerden yeniden alın.',
  'model-needs-features': (facts) =>
    `Model, bu veride olmayan sütunlara bakıyor${has(facts, 'features') ? `: ${list(facts, 'features')}` : ''}. Onları içeren veri getirin veya kümeleri yeniden bulun.`,
  'nothing-left': (facts) =>
    `${has(facts, 'rowsRead') ? `Okunan ${text(facts, 'rowsRead')} satırın` : 'Satırların'} hiçbiri kullanılamıyor.${mainReason(facts)} Hangi sütunun ne olduğunu kontrol edin; o satırlar sayılsın istiyorsanız kuralı kapatın.`,
};

function readBefore(facts: Facts): string {
  const rows = number(facts, 'rows');
  return rows > 0 ? `Ondan önceki her şey okunabiliyor (${text(facts, 'rows')} satır). ` : '';
}

function mainReason(facts: Facts): string {
  const rule = text(facts, 'rule');
  if (!Object.hasOwn(rules, rule)) return '';
  return ` Çoğunun elenme nedeni: ${rules[rule as keyof typeof rules].name} (${text(facts, 'rows')} satır).`;
}

function presetFault(facts: Facts): string {
  const reason = text(facts, 'reason');
  if (!Object.hasOwn(presetFaults, reason)) return '';
  const found = has(facts, 'found') ? ` (yazan: ${text(facts, 'found')})` : '';
  return `. Yer: ${text(facts, 'at')}; ${presetFaults[reason as keyof typeof presetFaults]}${found}`;
}
