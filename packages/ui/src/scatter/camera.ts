/** From where the cube is looked at. Angles in radians. */
export interface Camera {
  /** Around the upright axis. */
  readonly yaw: number;
  /** Above the horizon. */
  readonly pitch: number;
  /** 1: the whole cube is in view. */
  readonly zoom: number;
}

/** Customers who came lately, often and spent much stand in front at the upper right. */
export const FIRST_CAMERA: Camera = { yaw: -0.62, pitch: 0.36, zoom: 1 };

const LOWEST = -0.15;
const HIGHEST = 1.45;
const NEAREST = 6;
/** Distance of the eye from the middle, in halves of the cube's edge: near enough for depth, far enough for straight lines. */
const EYE = 7;

export function turned(camera: Camera, byYaw: number, byPitch: number): Camera {
  const pitch = Math.min(HIGHEST, Math.max(LOWEST, camera.pitch + byPitch));
  return { ...camera, yaw: camera.yaw + byYaw, pitch };
}

export function zoomed(camera: Camera, by: number): Camera {
  return { ...camera, zoom: Math.min(NEAREST, Math.max(0.7, camera.zoom * by)) };
}

/** Column-major 4 × 4 from the cube to clip space, for a picture `aspect` times as wide as high. */
export function viewMatrix({ yaw, pitch, zoom }: Camera, aspect: number): Float32Array {
  const [sinY, cosY] = [Math.sin(yaw), Math.cos(yaw)];
  const [sinP, cosP] = [Math.sin(pitch), Math.cos(pitch)];
  // The cube's corners are √3 from the middle; at zoom 1 they come near the edge of the picture.
  const scale = (zoom * EYE) / 1.75;
  // Beside the cube stand the names of its ticks.
  const fitting = scale * Math.min(1, aspect / 1.3);
  const [wide, high] = [fitting / aspect, fitting];
  // Depth from 0 (in front) to 1, linear in the distance before the division.
  const [near, far] = [EYE - 2.2, EYE + 2.2];
  const depth = (2 * far) / (far - near) - 1;
  const offset = (2 * far * near) / (far - near);
  const x = [cosY, 0, sinY];
  const y = [sinY * sinP, cosP, -cosY * sinP];
  const away = [sinY * cosP, -sinP, -cosY * cosP];
  const column = (i: number): number[] => [wide * x[i], high * y[i], depth * away[i], away[i]];
  return Float32Array.from([...column(0), ...column(1), ...column(2), 0, 0, depth * EYE - offset, EYE]);
}

export interface Projected {
  /** CSS pixels from the upper left corner. */
  readonly x: number;
  readonly y: number;
  /** The larger, the farther away. */
  readonly depth: number;
}

/** Where a point of the cube is seen in a picture. */
export function project(
  matrix: Float32Array,
  [x, y, z]: readonly number[],
  width: number,
  height: number,
): Projected {
  const row = (i: number): number => matrix[i] * x + matrix[i + 4] * y + matrix[i + 8] * z + matrix[i + 12];
  const w = row(3);
  return { x: ((row(0) / w + 1) / 2) * width, y: ((1 - row(1) / w) / 2) * height, depth: w };
}

/** The point nearest to a place of the picture, within `reach` pixels; of several the one in front. -1: none. O(points). */
export function pick(
  positions: Float32Array,
  matrix: Float32Array,
  at: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number; readonly reach: number },
): number {
  const { width, height, reach } = size;
  let found = -1;
  let best = reach * reach;
  let front = Number.POSITIVE_INFINITY;
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i];
    const y = positions[i + 1];
    const z = positions[i + 2];
    const w = matrix[3] * x + matrix[7] * y + matrix[11] * z + matrix[15];
    const dx = (((matrix[0] * x + matrix[4] * y + matrix[8] * z) / w + 1) / 2) * width - at.x;
    if (dx > reach || dx < -reach) continue;
    const dy = ((1 - (matrix[1] * x + matrix[5] * y + matrix[9] * z) / w) / 2) * height - at.y;
    const distance = dx * dx + dy * dy;
    if (distance < best - 1 || (distance <= best && w < front)) {
      found = i / 3;
      best = Math.max(distance, 4);
      front = w;
    }
  }
  return found;
}
