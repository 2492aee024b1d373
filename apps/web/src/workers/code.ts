/**
 * Which code computed an analysis: a digest of core's source, put in by the build. Other code may hold other columns and come
 * to other numbers, so an analysis it has stored is computed anew from the files.
 */
export const CODE = String(import.meta.env.VITE_CORE_CODE);
