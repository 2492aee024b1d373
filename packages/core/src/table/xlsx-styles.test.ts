import { describe, expect, it } from 'vitest';
import { CLOCK, MOMENT, NUMBER } from './cell.ts';
import { formatKind, readStyleKinds } from './xlsx-styles.ts';

describe('formatKind', () => {
  it.each([
    ...[
      'm/d/yyyy h:mm',
      'dd\\.mm\\.yyyy',
      '[$-41F]d mmmm yyyy;@',
      'mmm-yy',
      'yyyy"年"m"月"',
      '[Red]dd/mm',
      'mmmm',
      'd',
    ],
    ...['yyyy-mm-dd\\Thh:mm:ss.000', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'dd"."mm"."yy;General'],
  ])('takes %s for a date', (code) => {
    expect(formatKind(code)).toBe(MOMENT);
  });

  it.each(['h:mm', 'hh:mm:ss', '[h]:mm:ss', '[mm]:ss', 'mm:ss.0', 'h:mm AM/PM', '[$-409]h:mm a/p'])(
    'takes %s for a time of day',
    (code) => {
      expect(formatKind(code)).toBe(CLOCK);
    },
  );

  it.each([
    ...[
      'General',
      '0',
      '0.00',
      '#,##0.00',
      '0.00E+00',
      '@',
      '0%',
      '# ?/?',
      '',
      '"days" 0',
      '0 "yd"',
      '[Red]0;[Blue]0',
    ],
    ...[
      '_-* #,##0.00\\ "TL"_-',
      '[$£-809]#,##0.00',
      '[>=100]0;0.0',
      '\\d0',
      '0_d',
      '"unclosed',
      '[unclosed',
      'GENERAL',
    ],
  ])('takes %s for a number', (code) => {
    expect(formatKind(code)).toBe(NUMBER);
  });
});

describe('readStyleKinds', () => {
  it("knows built-in formats and the workbook's own, and looks at cell formats only", () => {
    const xml =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"><alignment/></xf><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="2"/><xf/></cellXfs>' +
      '<dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>';
    expect([...readStyleKinds(new TextEncoder().encode(xml))]).toEqual([
      NUMBER,
      MOMENT,
      MOMENT,
      CLOCK,
      NUMBER,
      NUMBER,
    ]);
  });
});
