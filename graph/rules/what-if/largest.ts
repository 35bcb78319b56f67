import type { Verdict } from '../../model/finding.ts';
import { verdictOrder } from '../compile/program.ts';
import type { Values } from './changed.ts';
import type { Closable } from './closing.ts';
import { inBatches, isLifted, isSet, lifted, planeOf, type Judge } from './judge.ts';
import type { Lattice, Setting } from './lattice.ts';

/**
 * The settings under which no duty newly applies, is to come or may apply, and of which no other closes more. Each
 * lever of the lattice moves one of the closable facts.
 */
export function largestSafe(
  lattice: Lattice,
  judge: Judge,
  duties: readonly string[],
  closable: readonly Closable[],
): Setting[] {
  const orders = lattice.parts.map(({ steps }) =>
    orderOf(
      steps.map(({ values }) => values),
      closable,
    ),
  );
  // A setting that closes more is higher, so that each has only to be held against those before it.
  const height = (setting: Setting) =>
    setting.reduce((sum, step, part) => sum + orders[part]!.heights[step]!, 0);
  const safe = withoutNewDuty(lattice, judge, duties).map((setting) => ({
    setting,
    height: height(setting),
  }));
  safe.sort((one, other) => other.height - one.height);
  const found: Setting[] = [];
  for (const { setting } of safe) {
    const isLess = found.some((larger) =>
      setting.every((step, part) => orders[part]!.closes[larger[part]!]![step]),
    );
    if (!isLess) found.push(setting);
  }
  return found.filter((setting) => lattice.movedBy(setting) !== 0);
}

/** Which steps of a part close all that another closes, and how many steps each leaves behind. */
type Order = { closes: boolean[][]; heights: number[] };

function orderOf(steps: readonly Values[], closable: readonly Closable[]): Order {
  const order = new Map(closable.map((one) => [one.fact, one.isMoreClosed]));
  const closes = steps.map((one) =>
    steps.map((other) =>
      [...other].every(([fact, value]) => {
        const mine = one.get(fact);
        return mine !== undefined && (mine === value || order.get(fact)!(mine, value));
      }),
    ),
  );
  return { closes, heights: closes.map((row) => row.filter(Boolean).length) };
}

function withoutNewDuty(lattice: Lattice, judge: Judge, duties: readonly string[]): Setting[] {
  const now = judge.verdicts([lattice.asItIs]);
  const allowed = duties.map((id): [string, readonly Verdict[]] => {
    const was = now.verdictOf(0, id);
    if (isLifted(was)) return [id, lifted];
    return [id, was === 'undetermined' ? [...lifted, 'undetermined'] : verdictOrder];
  });
  return inBatches(lattice.all(), (some) => {
    const verdicts = judge.verdicts(some);
    const planes = allowed.map(([id, list]) => planeOf(verdicts, id, list));
    return some.filter((_, at) => planes.every((plane) => isSet(plane, at)));
  });
}
