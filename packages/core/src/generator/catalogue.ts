import {
  type AliasTable,
  aliasTable,
  naturalExp,
  normal,
  power,
  type Rng,
  shuffleInPlace,
} from '../random/index.ts';
import { byteWriter, writeByte, writeCell, writtenBytes } from '../text/index.ts';
import { CATEGORIES, type CategoryWords, COLOURS, NAME_ENDINGS } from './catalogue-words.ts';
import { CURRENCIES, type Language, SERVICES } from './shop-words.ts';

/** What the shop sells: products 0 … `products` - 1, then the rows that are no products. Struct of arrays. */
export interface Catalogue {
  readonly products: number;
  readonly categories: readonly string[];
  /** By item: code and description as they appear in the file, before quoting. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Position in `categories`, by product. */
  readonly category: Uint8Array;
  /** List price in hundredths of the currency, by item. */
  readonly priceMinor: Int32Array;
  /** Drawing a product by its popularity: from the whole shop, and from one category (positions in `members`). */
  readonly popularity: AliasTable;
  readonly shelves: readonly { readonly members: Int32Array; readonly popularity: AliasTable }[];
  /** `code,description,category,` of every item as UTF-8 CSV, one after the other; item `i` begins at `cellStart[i]`. */
  readonly cells: Uint8Array;
  readonly cellStart: Int32Array;
}

/** Spread of log prices around a noun's median. */
const PRICE_SPREAD = 0.25;
/** Popularity of the j-th product of a category, from 0, is (j + 3)^-0.9: Zipf with a flattened head. */
const ZIPF_OFFSET = 3;
const ZIPF_EXPONENT = 0.9;

/** Composes a catalogue; names, codes and prices depend on `rng` only. */
export function buildCatalogue(rng: Rng, products: number, language: Language): Catalogue {
  const wares = CATEGORIES.map((category) => compositions(rng, category));
  const { perPound, step, below } = CURRENCIES[language];
  const codeNumbers = Int32Array.from({ length: products }, (_, i) => 20_001 + i);
  shuffleInPlace(rng, codeNumbers);

  const items = products + SERVICES.length;
  const codes: string[] = [];
  const names: string[] = [];
  const category = new Uint8Array(products);
  const priceMinor = new Int32Array(items);
  for (let i = 0; i < products; i++) {
    const shelf = i % CATEGORIES.length;
    const ware = wares[shelf][Math.floor(i / CATEGORIES.length)];
    category[i] = shelf;
    codes.push(`${codeNumbers[i]}${i % 4 === 3 ? 'ABCDEF'[(i >> 2) % 6] : ''}`);
    names.push(nameOf(ware, i, language));
    const pounds = ware.noun.price * naturalExp(PRICE_SPREAD * normal(rng));
    priceMinor[i] = Math.max(1, Math.round((pounds * perPound * 100) / step)) * step - below;
  }
  SERVICES.forEach((service, i) => {
    codes.push(service.code);
    names.push(service[language]);
    priceMinor[products + i] = service.price * perPound * 100;
  });
  const categories = CATEGORIES.map(({ name }) => name[language]);
  return {
    products,
    categories,
    codes,
    names,
    category,
    priceMinor,
    ...popularityOf(category),
    ...encodeCells(codes, names, (i) => (i < products ? categories[category[i]] : '')),
  };
}

interface Ware {
  readonly colour: (typeof COLOURS)[number];
  readonly material: CategoryWords['materials'][number];
  readonly noun: CategoryWords['nouns'][number];
}

/** Every colour, material and noun of a category together, in random order. */
function compositions(rng: Rng, { nouns, materials }: CategoryWords): Ware[] {
  const wares = nouns.flatMap((noun) =>
    materials.flatMap((material) => COLOURS.map((colour) => ({ colour, material, noun }))),
  );
  shuffleInPlace(rng, wares);
  return wares;
}

/** One product in 16 has an ending, so that every file has names with commas and quotes. */
function nameOf({ colour, material, noun }: Ware, i: number, language: Language): string {
  const ending = i % 16 === 5 ? NAME_ENDINGS[(i >> 4) % NAME_ENDINGS.length][language] : '';
  return `${colour[language]} ${material[language]} ${noun[language]}${ending}`;
}

function popularityOf(category: Uint8Array): Pick<Catalogue, 'popularity' | 'shelves'> {
  const weights = new Float64Array(category.length);
  const shelves = CATEGORIES.map(({ weight }, shelf) => {
    const members = Int32Array.from(category.keys()).filter((i) => category[i] === shelf);
    const own = Float64Array.from(members, (_, j) => 1 / power(j + ZIPF_OFFSET, ZIPF_EXPONENT));
    const total = own.reduce((sum, value) => sum + value, 0);
    members.forEach((i, j) => {
      weights[i] = (weight * own[j]) / total;
    });
    return { members, popularity: aliasTable(own) };
  });
  return { popularity: aliasTable(weights), shelves };
}

function encodeCells(
  codes: readonly string[],
  names: readonly string[],
  categoryOf: (item: number) => string,
): Pick<Catalogue, 'cells' | 'cellStart'> {
  const writer = byteWriter();
  const cellStart = new Int32Array(codes.length + 1);
  for (let i = 0; i < codes.length; i++) {
    for (const cell of [codes[i], names[i], categoryOf(i)]) {
      writeCell(writer, cell);
      writeByte(writer, 0x2c);
    }
    cellStart[i + 1] = writer.length;
  }
  return { cells: writtenBytes(writer).slice(), cellStart };
}
