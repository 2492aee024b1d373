// The kernel's memory is handed out from the bottom up and never given back: what grows, doubles, so no more is lost
// than is in use.

const PAGE: usize = 65536;
/** Bytes that may be read behind any block. */
const MARGIN: usize = 64;
const STEP_PAGES: i32 = 16;

let top: usize = (__heap_base + 63) & ~63;

/** `size` bytes, zero, on a line of the cache. */
export function reserve(size: usize): usize {
  const block = top;
  top = (top + size + 63) & ~63;
  const missing = <i32>((top + MARGIN + PAGE - 1) / PAGE) - memory.size();
  if (missing > 0 && memory.grow(max(missing, STEP_PAGES)) < 0) unreachable();
  return block;
}

/** A block of `size` bytes that begins with the first `used` bytes of `block`. */
export function enlarge(block: usize, used: usize, size: usize): usize {
  const larger = reserve(size);
  memory.copy(larger, block, used);
  return larger;
}
