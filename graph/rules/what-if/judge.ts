import type { Verdict } from '../../model/finding.ts';
import { encodeColumns, type FactColumn } from '../compile/columns.ts';
import { run } from '../compile/run.ts';
import type { Program } from '../compile/program.ts';
import type { BulkVerdicts } from '../compile/verdicts.ts';
import { factsRead } from '../fact-test.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Lattice, Setting } from './lattice.ts';

/** The verdicts a duty has where it is lifted: it asks nothing of the case. */
export const lifted: readonly Verdict[] = ['exempt', 'not-triggered', 'not-in-force'];

/** Whether a duty with this verdict asks nothing of the case. */
export function isLifted(verdict: Verdict): boolean {
  return lifted.includes(verdict);
}

/** Gives the verdicts of settings, many at once: each part of a lattice is worked out once, and then only looked up. */
export class Judge {
  private readonly program: Program;
  private readonly lattice: Lattice;
  private readonly known: CaseFacts;
  private readonly read: readonly string[];

  /** `known`: the case as it stands, with what its facts say of others. */
  constructor(program: Program, lattice: Lattice, known: CaseFacts) {
    this.program = program;
    this.lattice = lattice;
    this.known = known;
    this.read = [...new Set(program.tests.flatMap(factsRead))];
  }

  /** The same program over another lattice of the case. */
  over(lattice: Lattice): Judge {
    return new Judge(this.program, lattice, this.known);
  }

  /** The verdicts of some settings, in their order. */
  verdicts(settings: readonly Setting[]): BulkVerdicts {
    const { parts } = this.lattice;
    const codes = parts.map((_, part) => Uint32Array.from(settings, (setting) => setting[part]!));
    const same = new Uint32Array(settings.length);
    const columns = new Map<string, FactColumn>();
    for (const fact of this.read) {
      const part = parts.findIndex(({ reach }) => reach.has(fact));
      const value = this.known.get(fact)?.value;
      if (part >= 0)
        columns.set(fact, {
          values: parts[part]!.steps.map((step) => step.known.get(fact)),
          codes: codes[part]!,
        });
      else if (value !== undefined) columns.set(fact, { values: [value], codes: same });
    }
    const { program } = this;
    return run(program, encodeColumns(program, { count: settings.length, columns }));
  }

  /** The settings that lift all these obligations. */
  lifting(settings: readonly Setting[], obligations: readonly string[]): Setting[] {
    return inBatches(settings, (some) => {
      const verdicts = this.verdicts(some);
      const planes = obligations.map((obligation) => liftedPlane(verdicts, obligation));
      return some.filter((_, at) => planes.every((plane) => isSet(plane, at)));
    });
  }
}

/** How many settings are judged at a time, so that their planes stay small. */
const batch = 8192;

/** Works out something of many settings, some at a time. */
export function inBatches<T>(settings: readonly Setting[], work: (some: readonly Setting[]) => T[]): T[] {
  const found: T[] = [];
  for (let from = 0; from < settings.length; from += batch)
    found.push(...work(settings.slice(from, from + batch)));
  return found;
}

/** The cases in which an obligation is lifted, as a plane: bit `i % 32` of word `i / 32` is case `i`. */
export function liftedPlane(verdicts: BulkVerdicts, obligation: string): Uint32Array {
  return planeOf(verdicts, obligation, lifted);
}

/** The cases in which an obligation has one of some verdicts. */
export function planeOf(verdicts: BulkVerdicts, obligation: string, wanted: readonly Verdict[]): Uint32Array {
  const [first, ...others] = wanted.map((verdict) => verdicts.plane(obligation, verdict));
  const plane = Uint32Array.from(first!);
  for (const other of others) for (let word = 0; word < plane.length; word++) plane[word]! |= other[word]!;
  return plane;
}

/** Whether a bit of a plane is set. */
export function isSet(plane: Uint32Array, at: number): boolean {
  return ((plane[at >>> 5]! >>> (at & 31)) & 1) === 1;
}
