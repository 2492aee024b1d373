import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const SOURCE = fileURLToPath(new URL('./assembly/', import.meta.url));
const MODULE = fileURLToPath(new URL('../src/kernel/kernel.wasm.ts', import.meta.url));

/** The WebAssembly module that the sources in `assembly` give; the same bytes every time. */
export async function compileKernel(): Promise<Uint8Array> {
  let wasm = new Uint8Array(0);
  const options = [
    'csv.ts',
    'lines.ts',
    'orders.ts',
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
  const text = Buffer.from(await compileKernel()).toString('base64');
  const head =
    '// Generated from ../../kernel/assembly by `pnpm -F @kesit/core kernel`; a test compares the two.';
  await writeFile(MODULE, `${head}\nexport const KERNEL: string =\n  '${text}';\n`);
}
