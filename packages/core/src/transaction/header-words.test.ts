import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerWords } from './header-words.ts';

const wordsOf = (header: string): string => headerWords(header).words.join(' ');

describe('a header as words', () => {
  test.each([
    ['InvoiceNo', 'order id'],
    ['Invoice No.', 'order id'],
    ['order_number', 'order id'],
    ['txnid', 'order id'],
    ['Sipariş No', 'order id'],
    ['SİPARİŞ NUMARASI', 'order id'],
    ['siparisno', 'order id'],
    ['Fatura Kodu', 'order id'],
    ['Customer ID', 'customer id'],
    ['customerid', 'customer id'],
    ['CustomerID', 'customer id'],
    ['MÜŞTERİ KODU', 'customer id'],
    ['Müşterı No', 'customer id'],
    ['Cari Kod', 'customer id'],
    ['E-Posta', 'email'],
    ['e-mail address', 'email address'],
    ['UnitPrice', 'unit price'],
    ['Birim Fiyatı (KDV Dahil)', 'unit price'],
    ['Toplam Tutar', 'total amount'],
    ['Genel Toplam', 'total'],
    ['Quantity (- Refund)', 'quantity'],
    ['SKU', 'sku'],
    ['Lineitem sku', 'product sku'],
    ['Son Alışveriş Tarihi', 'last order date'],
    ['Last Purchase Date', 'last order date'],
    ['Son siparişten bu yana geçen gün', 'last order since days'],
    ['number_of_cds', 'cds count'],
    ['# of orders', 'orders count'],
    ['No of Orders', 'orders count'],
    ['NumWebPurchases', 'web orders count'],
    ['order_num', 'order id'],
    ['Para Birimi', 'currency'],
    ['dollar_value', 'amount'],
    ['t_x', 't x'],
    ['notes', 'note'],
    ['Rückgabe', 'ruckgabe'],
    ['', ''],
    ['###', 'id'],
    ['(USD)', ''],
  ])('%s reads "%s"', (header, words) => {
    expect(wordsOf(header)).toBe(words);
  });

  test.each([
    ['Amount (USD)', 'USD'],
    ['Tutar (TL)', 'TRY'],
    ['Total £', 'GBP'],
    ['dollar_value', 'USD'],
    ['Amount', null],
  ])('%s names the currency %s', (header, currency) => {
    expect(headerWords(header).currency).toBe(currency);
  });

  test('Turkish is known by its words and letters', () => {
    expect(headerWords('Tarih').turkish).toBe(true);
    expect(headerWords('Şube').turkish).toBe(true);
    expect(headerWords('Date').turkish).toBe(false);
  });

  test('case and punctuation make no difference', () => {
    const name = fc.constantFrom(
      'order date',
      'müşteri no',
      'sipariş tarihi',
      'unit price',
      'ürün adı',
      'total amount',
    );
    const joint = fc.constantFrom(' ', '_', '-', '.', ' / ', '  ');
    fc.assert(
      fc.property(name, joint, fc.boolean(), fc.boolean(), (words, between, upper, turkishUpper) => {
        const spelled = words.split(' ').join(between);
        const cased = upper
          ? turkishUpper
            ? spelled.toLocaleUpperCase('tr')
            : spelled.toUpperCase()
          : spelled;
        expect(wordsOf(cased)).toBe(wordsOf(words));
      }),
    );
  });

  test('no header makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (header) => {
        headerWords(header);
      }),
    );
  });
});
