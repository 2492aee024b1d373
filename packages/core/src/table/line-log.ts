/** What was written line by line, one entry per line. */
export interface LineLog {
  count: number;
  /** Where the line ends. */
  ends: Uint32Array;
  /** The row it is of. */
  rows: Uint32Array;
  /** The mark the row had. */
  marks: Uint8Array;
}

const FIRST_LINES = 1024;

export function createLineLog(): LineLog {
  return {
    count: 0,
    ends: new Uint32Array(FIRST_LINES),
    rows: new Uint32Array(FIRST_LINES),
    marks: new Uint8Array(FIRST_LINES),
  };
}

export function logLine(log: LineLog, end: number, row: number, mark: number): void {
  makeRoom(log, 1);
  log.ends[log.count] = end;
  log.rows[log.count] = row;
  log.marks[log.count++] = mark;
}

/** Adds the lines of another log. */
export function logLines(log: LineLog, { ends, rows, marks }: Omit<LineLog, 'count'>): void {
  makeRoom(log, ends.length);
  log.ends.set(ends, log.count);
  log.rows.set(rows, log.count);
  log.marks.set(marks, log.count);
  log.count += ends.length;
}

function makeRoom(log: LineLog, more: number): void {
  if (log.count + more <= log.ends.length) return;
  const room = Math.max(log.ends.length * 2, log.count + more);
  const { ends, rows, marks } = log;
  log.ends = new Uint32Array(room);
  log.rows = new Uint32Array(room);
  log.marks = new Uint8Array(room);
  log.ends.set(ends);
  log.rows.set(rows);
  log.marks.set(marks);
}
