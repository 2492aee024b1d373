const CLOCK =
  /^(?:(am|pm|oo|os)\s*)?(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)?\s*(am|pm|a\.m\.|p\.m\.|oo|os)?(?:\s*([a-z+-].*))?$/;
const COMPACT_CLOCK = /^(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([a-z+-].*))?$/;
const OFFSET = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/;
const REMARK = /\s*(?:\([^)]*\)|\[[^\]]*\])$/;

/** Hours east of Greenwich of the abbreviations RFC 2822 defines, and of those met in Turkish and European exports. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  trt: 3,
  msk: 3,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
};

export interface TimeOfDay {
  /** Since midnight, with its fraction. */
  readonly seconds: number;
  /** Seconds east of Greenwich where the text says so. */
  readonly offset: number | null;
}

/** Reads folded text such as `20:01`, `8:01 pm`, `os 08:01`, `20.01.00`, `20:01:00.5+03:00`; `null` for anything else. */
export function timeOfDay(folded: string): TimeOfDay | null {
  const parts = CLOCK.exec(folded);
  if (parts === null) return null;
  const meridiem = parts[1] ?? parts[6];
  if (parts[1] !== undefined && parts[6] !== undefined) return null;
  if (parts[3] === undefined && meridiem === undefined) return null;
  const hour = hourOf(Number(parts[2]), meridiem);
  return assemble(hour, parts[3], parts[4], parts[5], parts[7]);
}

/** The same for ISO 8601's basic format, `200100` or `2001`. */
export function compactTimeOfDay(folded: string): TimeOfDay | null {
  const parts = COMPACT_CLOCK.exec(folded);
  return parts === null ? null : assemble(Number(parts[1]), parts[2], parts[3], parts[4], parts[5]);
}

function hourOf(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined) return hour;
  const afternoon = meridiem.startsWith('p') || meridiem === 'os';
  if (hour === 12) return afternoon ? 12 : 0;
  return afternoon && hour < 12 ? hour + 12 : hour;
}

function assemble(
  hour: number,
  minuteText: string | undefined,
  secondText: string | undefined,
  fraction: string | undefined,
  zone: string | undefined,
): TimeOfDay | null {
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const offset = zone === undefined ? null : zoneOffset(zone.replace(REMARK, ''));
  if (offset !== null && Number.isNaN(offset)) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  return { seconds: fraction === undefined ? seconds : seconds + Number(`0.${fraction}`), offset };
}

function zoneOffset(zone: string): number {
  const hours = ZONE_HOURS[zone];
  if (hours !== undefined) return hours * 3600;
  const parts = OFFSET.exec(zone);
  if (parts === null) return Number.NaN;
  const seconds = Number(parts[2]) * 3600 + Number(parts[3] ?? 0) * 60;
  return parts[1] === '-' ? -seconds : seconds;
}
