import { beforeAll, describe, expect, it } from 'vitest';
import { flipsBetween } from '../../graph/changes/flips.ts';
import { mirrored } from '../../graph/changes/direction.ts';
import { assess } from '../../graph/rules/assess.ts';
import { factsOfCell } from '../../graph/changes/ground.ts';
import { lineOf, seededGround } from './seeded-ground.ts';

/**
 * What the Digital Omnibus on AI (Regulation (EU) 2026/1744, published on 24 July 2026) flips, made by hand from the text
 * of the reference sheet and the records, and held against what is computed. An amendment counts from its publication:
 * the law as known on 24 July against the law as known on 23 July, on every day from 24 July on.
 *
 * What the Omnibus did, and what follows for the answers:
 *
 * 1. Chapter III, Sections 1 to 3, starts on 2 December 2027 for systems of Annex III (it was 2 August 2026) and on
 *    2 August 2028 for products of Annex I (2 August 2027), Art. 113(c). So the rules for high-risk systems are put off:
 *    until the old start both say that it is to come, on another day; from then to the new start they applied before and
 *    are to come now; after it both say that they apply.
 * 2. The day that divides old from new high-risk systems moved with it, Art. 111(2): a system placed between the old and
 *    the new start was new and is old now, that is, free until its design changes, or bound from 2 August 2030 where it
 *    is meant for public authorities.
 * 3. Art. 50(2) is put off to 2 December 2026 for generators placed before 2 August 2026, Art. 111(4). The clear notice
 *    of Art. 50(5) follows where nothing but the marking is owed, and not where people must be told of a chatbot.
 * 4. Art. 4a, the permission to use sensitive data against bias, is new: made on 24 July, in force on 27 July. It is for
 *    providers and deployers of systems and for providers of models; a host or a modifier without a system is neither.
 * 5. Two practices are new in Art. 5, from 2 December 2026.
 * 6. Articles 51 to 55 were left as they were; the literacy of Art. 4 and the codes of Art. 56 were reworded without
 *    another start. Nothing flips there.
 */
let seeded: Awaited<ReturnType<typeof seededGround>>;
beforeAll(async () => void (seeded = await seededGround()));

const putOff = [
  '2026-07-24..2026-08-02 upcoming 2026-08-02 > upcoming 2027-12-02: moved',
  '2026-08-02..2027-12-02 applies 2026-08-02 > upcoming 2027-12-02: moved',
];
const marking = [
  '2026-07-24..2026-08-02 upcoming 2026-08-02 > upcoming 2026-12-02: moved',
  '2026-08-02..2026-12-02 applies 2026-08-02 > upcoming 2026-12-02: moved',
];
const sensitiveData = [
  '2026-07-24..2026-07-27 not-in-force > upcoming 2026-07-27: appears',
  '2026-07-27.. not-in-force > applies 2026-07-27: appears',
];
/** Open before and after, since nobody knows whether the system is high-risk; but it can no more be owed before 2027. */
const openPutOff = ['2026-08-02..2027-12-02 undetermined > undetermined: moved'];
const articles = (...numbers: string[]) => numbers.map((number) => `EU-AIA-${number}`);

/** For each situation that is seeded, what flips for every configuration in it: no rule here asks how open a model is. */
const byHand: { situation: string; obligations: string[]; turns: string[] }[] = [
  // A provider of a model has no system, so of all this only Art. 4a reaches it.
  ...['provider-in-eu', 'provider-third-country'].map((situation) => ({
    situation,
    obligations: ['EU-AIA-4a'],
    turns: sensitiveData,
  })),
  // They have neither a system nor a model of their own: not in force before, not triggered now.
  ...['downstream-modifier', 'host'].map((situation) => ({
    situation,
    obligations: ['EU-AIA-4a'],
    turns: ['2026-07-24.. not-in-force > not-triggered: idle'],
  })),
  // A deployer uses a system that generates content. The marking binds the provider; whether the system is high-risk, or
  // was taken over, is not known.
  { situation: 'deployer', obligations: ['EU-AIA-4a'], turns: sensitiveData },
  { situation: 'deployer', obligations: articles('25-1', '26', '27'), turns: openPutOff },
  // The provider of a planned system of Annex III: all that binds providers. Not the representative (22: it is in the
  // Union), importer and distributor (23, 24), a take-over (25-1, 25-2), products of Annex I (25-3), deployers (26, 27).
  { situation: 'high-risk-provider', obligations: ['EU-AIA-4a'], turns: sensitiveData },
  {
    situation: 'high-risk-provider',
    obligations: [
      'EU-AIA-6',
      'EU-AIA-8',
      'EU-AIA-9',
      'EU-AIA-10',
      'EU-AIA-11',
      'EU-AIA-12',
      'EU-AIA-13',
      'EU-AIA-14',
      'EU-AIA-15',
      'EU-AIA-16',
      'EU-AIA-17',
      'EU-AIA-18',
      'EU-AIA-19',
      'EU-AIA-20',
      'EU-AIA-21',
      'EU-AIA-25-4',
    ],
    turns: putOff,
  },
  // The provider of a chatbot from before August 2026: the marking waits, telling people does not.
  { situation: 'generator-provider', obligations: ['EU-AIA-4a'], turns: sensitiveData },
  { situation: 'generator-provider', obligations: ['EU-AIA-50-2'], turns: marking },
];

