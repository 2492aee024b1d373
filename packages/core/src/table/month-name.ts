import { foldLetters } from './letter-fold.ts';

/** English and Turkish, folded; the position is the month. */
const MONTHS = [
  ['january', 'jan', 'ocak', 'oca'],
  ['february', 'feb', 'subat', 'sub'],
  ['march', 'mar', 'mart'],
  ['april', 'apr', 'nisan', 'nis'],
  ['may', 'mayis'],
  ['june', 'jun', 'haziran', 'haz'],
  ['july', 'jul', 'temmuz', 'tem'],
  ['august', 'aug', 'agustos', 'agu'],
  ['september', 'sep', 'sept', 'eylul', 'eyl'],
  ['october', 'oct', 'ekim', 'eki'],
  ['november', 'nov', 'kasim', 'kas'],
  ['december', 'dec', 'aralik', 'ara'],
] as const;

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const WEEKDAYS =
  'monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun ' +
  'pazartesi pzt pts sali sal carsamba car persembe per cuma cum cumartesi cmt cts pazar paz';

/** For regular expressions over folded text: any name of a weekday, the longer ones first. */
export const WEEKDAY_PATTERN: string = WEEKDAYS.split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|');

/** 1-12 for the name or abbreviation of a month in English or Turkish, in any letter case; 0 for anything else. */
export function monthOfName(name: string): number {
  return MONTH_BY_NAME.get(foldLetters(name)) ?? 0;
}
