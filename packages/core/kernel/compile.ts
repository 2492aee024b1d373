import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const SOURCE = fileURLToPath(new URL('./assembly/', import.meta.url));
const TARGET = new URL('../src/kernel/', import.meta.url);

/** The WebAssembly modules there are: their entries in `assembly`, the file and the constant they go into. */
export const MODULES = {
  kernel: { entries: ['csv.ts', 'lines.ts', 'orders.ts'], file: 'kernel.wasm.ts', constant: 'KERNEL' },
  distance: { entries: ['distance/index.ts'], file: 'distance.wasm.ts', constant: 'DISTANCE_KERNEL' },
} as const;

/** The module that sources in `assembly` give; the same bytes every time. */
export async function compileKernel(id: keyof typeof MODULES): Promise<Uint8Array> {
  let wasm = new Uint8Array(0);
  const options = [
    ...MODULES[id].entries,
    '--baseDir',
    SOURCE,
    '-o',
    'kernel.wasm',
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
  ];
  const { error, stderr } = await main(options, {
    writeFile(_name, contents) {
      if (typeof contents !== 'string') wasm = new Uint8Array(contents);
    },
  });
  if (error !== null) throw new Error(`${error.message}\n${stderr}`);
  return wasm;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const head =
    '// Generated from ../../kernel/assembly by `pnpm -F @kesit/core kernel`; a test compares the two.';
  for (const id of Object.keys(MODULES) as (keyof typeof MODULES)[]) {
    const { file, constant } = MODULES[id];
    const text = Buffer.from(await compileKernel(id)).toString('base64');
    await writeFile(new URL(file, TARGET), `${head}\nexport const ${constant}: string =\n  '${text}';\n`);
  }
}
