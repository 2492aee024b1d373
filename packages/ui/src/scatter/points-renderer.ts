import { type HexColor, rgbOf } from '../charts/color.ts';
import { type Camera, viewMatrix } from './camera.ts';
import { type Cloud, pointSize } from './cloud.ts';
import type { Drawer } from './paced-drawing.ts';

/** Colors the shader can be told of; a preset has fewer segments than that, or the last color stands for the rest. */
const MOST_COLORS = 64;

const VERTEX = `#version 300 es
uniform mat4 view;
uniform float size;
uniform vec3 palette[${MOST_COLORS}];
in vec3 position;
in uint color;
out vec3 tint;
void main() {
  gl_Position = view * vec4(position, 1.0);
  // Nearer points are a little larger: the eye reads depth from it.
  gl_PointSize = size * 7.0 / gl_Position.w;
  tint = palette[min(color, ${MOST_COLORS - 1}u)];
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
in vec3 tint;
out vec4 fragment;
void main() {
  vec2 from = gl_PointCoord - 0.5;
  if (dot(from, from) > 0.25) discard;
  fragment = vec4(tint, 1.0);
}`;

export interface CloudView {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Draws a cloud, each part of it with one call. */
export interface PointsRenderer extends Drawer<CloudView> {
  show(cloud: Cloud): void;
  close(): void;
}

/** `null` where the machine has no WebGL 2, or has just lost it. */
export function openRenderer(canvas: HTMLCanvasElement): PointsRenderer | null {
  const gl = canvas.getContext('webgl2', {
    antialias: false,
    alpha: true,
    powerPreference: 'low-power',
    // Further points come over those that are drawn already.
    preserveDrawingBuffer: true,
  });
  const program = gl === null ? null : linkProgram(gl);
  if (gl === null || program === null) return null;
  const uniform = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
  const [view, size, palette] = [uniform('view'), uniform('size'), uniform('palette')];
  const positions = gl.createBuffer();
  const colors = gl.createBuffer();
  let count = 0;
  let fence: WebGLSync | null = null;

  gl.useProgram(program);
  gl.enable(gl.DEPTH_TEST);
  gl.clearColor(0, 0, 0, 0);
  const position = gl.getAttribLocation(program, 'position');
  gl.bindBuffer(gl.ARRAY_BUFFER, positions);
  gl.enableVertexAttribArray(position);
  gl.vertexAttribPointer(position, 3, gl.FLOAT, false, 0, 0);
  const color = gl.getAttribLocation(program, 'color');
  gl.bindBuffer(gl.ARRAY_BUFFER, colors);
  gl.enableVertexAttribArray(color);
  gl.vertexAttribIPointer(color, 1, gl.UNSIGNED_BYTE, 0, 0);

  /** From here on `isDone` waits for what the graphics were given so far. */
  const mark = (): void => {
    gl.deleteSync(fence);
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  };

  return {
    show(cloud) {
      count = cloud.count;
      gl.bindBuffer(gl.ARRAY_BUFFER, positions);
      const order = evenOrder(count);
      gl.bufferData(gl.ARRAY_BUFFER, reordered(cloud.positions, order, 3), gl.STATIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, colors);
      gl.bufferData(gl.ARRAY_BUFFER, reordered(cloud.colors, order, 1), gl.STATIC_DRAW);
      gl.uniform3fv(palette, paletteOf(cloud.palette));
      warmUp(gl);
      mark();
    },
    draw({ camera, width, height, pixelRatio }, { from, to }) {
      const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
      if (canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
      }
      gl.viewport(0, 0, wide, high);
      if (from === 0) gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
      gl.uniformMatrix4fv(view, false, viewMatrix(camera, width / height));
      gl.uniform1f(size, pointSize(count) * pixelRatio * Math.sqrt(camera.zoom));
      const first = Math.ceil(from * count);
      gl.drawArrays(gl.POINTS, first, Math.ceil(to * count) - first);
      mark();
    },
    isDone: () => fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED,
    close() {
      gl.deleteBuffer(positions);
      gl.deleteBuffer(colors);
      gl.deleteProgram(program);
    },
  };
}

/**
 * A first point where nobody sees it: graphics build what they draw with when they first draw with it, and a visible picture
 * would keep the page waiting for that.
 */
function warmUp(gl: WebGL2RenderingContext): void {
  const target = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, target);
  const buffers = [
    [gl.COLOR_ATTACHMENT0, gl.RGBA8],
    [gl.DEPTH_STENCIL_ATTACHMENT, gl.DEPTH24_STENCIL8],
  ].map(([attachment, format]) => {
    const buffer = gl.createRenderbuffer();
    gl.bindRenderbuffer(gl.RENDERBUFFER, buffer);
    gl.renderbufferStorage(gl.RENDERBUFFER, format, 1, 1);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, attachment, gl.RENDERBUFFER, buffer);
    return buffer;
  });
  gl.drawArrays(gl.POINTS, 0, 1);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.deleteFramebuffer(target);
  for (const buffer of buffers) gl.deleteRenderbuffer(buffer);
}

/** Places in an order of which every beginning is an even sample: steps of the golden section, which repeat nothing. */
function evenOrder(count: number): Uint32Array {
  let step = Math.max(1, Math.round(count * 0.618034));
  while (commonDivisor(step, count) > 1) step++;
  return Uint32Array.from({ length: count }, (_, i) => (i * step) % count);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function reordered<T extends Float32Array | Uint8Array>(values: T, order: Uint32Array, size: number): T {
  const result = values.slice() as T;
  for (let i = 0; i < order.length; i++) {
    for (let part = 0; part < size; part++) result[size * i + part] = values[size * order[i] + part];
  }
  return result;
}

function paletteOf(colors: readonly HexColor[]): Float32Array {
  const all = new Float32Array(3 * MOST_COLORS);
  for (let i = 0; i < MOST_COLORS; i++)
    all.set(rgbOf(colors[Math.min(i, colors.length - 1)] ?? '#000000'), 3 * i);
  return all;
}

function linkProgram(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : null;
}
