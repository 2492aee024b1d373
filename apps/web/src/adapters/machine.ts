/** Whether shortcuts go by Command here and not by Control. */
export const IS_APPLE: boolean = /Mac|iPhone|iPad/.test(navigator.platform);
