import type { Words } from '../words.ts';

export const presetFaults: Words['presetFaults'] = {
  'not-an-object': 'burada süslü ayraç içinde bir nesne olmalı',
  'not-a-list': 'burada köşeli ayraç içinde bir liste olmalı',
  'not-a-text': 'burada tırnak içinde bir metin olmalı',
  'not-yes-or-no': 'burada true veya false olmalı',
  'key-unknown': 'bu anahtar bilinmiyor',
  empty: 'burası boş kalamaz',
  'too-many': 'bu çok uzun',
  'schema-unknown': 'bilinen tek şema kesit.segment-rules/1',
  'levels-unknown': 'puanlar 3 veya 5 düzeyli olabilir',
  'id-malformed': 'kimlikte yalnızca küçük harf, rakam ve tek tire bulunabilir',
  'id-twice': 'bu kimlik iki kez yazılmış',
  'segment-unknown': 'bu kimlikte bir segment yok',
  'actions-unknown': 'bu adda bir eylem planı yok',
  'scores-malformed': 'burada bir puan veya [en düşük, en yüksek] çifti olmalı',
  'scores-out-of-range': 'puanlar 1 ile düzey sayısı arasında olmalı',
  'amounts-denied': 'tutar gerektirmeyen kurallar m veya fm kullanamaz',
  'cells-uncovered':
    'bazı puan birleşimleri hiçbir segmente düşmüyor; kural ekleyin veya kalanlar için bir segment (remainder) belirtin',
};
