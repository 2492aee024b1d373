/** The languages a person can choose. */
export type Locale = 'en' | 'tr';

export const LOCALES: readonly ['en', 'tr'] = ['en', 'tr'];

export function isLocale(name: string): name is Locale {
  return name === 'en' || name === 'tr';
}
