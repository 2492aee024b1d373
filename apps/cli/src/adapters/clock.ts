const MS_PER_DAY = 86_400_000;

/** Today's day number (UTC). */
export function today(): number {
  return Math.floor(Date.now() / MS_PER_DAY);
}

/** Milliseconds since the process began. */
export function sinceStart(): number {
  return process.uptime() * 1000;
}

/** The most memory the process has held at any time, worker threads included. */
export function peakMemoryBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}