describe('the Omnibus', () => {
  it('flips for the models in the graph exactly what the list made by hand says', () => {
    const expected = byHand.flatMap(({ situation, obligations, turns }) =>
      obligations.flatMap((obligation) =>
        seeded.configurations.map(({ id }) => [id, situation, obligation, ...turns].join('\n')),
      ),
    );
    const computed = seeded
      .flippedBy('EU-OMNIBUS')
      .flatMap(({ obligation, turns, cells }) =>
        cells.map(({ configuration, situation }) =>
          [configuration, situation, obligation, ...turns.map(lineOf)].join('\n'),
        ),
      );
    expect(computed.toSorted()).toEqual(expected.toSorted());
    expect(new Set(byHand.map(({ situation }) => situation))).toEqual(
      new Set(seeded.seeds.situations.map(({ id }) => id)),
    );
  });

  const system = {
    markets: ['EU'],
    artifact: 'ai-system',
    placed_on_eu_market: true,
    sole_purpose_scientific_research: false,
    provider_established_in_eu: true,
    role: ['system-provider'],
    'system.exists': true,
    'system.prohibited_practice': false,
    'system.interacts_with_persons': false,
    'system.generates_synthetic_content': false,
    'system.takeover': [],
    'system.taken_over_by_other': false,
  };
  const highRisk = { ...system, 'system.high_risk': true };
  const provider = byHand.find(({ turns }) => turns === putOff)!.obligations;
  const lines = (obligations: readonly string[], turns: readonly string[]) =>
    obligations.map((id) => [id, ...turns]);

  it.each<[string, Record<string, unknown>, string[][]]>([
    [
      'puts products of Annex I off by a year, with what binds their manufacturers',
      {
        ...highRisk,
        role: ['system-provider', 'product-manufacturer'],
        'system.annex_i_product': true,
        'system.date_placed_on_market': '2029-01-01',
      },
      lines(
        [...provider, 'EU-AIA-25-3'],
        [
          '2026-07-24..2027-08-02 upcoming 2027-08-02 > upcoming 2028-08-02: moved',
          '2027-08-02..2028-08-02 applies 2027-08-02 > upcoming 2028-08-02: moved',
        ],
      ),
    ],
    [
      'puts off what binds representatives, importers, distributors, deployers and who takes over',
      {
        ...highRisk,
        role: ['system-provider', 'importer', 'distributor', 'deployer', 'public-body'],
        provider_established_in_eu: false,
        'system.takeover': ['rebranded'],
        'system.taken_over_by_other': true,
        'system.date_placed_on_market': '2029-01-01',
      },
      lines([...provider, ...articles('22', '23', '24', '25-1', '25-2', '26', '27')], putOff),
    ],
    [
      'frees a system of Annex III from between the old and the new start',
      { ...highRisk, 'system.date_placed_on_market': '2026-09-01' },
      lines(provider, [
        '2026-07-24..2026-08-02 upcoming 2026-08-02 > exempt: goes',
        '2026-08-02.. applies 2026-08-02 > exempt: goes',
      ]),
    ],
    [
      'gives such a system until 2030 where it is meant for public authorities',
      {
        ...highRisk,
        'system.for_public_authorities': true,
        'system.date_placed_on_market': '2026-09-01',
      },
      lines(provider, [
        '2026-07-24..2026-08-02 upcoming 2026-08-02 > upcoming 2030-08-02: moved',
        '2026-08-02..2030-08-02 applies 2026-08-02 > upcoming 2030-08-02: moved',
      ]),
    ],
    [
      'leaves a high-risk system from before August 2026 as free as it was',
      { ...highRisk, 'system.date_placed_on_market': '2026-08-01' },
      [],
    ],
    [
      'leaves such a system for public authorities its day in 2030',
      {
        ...highRisk,
        'system.for_public_authorities': true,
        'system.date_placed_on_market': '2026-08-01',
      },
      [],
    ],
    [
      'bans the two new practices, which were not banned before',
      {
        ...system,
        'system.high_risk': false,
        'system.prohibited_practice': true,
        'system.prohibited_practice_kind': ['intimate-imagery'],
      },
      lines(
        ['EU-AIA-5'],
        [
          '2026-07-24..2026-12-02 exempt > upcoming 2026-12-02: appears',
          '2026-12-02.. exempt > applies 2026-12-02: appears',
        ],
      ),
    ],
    [
      'changes nothing for a practice that was banned already',
      {
        ...system,
        'system.high_risk': false,
        'system.prohibited_practice': true,
        'system.prohibited_practice_kind': ['intimate-imagery', 'other'],
      },
      [],
    ],
    [
      'lets a generator from before August 2026 that owes nothing else wait with its notice too',
      {
        ...system,
        'system.high_risk': false,
        'system.generates_synthetic_content': true,
        'system.date_placed_on_market': '2026-08-01',
      },
      lines(['EU-AIA-50-2', 'EU-AIA-50-5'], marking),
    ],
    [
      'gives a generator of 2 August 2026 no grace',
      {
        ...system,
        'system.high_risk': false,
        'system.generates_synthetic_content': true,
        'system.date_placed_on_market': '2026-08-02',
      },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    // Art. 4a is for every one of these systems, and is left out of the lists.
    const flips = seeded.flippedBy('EU-OMNIBUS', seeded.caseGround(facts));
    const told = flips.map(({ obligation, turns }) => [obligation, ...turns.map(lineOf)]);
    const byId = (list: string[][]) => list.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
    expect(byId(told)).toEqual(byId([...expected, ['EU-AIA-4a', ...sensitiveData]]));
  });
});

describe('the golden pair: Annex III on 1 September 2026, known on 1 July and on 1 August 2026', () => {
  const on = (knownOn: string) => ({ asOf: '2026-09-01', knownOn });

  it('shows both answers, for every model of the graph', () => {
    const flips = flipsBetween(
      { ground: seeded.ground, days: on('2026-07-01') },
      { ground: seeded.ground, days: on('2026-08-01') },
    );
    const [annexIII, ...others] = flips.filter(({ obligation }) => obligation === 'EU-AIA-9');
    expect(others).toEqual([]);
    expect(annexIII!.turns.map(lineOf)).toEqual(['.. applies 2026-08-02 > upcoming 2027-12-02: moved']);
    expect(annexIII!.cells).toHaveLength(seeded.configurations.length);
    const [configuration] = seeded.configurations;
    const situation = seeded.seeds.situations.find(({ id }) => id === 'high-risk-provider')!;
    const facts = factsOfCell(configuration!.facts, situation, seeded.rules);
    const answers = ['2026-07-01', '2026-08-01'].map((knownOn) => {
      const found = assess(seeded.rules, facts, on(knownOn));
      const { verdict, from } = found.find(({ obligation }) => obligation === 'EU-AIA-9')!;
      return [verdict, from];
    });
    expect(answers).toEqual([
      ['applies', '2026-08-02'],
      ['upcoming', '2027-12-02'],
    ]);
  });

  it('says the same the other way round', () => {
    const [there, back] = [
      ['2026-07-01', '2026-08-01'],
      ['2026-08-01', '2026-07-01'],
    ].map(([before, after]) =>
      flipsBetween(
        { ground: seeded.ground, days: on(before!) },
        { ground: seeded.ground, days: on(after!) },
      ).flatMap(({ obligation, turns, cells }) =>
        cells.map(({ configuration, situation }) => ({
          cell: [obligation, configuration, situation].join(' '),
          turn: turns[0]!,
        })),
      ),
    );
    const swapped = back!.map(({ cell, turn: { before, after, direction, ...days } }) => ({
      cell,
      turn: { ...days, before: after, after: before, direction: mirrored[direction] },
    }));
    const sorted = (list: typeof swapped) => list.toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
    expect(sorted(swapped)).toEqual(sorted(there!));
    expect(there!.length).toBeGreaterThan(1000);
  });

  it.each([
    ['2026-07-01', '2026-07-05'],
    ['2026-07-24', '2026-07-31'],
  ])('gives nothing between %s and %s, when nothing was published', (before, after) => {
    expect(
      flipsBetween({ ground: seeded.ground, days: on(before) }, { ground: seeded.ground, days: on(after) }),
    ).toEqual([]);
  });
});
