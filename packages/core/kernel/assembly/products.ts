// What is known of each product, by its code: ../../src/customer/product-ledger.ts.
import { enlarge } from './memory';

@unmanaged
class Product {
  items: f64;
  lines: f64;
  returnedItems: f64;
  nameSecond: f64;
  categorySecond: f64;
  name: u32;
  category: u32;
  // A line of the cache each.
  unused0: f64;
  unused1: f64;
}

const FIRST_PRODUCTS: u32 = 1024;

let products: usize = 0;
let room: u32 = 0;
/** Products by code up to the largest one met. */
let count: u32 = 0;

export function productAt(code: u32): Product {
  if (code >= count) addProducts(code);
  return changetype<Product>(products + <usize>code * offsetof<Product>());
}

function addProducts(code: u32): void {
  if (code >= room) {
    const larger = max(max(code + 1, room * 2), FIRST_PRODUCTS);
    products = enlarge(products, <usize>count * offsetof<Product>(), <usize>larger * offsetof<Product>());
    room = larger;
  }
  for (; count <= code; count++) {
    const product = changetype<Product>(products + <usize>count * offsetof<Product>());
    product.nameSecond = -Infinity;
    product.categorySecond = -Infinity;
  }
}

/**
 * One kept line of the product; `name` and `category` are 0 where the row has none. `true` when it has another name or
 * category than a line of the same moment: which of the two comes first by text is settled outside.
 */
export function noteProduct(code: u32, items: f64, second: f64, name: u32, category: u32): bool {
  const product = productAt(code);
  product.items += items;
  product.lines++;
  let tie = false;
  if (name !== 0 && second >= product.nameSecond) {
    if (second > product.nameSecond) {
      product.nameSecond = second;
      product.name = name;
    } else if (name !== product.name) tie = true;
  }
  if (category !== 0 && second >= product.categorySecond) {
    if (second > product.categorySecond) {
      product.categorySecond = second;
      product.category = category;
    } else if (category !== product.category) tie = true;
  }
  return tie;
}

export function productCount(): u32 {
  return count;
}
export function productsPlace(): usize {
  return products;
}
/** All products have been taken. */
export function clearProducts(): void {
  memory.fill(products, 0, <usize>count * offsetof<Product>());
  count = 0;
}
