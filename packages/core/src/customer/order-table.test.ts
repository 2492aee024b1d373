import { expect, test } from 'vitest';
import {
  appendOrder,
  createOrderTable,
  orderOfInvoice,
  orderOfMoment,
  reserveOrders,
} from './order-table.ts';

test('an order is found again by its invoice and customer', () => {
  const table = createOrderTable();
  const first = orderOfInvoice(table, 1, 10, 100);
  expect(orderOfInvoice(table, 1, 10, 200)).toBe(first);
  expect(orderOfInvoice(table, 2, 10, 100)).not.toBe(first);
  expect(orderOfInvoice(table, 1, 11, 100)).not.toBe(first);
  expect(table.size).toBe(3);
  expect(table.firstSecond[first]).toBe(100);
});

test('an order is found again by its customer and moment, before 1970 and after 2038 too', () => {
  const table = createOrderTable();
  for (const second of [-5, 0, 5, 4e9]) {
    const order = orderOfMoment(table, 3, second);
    expect(orderOfMoment(table, 3, second)).toBe(order);
  }
  expect(table.size).toBe(4);
});

test('an order with a number is not the one of its moment', () => {
  const table = createOrderTable();
  const numbered = orderOfInvoice(table, 3, 77, 77);
  expect(orderOfMoment(table, 3, 77)).not.toBe(numbered);
  expect(orderOfInvoice(table, 3, 77, 77)).toBe(numbered);
});

test('an appended order is found by nobody', () => {
  const table = createOrderTable();
  const first = appendOrder(table, 1, 100);
  expect(appendOrder(table, 1, 100)).not.toBe(first);
  expect(orderOfMoment(table, 1, 100)).toBe(2);
});

test('tens of thousands of orders keep their places and their values while the table grows', () => {
  const table = createOrderTable();
  const key = (i: number): [number, number, number] => [Math.imul(i, 4096), i & 7, i];
  for (let i = 0; i < 30_000; i++) {
    const order = orderOfInvoice(table, ...key(i));
    table.value[order] += i;
  }
  for (let i = 0; i < 30_000; i++) {
    const order = orderOfInvoice(table, ...key(i));
    expect(order).toBe(i);
    expect(table.value[order]).toBe(i);
  }
  expect(table.size).toBe(30_000);
});

test('room made beforehand leaves orders where they are and takes as many as were asked for', () => {
  const table = createOrderTable();
  const first = orderOfInvoice(table, 1, 10, 100);
  table.value[first] = 7;
  reserveOrders(table, 5000);
  const { value } = table;
  for (let i = 1; i < 5000; i++) orderOfInvoice(table, 2, i, i);
  expect(table.value).toBe(value);
  expect(table.size).toBe(5000);
  expect(orderOfInvoice(table, 1, 10, 200)).toBe(first);
  expect(table.value[first]).toBe(7);
});
