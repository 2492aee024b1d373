/**
 * Customers as points in space: a cloud that turns (`TurningCloud`, WebGL 2, one shader pair and one call) and the same cloud
 * flat, along each of its axes (`FlatCloud`, plain pixels, so that it is there without WebGL too).
 */

export { default as CloudLegend } from './CloudLegend.svelte';
export { type Cloud, cloudOf, type Measure, type Measures } from './cloud.ts';
export type { CloudWords } from './cloud-words.ts';
export { default as FlatCloud } from './FlatCloud.svelte';
export { default as LassoCloud } from './LassoCloud.svelte';
export type { LassoWords } from './lasso.ts';
export { default as TurningCloud } from './TurningCloud.svelte';
