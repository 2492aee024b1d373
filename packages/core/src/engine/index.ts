/**
 * The kernels that estimators spend their time in, behind one port: plain typed arrays and SIMD WebAssembly here, graphics
 * processors in the app.
 */
export { forwardDense } from './dense-forward.ts';
export { type Engine, EngineLost, type EngineName, type Rest } from './engine.ts';
export {
  chooseEngine,
  type EngineMeasure,
  type EnginePlan,
  type EngineReason,
  isSoftwareRenderer,
  type PlanOptions,
} from './engine-plan.ts';
export { type EngineChange, type EngineSource, engineWithFallback } from './fallback-engine.ts';
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
export { checkNetworkRows, firstNetworkState, networkDepth } from './network-shape.ts';
export type { EngineTask } from './probe.ts';
export { createTypedEngine, createWasmEngine } from './processor-engines.ts';
export { checkedRows } from './rows-shape.ts';
