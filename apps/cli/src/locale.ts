import { isLocale, type Locale } from '@kesit/core/words';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: what `--locale` says, else what the terminal is set to (the first of `LC_ALL`, `LC_MESSAGES` and
 * `LANG` that is set decides, as everywhere in POSIX), else English. Known before the rest of the line is understood, so
 * that a mistake in it can be told in the right language.
 */
export function localeOf(args: readonly string[], environment: Environment): Locale {
  const at = args.indexOf('--locale');
  const typed = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--locale='))?.slice(9);
  if (typed !== undefined && isLocale(typed)) return typed;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const set = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? '';
  return /^tr([_.@-]|$)/i.test(set) ? 'tr' : 'en';
}
