import {
  DISCOUNT,
  kernelFlags,
  MOBILE_CHANNEL,
  NON_PRODUCT,
  type OrderColumns,
  type OrderKernel,
  type OrderRows,
} from '../transaction/index.ts';
import { firstText, type Ledger, noteReturn } from './ledger.ts';
import { appendOrder, orderOfInvoice, orderOfMoment } from './order-table.ts';
import { firstOf, mergeProducts, type ProductLedger } from './product-ledger.ts';
import { logRuns } from './purchase-log.ts';

/** Adds judged rows to a ledger; the texts of the rows are coded in the ledger's own dictionaries. */
export interface Folder {
  /** Adds the batch that is loaded and judged; `rows` are its columns. */
  add(rows: OrderColumns): void;
  /** Brings the ledger up to date; rows may still be added. */
  settle(): void;
}

/**
 * Row by row the kernel does the work (`kernel/assembly/fold.ts`); what it hands back of a batch is much less: runs of lines of
 * one order, purchases ready to be stored, and the few rows that took goods back.
 */
export function createFolder({ kernel }: OrderRows, ledger: Ledger): Folder {
  const { dictionaries, features } = ledger;
  const discounts = kernelFlags(kernel, 'discount', dictionaries.discount, DISCOUNT);
  const mobiles = kernelFlags(kernel, 'mobile', dictionaries.channel, MOBILE_CHANNEL);
  const nonProductNames = kernelFlags(kernel, 'non-product-name', dictionaries.description, NON_PRODUCT);
  return {
    add(rows) {
      const { discount, channel, product, description } = rows.text;
      if (discount !== null) discounts();
      if (channel !== null) mobiles();
      if (product === null && description !== null) nonProductNames();
      kernel.foldRows(features.orderBy === 'row');
      addRuns(ledger, kernel);
      logRuns(
        ledger.purchases,
        new Int32Array(kernel.memory.buffer, kernel.purchasesPlace(), kernel.purchaseNumbers()),
      );
      addReturns(ledger, kernel);
      settleTies(ledger, kernel, rows);
    },
    settle: () => takeProducts(ledger, kernel),
  };
}

/** Words of 4 and of 8 bytes in a run of `kernel/assembly/fold.ts`, and where the ones of 4 bytes begin. */
const RUN_WORDS = 12;
const RUN_NUMBERS = 6;
const RUN_CODES = 8;

function addRuns(ledger: Ledger, kernel: OrderKernel): void {
  const count = kernel.runsFound();
  const { orders, features } = ledger;
  const numbers = new Float64Array(kernel.memory.buffer, kernel.runsPlace(), count * RUN_NUMBERS);
  const words = new Int32Array(kernel.memory.buffer, kernel.runsPlace(), count * RUN_WORDS);
  for (let run = 0; run < count; run++) {
    const at = run * RUN_NUMBERS;
    const codes = run * RUN_WORDS + RUN_CODES;
    const first = numbers[at];
    const last = numbers[at + 1];
    const customer = words[codes];
    const invoice = words[codes + 1];
    const country = words[codes + 2];
    // A line without a number goes by its customer and moment, also where other lines have numbers.
    const order =
      features.orderBy === 'row'
        ? appendOrder(orders, customer, first)
        : invoice === 0
          ? orderOfMoment(orders, customer, first)
          : orderOfInvoice(orders, customer, invoice, first);
    orders.value[order] += numbers[at + 2];
    orders.items[order] += numbers[at + 3];
    if (first < orders.firstSecond[order]) orders.firstSecond[order] = first;
    if (last > orders.lastSecond[order]) orders.lastSecond[order] = last;
    orders.flags[order] |= words[codes + 3];
    if (orders.country[order] !== country) {
      orders.country[order] = firstText(ledger, orders.country[order], country);
    }
  }
}

const RETURN_WORDS = 6;
const RETURN_NUMBERS = 3;
const RETURN_CUSTOMER = 4;

function addReturns(ledger: Ledger, kernel: OrderKernel): void {
  const count = kernel.returnsFound();
  const numbers = new Float64Array(kernel.memory.buffer, kernel.returnsPlace(), count * RETURN_NUMBERS);
  const words = new Int32Array(kernel.memory.buffer, kernel.returnsPlace(), count * RETURN_WORDS);
  for (let i = 0; i < count; i++) {
    const at = i * RETURN_NUMBERS;
    noteReturn(ledger, words[i * RETURN_WORDS + RETURN_CUSTOMER], numbers[at], numbers[at + 1]);
  }
}

/** Words of 4 and of 8 bytes in a product of `kernel/assembly/products.ts`, and which is what. */
const PRODUCT_WORDS = 16;
const PRODUCT_NUMBERS = 8;
const NAME_SECOND = 3;
const CATEGORY_SECOND = 4;
const NAME = 10;
const CATEGORY = 11;

/** Rows whose product had another name or category at the very same moment: the first by text is taken. */
function settleTies({ dictionaries }: Ledger, kernel: OrderKernel, { text, second }: OrderColumns): void {
  const count = kernel.tiesFound();
  const codes = text.product ?? text.description;
  if (count === 0 || codes === null) return;
  const { numbers, words } = productViews(kernel);
  const settle = (row: number, texts: Int32Array | null, secondAt: number, at: number): void => {
    const product = codes[row];
    const place = product * PRODUCT_WORDS + at;
    if (texts === null || texts[row] === 0 || texts[row] === words[place]) return;
    if (second[row] !== numbers[product * PRODUCT_NUMBERS + secondAt]) return;
    const dictionary = at === NAME ? dictionaries.description : dictionaries.category;
    words[place] = firstOf(dictionary, words[place], texts[row]);
  };
  for (const row of new Uint32Array(kernel.memory.buffer, kernel.tiesPlace(), count)) {
    settle(row, text.description, NAME_SECOND, NAME);
    settle(row, text.category, CATEGORY_SECOND, CATEGORY);
  }
}

/** Moves what the kernel knows of products into the ledger. */
function takeProducts({ products, dictionaries, features }: Ledger, kernel: OrderKernel): void {
  const count = kernel.productCount();
  const { numbers, words } = productViews(kernel);
  const number = (at: number): Float64Array => {
    const values = new Float64Array(count);
    for (let code = 0; code < count; code++) values[code] = numbers[code * PRODUCT_NUMBERS + at];
    return values;
  };
  const code = (at: number): Int32Array => {
    const codes = new Int32Array(count);
    for (let product = 0; product < count; product++) codes[product] = words[product * PRODUCT_WORDS + at];
    return codes;
  };
  const known: ProductLedger = {
    items: number(0),
    lines: number(1),
    returnedItems: number(2),
    nameSecond: number(NAME_SECOND),
    categorySecond: number(CATEGORY_SECOND),
    name: code(NAME),
    category: code(CATEGORY),
  };
  const same = (length: number): Int32Array => new Int32Array(length).map((_, index) => index);
  const { description, category } = dictionaries;
  if (features.products) {
    mergeProducts(products, known, dictionaries, same(count), same(description.size), same(category.size));
  }
  kernel.clearProducts();
}

function productViews(kernel: OrderKernel): { numbers: Float64Array; words: Int32Array } {
  const { buffer } = kernel.memory;
  const count = kernel.productCount();
  return {
    numbers: new Float64Array(buffer, kernel.productsPlace(), count * PRODUCT_NUMBERS),
    words: new Int32Array(buffer, kernel.productsPlace(), count * PRODUCT_WORDS),
  };
}
