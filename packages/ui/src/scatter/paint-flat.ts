import { rgbOf } from '../charts/color.ts';
import { type Cloud, pointSize } from './cloud.ts';

/**
 * Paints a cloud seen along one of its axes into pixels: `across` goes right, `up` goes up. Written by hand because a canvas
 * asked for a hundred thousand squares, one by one, holds the page up; this does not. Later points cover earlier ones, so the
 * order of the segments does not decide what is seen only where there are few.
 */
export function paintFlat(
  { count, positions, colors, palette }: Cloud,
  [across, up]: readonly [number, number],
  {
    width,
    height,
    pixelRatio,
  }: { readonly width: number; readonly height: number; readonly pixelRatio: number },
): ImageData {
  const image = new ImageData(
    Math.max(1, Math.round(width * pixelRatio)),
    Math.max(1, Math.round(height * pixelRatio)),
  );
  const pixels = new Uint32Array(image.data.buffer);
  const inks = palette.map((color) => packed(rgbOf(color)));
  const side = Math.max(1, Math.round(pointSize(count) * 0.8 * pixelRatio));
  const [wide, high] = [image.width, image.height];
  for (let i = 0; i < count; i++) {
    const left = Math.round(((positions[3 * i + across] + 1) / 2) * (wide - side));
    const top = Math.round(((1 - positions[3 * i + up]) / 2) * (high - side));
    const ink = inks[colors[i]] ?? inks[inks.length - 1];
    for (let y = top; y < top + side; y++) {
      for (let at = y * wide + left; at < y * wide + left + side; at++) pixels[at] = ink;
    }
  }
  return image;
}

/** Red, green, blue, opaque, as the bytes of a picture lie in memory. */
function packed(rgb: readonly number[]): number {
  const bytes = Uint8Array.from([...rgb.map((channel) => Math.round(channel * 255)), 255]);
  return new Uint32Array(bytes.buffer)[0];
}

/** The point nearest to a place of a flat picture, within `reach` CSS pixels; -1: none. O(points). */
export function pickFlat(
  { positions }: Cloud,
  [across, up]: readonly [number, number],
  at: { readonly x: number; readonly y: number },
  { width, height, reach }: { readonly width: number; readonly height: number; readonly reach: number },
): number {
  let found = -1;
  let best = reach * reach;
  for (let i = 0; i < positions.length; i += 3) {
    const dx = ((positions[i + across] + 1) / 2) * width - at.x;
    const dy = ((1 - positions[i + up]) / 2) * height - at.y;
    const distance = dx * dx + dy * dy;
    if (distance <= best) {
      best = distance;
      found = i / 3;
    }
  }
  return found;
}
