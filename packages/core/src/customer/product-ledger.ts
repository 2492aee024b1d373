import { type Dictionary, textOf } from '../table/index.ts';
import type { OrderDictionaries } from '../transaction/index.ts';

/** What is known of each product, by its code. */
export interface ProductLedger {
  /** Pieces bought and returned, in `UNITS` of the ledger. */
  items: Float64Array;
  lines: Float64Array;
  returnedItems: Float64Array;
  /** The description (and category) last used, and when; of several at one moment the first by text. */
  name: Int32Array;
  nameSecond: Float64Array;
  category: Int32Array;
  categorySecond: Float64Array;
}

const FIRST_PRODUCTS = 1024;

export function createProductLedger(): ProductLedger {
  return {
    items: new Float64Array(FIRST_PRODUCTS),
    lines: new Float64Array(FIRST_PRODUCTS),
    returnedItems: new Float64Array(FIRST_PRODUCTS),
    name: new Int32Array(FIRST_PRODUCTS),
    nameSecond: new Float64Array(FIRST_PRODUCTS).fill(Number.NEGATIVE_INFINITY),
    category: new Int32Array(FIRST_PRODUCTS),
    categorySecond: new Float64Array(FIRST_PRODUCTS).fill(Number.NEGATIVE_INFINITY),
  };
}

/** One kept line of the product; `name` and `category` are 0 where the row has none. */
export function noteProduct(
  products: ProductLedger,
  dictionaries: OrderDictionaries,
  product: number,
  items: number,
  second: number,
  name: number,
  category: number,
): void {
  if (product >= products.lines.length) grow(products, product);
  products.items[product] += items;
  products.lines[product]++;
  if (name !== 0 && second >= products.nameSecond[product]) {
    if (second > products.nameSecond[product]) {
      products.nameSecond[product] = second;
      products.name[product] = name;
    } else if (name !== products.name[product]) {
      products.name[product] = firstOf(dictionaries.description, products.name[product], name);
    }
  }
  if (category !== 0 && second >= products.categorySecond[product]) {
    if (second > products.categorySecond[product]) {
      products.categorySecond[product] = second;
      products.category[product] = category;
    } else if (category !== products.category[product]) {
      products.category[product] = firstOf(dictionaries.category, products.category[product], category);
    }
  }
}

export function returnProduct(products: ProductLedger, product: number, items: number): void {
  if (product >= products.lines.length) grow(products, product);
  products.returnedItems[product] += items;
}

/** Adds all of `from`, its codes translated. */
export function mergeProducts(
  into: ProductLedger,
  from: ProductLedger,
  dictionaries: OrderDictionaries,
  products: Int32Array,
  names: Int32Array,
  categories: Int32Array,
): void {
  const known = Math.min(products.length, from.lines.length);
  for (let code = 0; code < known; code++) {
    const product = products[code];
    if (from.returnedItems[code] !== 0) returnProduct(into, product, from.returnedItems[code]);
    if (from.lines[code] === 0) continue;
    noteProduct(
      into,
      dictionaries,
      product,
      from.items[code],
      from.nameSecond[code],
      names[from.name[code]],
      0,
    );
    noteProduct(
      into,
      dictionaries,
      product,
      0,
      from.categorySecond[code],
      0,
      categories[from.category[code]],
    );
    into.lines[product] += from.lines[code] - 2;
  }
}

/** Of two texts the first. */
export function firstOf(dictionary: Dictionary, a: number, b: number): number {
  return textOf(dictionary, a) <= textOf(dictionary, b) ? a : b;
}

function grow(products: ProductLedger, product: number): void {
  const capacity = Math.max(product + 1, products.lines.length * 2);
  const floats = (from: Float64Array, fill: number): Float64Array => {
    const into = new Float64Array(capacity).fill(fill);
    into.set(from);
    return into;
  };
  const codes = (from: Int32Array): Int32Array => {
    const into = new Int32Array(capacity);
    into.set(from);
    return into;
  };
  products.items = floats(products.items, 0);
  products.lines = floats(products.lines, 0);
  products.returnedItems = floats(products.returnedItems, 0);
  products.name = codes(products.name);
  products.nameSecond = floats(products.nameSecond, Number.NEGATIVE_INFINITY);
  products.category = codes(products.category);
  products.categorySecond = floats(products.categorySecond, Number.NEGATIVE_INFINITY);
}
