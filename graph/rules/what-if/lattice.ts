import type { FactValue } from '../../model/fact.ts';
import type { Changing, Values } from './changed.ts';
import type { Lever } from './levers.ts';

/** A set of levers, one bit each. */
export type LeverSet = number;

/** One way to set the levers of a part: which are moved and to what, and what is then known of the facts they touch. */
export type Step = { moved: LeverSet; values: Values; known: ReadonlyMap<string, FactValue | undefined> };

/** Levers that touch facts in common. Different parts touch different facts, so that each is worked out by itself. */
export type Part = { levers: LeverSet; reach: ReadonlySet<string>; steps: readonly Step[] };

/** One way to set all levers: for each part the number of its step. */
export type Setting = readonly number[];

/** Everything that some levers can make of a case. Settings that the case refuses are not in it. */
export class Lattice {
  readonly levers: readonly Lever[];
  readonly parts: readonly Part[];
  /** How many settings there are, that of the case as it stands included. */
  readonly size: number;
  private readonly change: Changing;
  private readonly most: number;

  /** `most`: how many levers are moved at once. `made`: parts that are known already. */
  constructor(change: Changing, levers: readonly Lever[], most = Infinity, made: readonly Part[] = []) {
    this.change = change;
    this.levers = levers;
    this.most = most;
    this.parts = together(levers).map((numbers) => {
      const set = bits(numbers);
      return made.find((part) => part.levers === set) ?? partOf(numbers, levers, change, most);
    });
    this.size = this.parts.reduce((size, { steps }) => size * steps.length, 1);
  }

  /** The lattice with one lever more, the last; what that one does not touch is kept. */
  with(lever: Lever): Lattice {
    return new Lattice(this.change, [...this.levers, lever], this.most, this.parts);
  }

  /** The case as it stands. */
  get asItIs(): Setting {
    return this.parts.map(() => 0);
  }

  /** Every setting. */
  all(): Setting[] {
    return product(this.parts.map(({ steps }) => [...steps.keys()]));
  }

  /** The settings that move exactly these levers. */
  settingsOf(moved: LeverSet): Setting[] {
    const places = this.parts.map(({ levers, steps }) =>
      steps.flatMap((step, at) => (step.moved === (moved & levers) ? [at] : [])),
    );
    return product(places);
  }

  /** The sets of exactly so many levers, in the order of the levers. */
  setsOf(count: number): LeverSet[] {
    const choose = (from: number, left: number): LeverSet[] => {
      if (left === 0) return [0];
      const found: LeverSet[] = [];
      for (let at = from; at <= this.levers.length - left; at++)
        for (const rest of choose(at + 1, left - 1)) found.push((1 << at) | rest);
      return found;
    };
    return choose(0, count);
  }

  /** The levers that a setting moves. */
  movedBy(setting: Setting): LeverSet {
    return setting.reduce((set, step, part) => set | this.parts[part]!.steps[step]!.moved, 0);
  }

  /** What a setting moves, and to what. */
  valuesOf(setting: Setting): Values {
    return new Map(setting.flatMap((step, part) => [...this.parts[part]!.steps[step]!.values]));
  }
}

/** Whether every lever of one set is in another. */
export function isWithin(some: LeverSet, all: LeverSet): boolean {
  return (some & all) === some;
}

function partOf(numbers: readonly number[], levers: readonly Lever[], change: Changing, most: number): Part {
  const reach = new Set(numbers.flatMap((number) => [...levers[number]!.reach]));
  const choices = product(numbers.map((number) => [undefined, ...levers[number]!.values]));
  const steps = choices.flatMap((chosen): Step[] => {
    const moved = numbers.filter((_, at) => chosen[at] !== undefined);
    if (moved.length > most) return [];
    const values = new Map(
      moved.map((number) => [levers[number]!.fact, chosen[numbers.indexOf(number)]!] as const),
    );
    const after = change(values);
    if ('refused' in after) return [];
    return [
      {
        moved: bits(moved),
        values,
        known: new Map([...reach].map((fact) => [fact, after.known.get(fact)?.value])),
      },
    ];
  });
  return { levers: bits(numbers), reach, steps };
}

function bits(numbers: readonly number[]): LeverSet {
  return numbers.reduce((set, number) => set | (1 << number), 0);
}

/** The numbers of the levers, those together that touch a fact in common. */
function together(levers: readonly Lever[]): number[][] {
  const groups: { numbers: number[]; reach: Set<string> }[] = [];
  for (const [number, { reach }] of levers.entries()) {
    const touching = groups.filter((group) => [...reach].some((fact) => group.reach.has(fact)));
    const others = groups.filter((group) => !touching.includes(group));
    const merged = {
      numbers: [...touching.flatMap((group) => group.numbers), number].sort((a, b) => a - b),
      reach: new Set([...touching.flatMap((group) => [...group.reach]), ...reach]),
    };
    groups.splice(0, groups.length, ...others, merged);
  }
  return groups.map(({ numbers }) => numbers);
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (lines, list) => lines.flatMap((line) => list.map((item) => [...line, item])),
    [[]],
  );
}
