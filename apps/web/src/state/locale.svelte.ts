import { isLocale, LOCALES, type Locale, loadWords, type Words } from '@kesit/core/words';
import { keepPreference, readPreference } from '../adapters/preferences.ts';
import { loadMessages, type Messages } from '../i18n/messages.ts';

interface Language {
  /** What the core has to say. */
  readonly words: Words;
  /** What only the page says. */
  readonly messages: Messages;
}

/** The language of the page; it has nothing to do with the language of a file. */
export class LocaleState {
  #language = $state.raw<Language>() as Language;

  private constructor(language: Language) {
    this.#language = language;
  }

  static async load(): Promise<LocaleState> {
    return new LocaleState(await loadLanguage(preferredLocale()));
  }

  get locale(): Locale {
    return this.#language.words.locale;
  }

  get words(): Words {
    return this.#language.words;
  }

  get messages(): Messages {
    return this.#language.messages;
  }

  async choose(locale: Locale): Promise<void> {
    keepPreference('locale', locale);
    this.#language = await loadLanguage(locale);
  }

  /** Fetches the other language while nobody waits, so that choosing it asks the network for nothing. */
  async prepare(): Promise<void> {
    await Promise.all(LOCALES.map(loadLanguage));
  }
}

async function loadLanguage(locale: Locale): Promise<Language> {
  const [words, messages] = await Promise.all([loadWords(locale), loadMessages(locale)]);
  return { words, messages };
}

function preferredLocale(): Locale {
  const kept = readPreference('locale');
  if (kept !== null && isLocale(kept)) return kept;
  return navigator.languages.some((tag) => /^tr\b/i.test(tag)) ? 'tr' : 'en';
}
