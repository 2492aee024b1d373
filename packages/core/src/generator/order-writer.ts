import { type EpochDay, type EpochSecond, isoFromDay, SECONDS_PER_DAY } from '../calendar/index.ts';
import {
  type ByteWriter,
  byteWriter,
  writeByte,
  writeBytes,
  writeCell,
  writeNumber,
  writeText,
  writtenBytes,
} from '../text/index.ts';
import type { Invoice } from './invoice.ts';
import type { Shop } from './shop.ts';
import { CHANNELS, COUNTRIES } from './shop-words.ts';

/**
 * Writes invoices as CSV: UTF-8, commas, line feeds, cells quoted where they must be, times `YYYY-MM-DD HH:MM:SS`, prices
 * with two decimals. Rows are put together from bytes made ready beforehand; nothing becomes text on the way.
 */
export interface OrderWriter {
  readonly shop: Shop;
  readonly out: ByteWriter;
  /** Number of the next invoice. */
  nextInvoice: number;
  /** What all rows of one invoice share: `C1000001,`, then `,2024-05-31 14:02:59,`, then `,10001,Germany,web,`. */
  readonly head: ByteWriter;
  readonly time: ByteWriter;
  readonly tail: ByteWriter;
  /** `2024-05-31`, and the day it stands for. */
  readonly date: ByteWriter;
  day: EpochDay;
  /** Cells of the shop's countries and channels, by position. */
  readonly countries: readonly Uint8Array[];
  readonly channels: readonly Uint8Array[];
}

const FIRST_INVOICE = 1_000_001;
const BLANK = 0x20;
const COMMA = 0x2c;
const POINT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const LINE_FEED = 0x0a;
const CANCELLED = 0x43;

export function orderWriter(shop: Shop, chunkBytes: number): OrderWriter {
  const { language } = shop.settings;
  return {
    shop,
    out: byteWriter(chunkBytes + 65_536),
    nextInvoice: FIRST_INVOICE,
    head: byteWriter(32),
    time: byteWriter(32),
    tail: byteWriter(128),
    date: byteWriter(16),
    day: Number.NaN,
    countries: COUNTRIES[language].map(({ name }) => cell(name)),
    channels: CHANNELS.map((channel) => cell(channel[language])),
  };
}

export function writeHeader(out: ByteWriter, columns: readonly string[]): void {
  columns.forEach((name, i) => {
    if (i > 0) writeByte(out, COMMA);
    writeCell(out, name);
  });
  writeByte(out, LINE_FEED);
}

/** What was written so far if it is enough for a chunk of `chunkBytes`, at least 1; the caller owns the array. */
export function takeChunk(out: ByteWriter, chunkBytes: number): Uint8Array | null {
  if (out.length < chunkBytes) return null;
  const chunk = out.bytes.slice(0, out.length);
  out.length = 0;
  return chunk;
}

export function writeInvoice(writer: OrderWriter, invoice: Invoice): void {
  writeSharedParts(writer, invoice);
  const { out, head, time, tail } = writer;
  const { cells, cellStart } = writer.shop.catalogue;
  for (let line = 0; line < invoice.lines; line++) {
    const item = invoice.item[line];
    for (let copy = 0; copy < invoice.copies[line]; copy++) {
      writeBytes(out, head.bytes, 0, head.length);
      writeBytes(out, cells, cellStart[item], cellStart[item + 1]);
      writeNumber(out, invoice.quantity[line]);
      writeBytes(out, time.bytes, 0, time.length);
      writeMoney(out, invoice.priceMinor[line]);
      writeBytes(out, tail.bytes, 0, tail.length);
      writeNumber(out, invoice.discountPercent[line]);
      writeByte(out, LINE_FEED);
    }
  }
}

/** An amount in hundredths, not negative, with two decimals. */
export function writeMoney(out: ByteWriter, amountMinor: number): void {
  const whole = Math.floor(amountMinor / 100);
  const rest = amountMinor - whole * 100;
  writeNumber(out, whole);
  writeByte(out, POINT);
  writeTwoDigits(out, rest);
}

function writeSharedParts(writer: OrderWriter, invoice: Invoice): void {
  const { head, time, tail } = writer;
  head.length = 0;
  if (invoice.cancelled) writeByte(head, CANCELLED);
  writeNumber(head, writer.nextInvoice++);
  writeByte(head, COMMA);

  time.length = 0;
  writeByte(time, COMMA);
  writeTime(writer, invoice.second);
  writeByte(time, COMMA);

  const country = writer.countries[invoice.country];
  const channel = writer.channels[invoice.channel];
  tail.length = 0;
  writeByte(tail, COMMA);
  if (invoice.known) writeNumber(tail, writer.shop.firstCustomerId + invoice.customer);
  writeByte(tail, COMMA);
  writeBytes(tail, country, 0, country.length);
  writeByte(tail, COMMA);
  writeBytes(tail, channel, 0, channel.length);
  writeByte(tail, COMMA);
}

function writeTime(writer: OrderWriter, second: EpochSecond): void {
  const { time, date } = writer;
  const day = Math.floor(second / SECONDS_PER_DAY);
  if (day !== writer.day) {
    writer.day = day;
    date.length = 0;
    writeText(date, isoFromDay(day));
  }
  const rest = second - day * SECONDS_PER_DAY;
  writeBytes(time, date.bytes, 0, date.length);
  writeByte(time, BLANK);
  writeTwoDigits(time, (rest / 3600) | 0);
  writeByte(time, COLON);
  writeTwoDigits(time, ((rest / 60) | 0) % 60);
  writeByte(time, COLON);
  writeTwoDigits(time, rest % 60);
}

function writeTwoDigits(out: ByteWriter, value: number): void {
  const tens = (value / 10) | 0;
  writeByte(out, ZERO + tens);
  writeByte(out, ZERO + value - tens * 10);
}

function cell(text: string): Uint8Array {
  const writer = byteWriter(64);
  writeCell(writer, text);
  return writtenBytes(writer);
}
