/**
 * A bit plane: one bit for each case, 32 cases to a word. Named by its place in the list of `PlaneBuilder`, so
 * that equal planes are one and the same number.
 */
export type Plane = number;

/** The planes without and with every bit set. */
export const none: Plane = 0;
export const every: Plane = 1;

/** How a plane comes about: read from the encoded cases, or by one bitwise operation on two earlier planes. */
export type Source =
  | { op: 'none' | 'every' }
  | { op: 'input'; at: number }
  | { op: 'and' | 'or' | 'and-not'; a: Plane; b: Plane };

/**
 * Collects bitwise operations as a straight line: every plane stands after those it is made from.
 * An operation asked for twice is made once (common subexpressions), and constants fold away.
 */
export class PlaneBuilder {
  readonly sources: Source[] = [{ op: 'none' }, { op: 'every' }];
  private readonly made = new Map<string, Plane>();

  /** The `at`-th plane of the encoded cases. */
  input(at: number): Plane {
    return this.once(`input ${at}`, { op: 'input', at });
  }

  and(x: Plane, y: Plane): Plane {
    const [a, b] = ordered(x, y);
    if (a === none || a === b) return a;
    if (a === every) return b;
    return this.once(`${a} and ${b}`, { op: 'and', a, b });
  }

  or(x: Plane, y: Plane): Plane {
    const [a, b] = ordered(x, y);
    if (a === none || a === b) return b;
    if (a === every) return a;
    return this.once(`${a} or ${b}`, { op: 'or', a, b });
  }

  /** `a` where `b` is not set. */
  andNot(a: Plane, b: Plane): Plane {
    if (b === none) return a;
    if (a === none || b === every || a === b) return none;
    return this.once(`${a} and-not ${b}`, { op: 'and-not', a, b });
  }

  not(a: Plane): Plane {
    return this.andNot(every, a);
  }

  /** Folded in one order whatever order they are written in, so that more of it is shared. */
  andAll(planes: readonly Plane[]): Plane {
    return planes.toSorted(byNumber).reduce((a, b) => this.and(a, b), every);
  }

  orAll(planes: readonly Plane[]): Plane {
    return planes.toSorted(byNumber).reduce((a, b) => this.or(a, b), none);
  }

  private once(key: string, source: Source): Plane {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const plane = this.sources.push(source) - 1;
    this.made.set(key, plane);
    return plane;
  }
}

function ordered(x: Plane, y: Plane): [Plane, Plane] {
  return x < y ? [x, y] : [y, x];
}

function byNumber(a: number, b: number): number {
  return a - b;
}
