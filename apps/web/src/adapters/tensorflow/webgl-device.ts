import { MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import { env, findBackendFactory, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { type Device, lossOf } from './device.ts';

const NAME = 'webgl';
/** Bytes of textures kept for reuse before any is given back. */
const KEPT_BYTES = 2 ** 28;

const ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  premultipliedAlpha: false,
  powerPreference: 'high-performance',
};

/** WebGL 2 on a canvas that nobody sees; `null` where there is none, or none that computes in 32 bits. */
export async function openWebgl(): Promise<Device | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', ATTRIBUTES);
  if (gl === null || gl.getExtension('EXT_color_buffer_float') === null) return null;
  const { lost, lose } = lossOf();
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    lose();
  });
  // Before tfjs looks at what there is, so that it looks at this context and makes no other.
  setWebGLContext(2, gl);
  env().set('WEBGL_VERSION', 2);
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', KEPT_BYTES);
  // Four numbers to a texel leave numbers in the margin of odd shapes, which a product of matrices then adds up (tfjs 4.22.0).
  env().set('WEBGL_PACK', false);
  if (findBackendFactory(NAME) != null) removeBackend(NAME);
  registerBackend(NAME, () => new MathBackendWebGL(canvas));
  if (!(await setBackend(NAME)) || !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return null;
  return {
    name: NAME,
    renderer: rendererOf(gl),
    isLost: () => gl.isContextLost(),
    lost,
    lose: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
    close() {
      removeBackend(NAME);
      // Contexts are few, and a canvas is collected when it pleases the browser.
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function rendererOf(gl: WebGL2RenderingContext): string | null {
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(unmasked?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return typeof name === 'string' ? name : null;
}
