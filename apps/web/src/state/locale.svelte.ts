import { isLocale, LOCALES, type Locale, loadWords, type Words } from '@kesit/core/words';
import { keepPreference, readPreference } from '../adapters/preferences.ts';
import { MESSAGES, type Messages } from '../i18n/messages.ts';

/** The language of the page; it has nothing to do with the language of a file. */
export class LocaleState {
  #words = $state.raw<Words>() as Words;
  readonly messages: Messages = $derived(MESSAGES[this.#words.locale]);

  private constructor(words: Words) {
    this.#words = words;
  }

  static async load(): Promise<LocaleState> {
    return new LocaleState(await loadWords(preferredLocale()));
  }

  get locale(): Locale {
    return this.#words.locale;
  }

  get words(): Words {
    return this.#words;
  }

  async choose(locale: Locale): Promise<void> {
    keepPreference('locale', locale);
    this.#words = await loadWords(locale);
  }

  /** Fetches the other language while nobody waits, so that choosing it asks the network for nothing. */
  async prepare(): Promise<void> {
    await Promise.all(LOCALES.map(loadWords));
  }
}

function preferredLocale(): Locale {
  const kept = readPreference('locale');
  if (kept !== null && isLocale(kept)) return kept;
  return navigator.languages.some((tag) => /^tr\b/i.test(tag)) ? 'tr' : 'en';
}
