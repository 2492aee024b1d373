/** The hot loops in WebAssembly, written in `kernel/assembly`: there the first megabyte is gone through as fast as the last. */
export { createDistanceKernel, createKernel, type Kernel, kernelModule } from './kernel.ts';
