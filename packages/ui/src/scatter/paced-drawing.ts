/** Part of the points, as shares of them: any part is an even sample. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Draws part of the points of one view: a first part (from 0) anew, a later one over what it has drawn of the same view. */
export interface Drawer<View> {
  draw(view: View, part: Part): void;
  /** Whether the graphics have finished what they were given last. */
  isDone(): boolean;
}

export interface PacedDrawing<View> {
  /** The view to be seen from now on; those asked for meanwhile and not yet drawn are left out. */
  want(view: View): void;
  close(): void;
}

const LEAST_SHARE = 1 / 32;
/** Of the first picture: nobody knows yet how quick the graphics are, and they have more to do the first time. */
const FIRST_SHARE = 1 / 8;
/** A picture that keeps the next frame longer than this is too large; one that keeps it less could be larger. */
const LATE_MS = 24;
const EARLY_MS = 19;

/**
 * Never gives the graphics more than one picture at a time, so that what is seen does not fall behind the hand that turns it;
 * and where they take longer than a frame, draws fewer points while it turns, and adds the others in as small parts once it
 * stands still.
 */
export function pacedDrawing<View>(
  { draw, isDone }: Drawer<View>,
  {
    requestFrame = requestAnimationFrame,
  }: { readonly requestFrame?: (frame: FrameRequestCallback) => number } = {},
): PacedDrawing<View> {
  let wanted: View | null = null;
  let last: View | null = null;
  let drawnShare = 1;
  let share = FIRST_SHARE;
  let drawnAtMs: number | null = null;
  let running = false;
  let closed = false;

  const frame = (nowMs: number): void => {
    running = false;
    if (closed) return;
    if (!isDone()) {
      again();
      return;
    }
    if (drawnAtMs !== null) share = nextShare(share, nowMs - drawnAtMs);
    drawnAtMs = null;
    if (wanted !== null) {
      last = wanted;
      wanted = null;
      drawnShare = 0;
    }
    if (last === null || drawnShare === 1) return;
    const to = Math.min(1, drawnShare + share);
    draw(last, { from: drawnShare, to });
    drawnShare = to;
    drawnAtMs = nowMs;
    again();
  };

  const again = (): void => {
    if (running) return;
    running = true;
    requestFrame(frame);
  };

  return {
    want(view) {
      wanted = view;
      again();
    },
    close() {
      closed = true;
    },
  };
}

/** How much to draw next when the last picture kept the frames this long. */
function nextShare(share: number, keptMs: number): number {
  if (keptMs > LATE_MS) return Math.max(LEAST_SHARE, share * Math.max(0.25, LATE_MS / keptMs / 1.5));
  return keptMs < EARLY_MS ? Math.min(1, share * 1.2) : share;
}
