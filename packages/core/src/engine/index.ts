/**
 * The kernels that estimators spend their time in, behind one port: plain typed arrays and SIMD WebAssembly here, graphics
 * processors in the app.
 */
export { type Engine, EngineLost, type EngineName, type Rest } from './engine.ts';
export type {
  HeldRows,
  KMeansRun,
  KMeansStep,
  Nearest,
  Neighbors,
  Reached,
  RowGroups,
  Seeding,
} from './held-rows.ts';
export type { Activation, DenseLayer, Network, NetworkSpec, NetworkState } from './network.ts';
export { createTypedEngine, createWasmEngine } from './processor-engines.ts';
