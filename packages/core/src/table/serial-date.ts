/** Serial days of 1970-01-01 in the two calendars of spreadsheets; the second is an old Macintosh habit. */
export const EPOCH_SERIAL = 25_569;
export const EPOCH_SERIAL_1904 = 24_107;
/** Serial day of 10000-01-01: from here on a number is no date. */
export const LAST_SERIAL = 2_958_466;

/** Seconds since 1970 on the wall clock, rounded to the second: 07:45:00 is stored as 0.32291666…, a little less. */
export function secondFromSerial(serial: number, epochSerial: number): number {
  // Excel believes in a 29 February 1900; the serial days before it are one short.
  const days = epochSerial === EPOCH_SERIAL && serial < 60 ? serial + 1 : serial;
  return Math.round((days - epochSerial) * 86_400);
}
