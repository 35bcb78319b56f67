import { daysOf, isRealDate, isRealSpan } from '../../../../graph/model/calendar.ts';
import type { Status, TimelineState } from '../../../../graph/model/law.ts';
import { phasesOf, type Days, type Phase } from '../../../../graph/rules/timeline.ts';
import { edgeId, keyOf, type GraphEdge, type GraphNode, type Scene, type Span } from './scene.ts';

export type { Days } from '../../../../graph/rules/timeline.ts';

/**
 * What a node is on a day. `ahead`: it has yet to start. `over`: it has ended. `not-known`: nothing of it had been
 * published. `no-law`: it was not made, only proposed, or stayed.
 */
export type Holding = 'holds' | 'ahead' | 'over' | 'not-known' | 'no-law';

/** What a node is on a day, in words. */
export const holdingWords: Readonly<Record<Holding, string>> = {
  holds: 'holds',
  ahead: 'not yet started',
  over: 'no longer holds',
  'not-known': 'not yet published',
  'no-law': 'no law on the day',
};

/** Whether a node holds on a day, as known on the other. What has no dates holds at all times. */
export function holdsOn({ spans }: Pick<GraphNode, 'spans'>, days: Days): Holding {
  if (spans.length === 0) return 'holds';
  const known = knownSpans(spans, days.knownOn);
  if (known.length === 0) return 'not-known';
  const phase = phaseOf(known, days);
  return phase ? holdingOf(phase) : validityOn(known, days.asOf);
}

/** The status of a text or duty on a day; `null` for what has none, and where nothing of it had been published. */
export function statusOn({ spans }: Pick<GraphNode, 'spans'>, days: Days): Status | 'not-made' | null {
  const phase = phaseOf(knownSpans(spans, days.knownOn), days);
  if (!phase) return null;
  if (phase.kind === 'none') return phase.why === 'not made' ? 'not-made' : phase.why!;
  return { live: 'in-force', ahead: 'enacted', 'not-enforced': 'not-enforced' }[phase.kind] as Status;
}

/** Whether a relationship holds on a day, by the dates it carries. It does unless they certainly say otherwise. */
export function edgeHoldsOn(
  { properties }: Pick<GraphEdge, 'properties'>,
  { asOf }: Pick<Days, 'asOf'>,
): boolean {
  return isWithin(asOf, dateIn(properties['from']), dateIn(properties['until']));
}

/** The keys of the nodes, and the ids of the relationships, that do not hold on a day or hang on a node that does not. */
export function fadedOn(scene: Pick<Scene, 'nodes' | 'edges'>, days: Days): ReadonlySet<string> {
  const faded = new Set(scene.nodes.filter((node) => holdsOn(node, days) !== 'holds').map(keyOf));
  const edges = scene.edges.filter(
    (edge) => faded.has(edge.from) || faded.has(edge.to) || !edgeHoldsOn(edge, days),
  );
  return new Set([...faded, ...edges.map(edgeId)]);
}

/** The days on which something in the scene starts or ends by what it takes as known, in order. */
export function changeDays(scene: Pick<Scene, 'nodes' | 'edges' | 'knownOn'>): string[] {
  const spans = [
    ...scene.nodes.flatMap((node) => knownSpans(node.spans, scene.knownOn)),
    ...scene.edges.map(({ properties }) => ({
      from: dateIn(properties['from']),
      until: dateIn(properties['until']),
    })),
  ];
  const days = spans.flatMap(({ from, until }) => [
    ...(from === null ? [] : [daysOf(from).first]),
    ...(until === null ? [] : [daysOf(until).last]),
  ]);
  return [...new Set(days)].filter((day) => day !== everBefore && day !== everAfter).sort();
}

const everBefore = daysOf('../2000').first;
const everAfter = daysOf('2000/..').last;

function knownSpans(spans: readonly Span[], knownOn: string): Span[] {
  return spans.filter(({ known, knownUntil }) => isWithin(knownOn, known, knownUntil));
}

/** From the first day that a date leaves open, and before the last: what is known by the month or year may hold. */
function isWithin(day: string, from: string | null, until: string | null): boolean {
  return (from === null || daysOf(from).first <= day) && (until === null || day < daysOf(until).last);
}

/** The phase of the timeline that spans with a status make. */
function phaseOf(known: readonly Span[], days: Days): Phase | undefined {
  const timeline = known.flatMap(({ status, from, until }): TimelineState[] =>
    status === null
      ? []
      : [{ status, from: from ?? everBefore, ...(until && { until }), known: everBefore, citation: '' }],
  );
  return timeline.length > 0 ? phasesOf(timeline, days, () => true)[0] : undefined;
}

function holdingOf({ kind, why }: Phase): Holding {
  if (kind === 'ahead') return 'ahead';
  if (kind !== 'none') return 'holds';
  return why === 'ended' || why === 'rescinded' ? 'over' : 'no-law';
}

function validityOn(known: readonly Span[], asOf: string): Holding {
  if (known.some(({ from, until }) => isWithin(asOf, from, until))) return 'holds';
  return known.some(({ from }) => from !== null && asOf < daysOf(from).first) ? 'ahead' : 'over';
}

function dateIn(property: GraphEdge['properties'][string] | undefined): string | null {
  return typeof property === 'string' && (isRealDate(property) || isRealSpan(property)) ? property : null;
}
