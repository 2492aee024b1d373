/** A small seeded generator (mulberry32) for tests that wander. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A damaged copy: a few bytes changed, a stretch cut out, doubled or zeroed, or the end cut off. */
export function mutate(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  const copy = Array.from(bytes);
  const at = pick(copy.length);
  const length = 1 + pick(12);
  switch (pick(8)) {
    case 0:
      return Uint8Array.from(copy.slice(0, at));
    case 1:
      copy.splice(at, length);
      break;
    case 2:
      copy.splice(at, 0, ...copy.slice(at, at + length));
      break;
    case 3:
      copy.fill(pick(2) === 0 ? 0 : 0xff, at, at + length);
      break;
    case 4:
      copy[at] ^= 1 << pick(8);
      break;
    case 5:
      copy.splice(at, length, ...copy.slice(pick(copy.length)).slice(0, length));
      break;
    default:
      for (let i = pick(4); i >= 0; i--) copy[pick(copy.length)] = pick(256);
  }
  return Uint8Array.from(copy);
}
