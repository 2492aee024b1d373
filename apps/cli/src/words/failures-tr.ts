import { createFormat } from '@kesit/core/words';
import type { CommandLineWords } from './words.ts';

const format = createFormat('tr');
const guess = (value: string | number | undefined, prefix = ''): string =>
  value === undefined ? '' : ` Şunu mu demek istediniz: ${prefix}${value}?`;
const number = (value: string | number | undefined): string => format.whole(Number(value ?? 0));

export const failures: CommandLineWords['failures'] = {
  'command-missing': () => 'Ne yapılacağını yazın, örneğin: kesit analyze siparisler.csv --out sonuc',
  'command-unknown': (f) =>
    `“${f.command}” diye bir komut yok.${guess(f.guess)} Komutları görmek için: kesit --help`,
  'topic-unknown': (f) =>
    `“${f.topic}” hakkında yardım yok.${guess(f.guess)} Komutları görmek için: kesit --help`,
  'option-unknown': (f) =>
    `${f.option} diye bir seçenek yok.${guess(f.guess, '--')} Komutları ve seçenekleri görmek için: kesit --help`,
  'option-not-here': (f) =>
    `kesit ${f.command} komutunun --${f.option} seçeneği yok. Çıkarın ya da şuraya bakın: kesit ${f.command} --help`,
  'option-needs-value': (f) => `--${f.option} bir değer ister: --${f.option} ${f.value}`,
  'option-without-value': (f) => `--${f.option} değer almaz. “=” kullanmadan yazın.`,
  'option-repeated': (f) => `--${f.option} iki kez yazılmış. Bir kez yazın.`,
  'option-missing': (f) =>
    `kesit ${f.command} için --${f.option} ${f.value} gerekli. Ayrıntısı: kesit ${f.command} --help`,
  'choice-unknown': (f) =>
    `--${f.option} için “${f.value}” geçerli değil.${guess(f.guess)} Şunlardan biri olabilir: ${f.choices}.`,
  'number-invalid': (f) =>
    `--${f.option} için “${f.value}” geçerli değil. ${number(f.least)} ile ${number(f.most)} arasında bir tam sayı yazın.`,
  'range-malformed': (f) =>
    `--${f.option} “${f.value}” olamaz. Aralığı 2:10 biçiminde (en az 2’den), --eps değerini 0’dan büyük bir sayı veya auto olarak yazın.`,
  'coding-malformed': (f) =>
    `--${f.option} “${f.value}” olamaz. Sütunu adıyla, metinse nasıl karşılaştırılacağıyla yazın: Cinsiyet:one-hot; sırası varsa: Eğitim:ordinal(İlk<Orta<Yüksek).`,
  'files-missing': (f) => `Bakılacak dosyanın adını yazın, örneğin: kesit ${f.command} siparisler.csv`,
  'argument-unexpected': (f) =>
    `“${f.argument}” kesit ${f.command} için fazla. Çıkarın; boşluk içeren bir metinse tırnak içine alın.`,
  'map-malformed': (f) =>
    `“${f.value}” hangi sütunun ne olduğunu söylemiyor. rol=sütun biçiminde yazın, örneğin: --map customer="Müşteri No"`,
  'map-repeated': (f) =>
    `${f.role} rolü iki sütuna verilmiş. Yalnızca total-spend gibi toplanabilen değerler birden çok sütundan gelebilir.`,
  'rules-malformed': (f) =>
    `“${f.value}” bir kuralı ne açıyor ne kapatıyor. Kimliğinin önüne + veya - koyun, örneğin: --rules +exact-duplicate,-cancellation`,
  'preset-unknown': (f) =>
    `“${f.preset}” diye bir hazır kural da dosya da yok.${guess(f.guess)} Hazır kurallar: ${f.presets}. Kendi kurallarınız için bir JSON dosyası verin.`,
  'preset-incomplete': (f) =>
    `${f.file} dosyasındaki kurallar ${number(f.cells)} puan birleşimini hiçbir segmente vermiyor. Onlar için kural ekleyin ya da kalanlar için bir segment (remainder) belirtin.`,

  'input-not-found': (f) => `${f.file} bulunamadı. Adını ve klasörünü kontrol edin.`,
  'input-is-folder': (f) => `${f.file} bir klasör. İçindeki dosyaların adını yazın.`,
  'input-not-plain': (f) => `${f.file} sıradan bir dosya değil. Veriyi bir dosyaya kaydedip onu yazın.`,
  'input-forbidden': (f) =>
    `${f.file} dosyasını okuma izniniz yok. İznini değiştirin ya da dosyayı kopyalayın.`,
  'input-changed': (f) =>
    `${f.file} okunurken kısaldı. Dosyaya başka bir programın yazması bitince yeniden deneyin.`,
  'input-failed': (f) =>
    `${f.file} okunamıyor (${f.reason}). Diskin takılı olduğunu kontrol edip yeniden deneyin.`,

  'output-is-input': (f) =>
    `${f.path} hem okunuyor hem de sonuç olarak üstüne yazılacaktı. --out ile başka bir klasör seçin.`,
  'output-is-file': (f) => `${f.path} bir klasör değil, dosya. --out ile başka bir ad seçin.`,
  'output-is-folder': (f) =>
    `${f.path} bir klasör; orada bir dosya oluşması gerekiyor. --out ile başka bir yer seçin ya da klasörün adını değiştirin.`,
  'output-no-folder': (f) => `${f.path} için klasör yok. Önce klasörü oluşturun ya da başka bir yer seçin.`,
  'output-forbidden': (f) => `${f.path} için yazma izniniz yok. --out ile başka bir yer seçin.`,
  'output-no-space': (f) =>
    `${f.path} için yer kalmadı. Yarım bir şey bırakılmadı; yer açın ya da --out ile başka bir yer seçin.`,
  'output-failed': (f) =>
    `${f.path} yazılamıyor (${f.reason}). Yarım bir şey bırakılmadı; --out ile başka bir yer seçin.`,

  interrupted: () => 'Durduruldu. Hiçbir şey yazılmadı.',
  defect: (f) => `Bu, verinizde değil kesit içinde bir hata: ${f.reason}. Hiçbir şey yazılmadı.`,
};

export const hints: CommandLineWords['hints'] = {
  'roles-missing':
    'Sütunları kesit inspect DOSYA gösterir; hangisinin ne olduğunu --map rol=sütun ile söyleyin.',
  'column-not-found': 'Sütunları kesit inspect DOSYA gösterir; --map rol=#3 üçüncü sütun demektir.',
  'sheet-not-found': '--sheet AD ile birini seçin; yazmazsanız hepsi okunur.',
  'nothing-left': 'Dosyanın nasıl okunduğunu kesit inspect DOSYA gösterir; --map ve --rules ile değiştirin.',
  'preset-needs-amounts': '--preset grid tutar istemez; tutar sütununu --map amount=sütun ile söyleyin.',
  'rule-unknown': 'Kuralların anlamı docs/command-line.md içinde.',
};
