// One yes or no per distinct text, by code; what they are answers to is asked outside, once per text.
import { enlarge } from './memory';

export const IS_MISSING: u32 = 0;
export const IS_CANCELLED_INVOICE: u32 = 1;
export const IS_CANCELLED_STATUS: u32 = 2;
export const IS_PURCHASE: u32 = 3;
export const IS_NON_PRODUCT: u32 = 4;
/** The same of descriptions, where there are no product codes. */
export const IS_NON_PRODUCT_NAME: u32 = 5;
export const IS_DISCOUNT: u32 = 6;
export const IS_MOBILE: u32 = 7;
const QUESTIONS: i32 = 8;

const places = memory.data(QUESTIONS * 4);
const rooms = memory.data(QUESTIONS * 4);
const FIRST_ROOM: u32 = 1024;

/** Where the answers to a question are, with room for so many texts. */
export function flagsPlace(question: u32, size: u32): usize {
  const slot = (<usize>question) << 2;
  const room = load<u32>(rooms + slot);
  if (size > room) {
    const larger = max(max(size, room * 2), FIRST_ROOM);
    store<u32>(places + slot, <u32>enlarge(load<u32>(places + slot), room, larger));
    store<u32>(rooms + slot, larger);
  }
  return load<u32>(places + slot);
}

export function flagsOf(question: u32): usize {
  return load<u32>(places + ((<usize>question) << 2));
}

export function isFlagged(flags: usize, code: u32): bool {
  return load<u8>(flags + code) !== 0;
}
