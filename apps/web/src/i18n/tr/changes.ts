import type { Messages } from '../en.ts';

export const changes: Messages['changes'] = {
  title: 'Ayarlar',
  undo: (what) => `Geri al: ${what}`,
  redo: (what) => `Yinele: ${what}`,
  nothingToUndo: 'Geri alınacak bir şey yok',
  nothingToRedo: 'Yinelenecek bir şey yok',
  undone: (what) => `Geri alındı: ${what}`,
  redone: (what) => `Yinelendi: ${what}`,
  what: {
    preset: (name) => `“${name}” segmentleri`,
    clusters: (name) => `“${name}” segmentleri`,
    ownRules: 'kendi kurallarınız',
    scores: 'puanlar',
    asOf: 'bakılan gün',
    currency: 'para birimi',
    columns: 'sütun düzeltmesi',
    leavingOut: (rule) => `“${rule}” dışarıda bırakma`,
    keeping: (rule) => `“${rule}” alma`,
  },
  edit: 'Kuralları düzenleyin',
  presets: 'Hazır',
  own: 'Sizin',
};
