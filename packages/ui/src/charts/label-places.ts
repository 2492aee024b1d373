/** A mark with a name, in pixels. */
export interface NamedMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of its name as it will be written. */
  readonly textWidth: number;
}

export interface LabelPlace {
  /** From the middle of the mark to the left end and the middle of its name. */
  readonly dx: number;
  readonly dy: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** What else is written there. */
  readonly others?: readonly Area[];
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 15;
const STEPS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7];

/**
 * Where the names of marks go so that none covers another or another's mark: beside the mark, right or left, and where that
 * is taken some lines higher or lower. Marks are served in the order given; `null`: there was no room left. O(marks²).
 */
export function labelPlaces(
  marks: readonly NamedMark[],
  { width, height, others = [] }: LabelRoom,
): (LabelPlace | null)[] {
  const taken = [
    ...others,
    ...marks.map(
      ({ x, y, radius }): Area => ({
        left: x - radius,
        right: x + radius,
        top: y - radius,
        bottom: y + radius,
      }),
    ),
  ];
  return marks.map((mark, own) => {
    const options = STEPS.flatMap((step) => [
      { dx: mark.radius + 6, dy: step * LINE },
      { dx: -mark.radius - 6 - mark.textWidth, dy: step * LINE },
    ]);
    const areaOf = ({ dx, dy }: LabelPlace): Area => ({
      left: mark.x + dx,
      right: mark.x + dx + mark.textWidth,
      top: mark.y + dy - LINE / 2,
      bottom: mark.y + dy + LINE / 2,
    });
    const isFree = (area: Area): boolean =>
      area.left >= 0 &&
      area.right <= width &&
      area.top >= 0 &&
      area.bottom <= height &&
      taken.every((other, i) => i === own + others.length || !overlap(area, other));
    const place = options.find((option) => isFree(areaOf(option))) ?? null;
    if (place !== null) taken.push(areaOf(place));
    return place;
  });
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
