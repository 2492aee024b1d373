/** Components and colors shared by every page. They show what they are given: no worker, storage or network of their own. */
export { default as Button } from './Button.svelte';
export { default as Choice } from './Choice.svelte';
export { default as Choices } from './Choices.svelte';
export { default as Dialog } from './Dialog.svelte';
export { default as ExportMenu } from './ExportMenu.svelte';
export type { ExportWay } from './export-way.ts';
export { default as Popover } from './Popover.svelte';
export { default as Progress } from './Progress.svelte';
export { default as SegmentMark } from './SegmentMark.svelte';
export { default as Select } from './Select.svelte';
export { default as Switch } from './Switch.svelte';
export { COLORS_BY_WORTH, cssColor, type SegmentColor, segmentColors } from './segment-color.ts';
export { default as Table } from './Table.svelte';
