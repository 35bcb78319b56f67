import { daysOf } from '../model/calendar.ts';
import type { Model } from '../model/release.ts';
import { doubtOf, isPublishedCoding, type Doubt, type Records } from './doubts.ts';

/** A model proposed for an audit: as a suspect, with the reasons, or because nothing like it is in the sample yet. */
export type Sampled = { id: string; name: string; suspect: boolean; reasons: string[] };

/** Of a sample, so much at most is suspects: the others show what the doubtful ones are compared with. */
const suspectShare = 0.75;

/**
 * Proposes `size` models for an audit. First those whose records contradict themselves or carry the most notes; then,
 * one by one, the model that lies farthest from all chosen so far in openness and date (farthest-first traversal).
 * The same models give the same sample; ties go by id.
 */
export function sampleFor(models: readonly Model[], size: number, records: Records): Sampled[] {
  const sorted = models.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const suspects = sorted
    .filter(isPublishedCoding)
    .map((model) => ({ model, doubt: doubtOf(model, sorted, records) }))
    .filter(({ doubt }) => doubt.reasons.length > 0)
    .toSorted((a, b) => strength(b.doubt) - strength(a.doubt))
    .slice(0, Math.ceil(size * suspectShare));
  const chosen = suspects.map(({ model }) => model);
  const spread = farthestFirst(sorted, chosen, size - chosen.length);
  return [
    ...suspects.map(({ model: { id, name }, doubt: { reasons } }) => ({ id, name, suspect: true, reasons })),
    ...spread.map(({ id, name, releases }) => ({
      id,
      name,
      suspect: false,
      reasons: [kindOf(releases[0]!)],
    })),
  ];
}

/** Weight decides; parts off the licence rule, of which there are at most twelve, break ties. */
const strength = ({ weight, offRule }: Doubt): number => weight * 100 + offRule;

function farthestFirst(models: readonly Model[], chosen: readonly Model[], count: number): Model[] {
  const place = placesOf(models);
  const left = new Set(models.filter((model) => place.has(model) && !chosen.includes(model)));
  const taken = chosen.filter((model) => place.has(model));
  const found: Model[] = [];
  while (found.length < count && left.size > 0) {
    const far = (model: Model) => Math.min(2, ...[...taken, ...found].map((other) => distance(model, other)));
    const distance = (a: Model, b: Model) =>
      Math.hypot(place.get(a)!.openness - place.get(b)!.openness, place.get(a)!.time - place.get(b)!.time);
    const next = [...left].reduce((best, model) => (far(model) > far(best) ? model : best));
    left.delete(next);
    found.push(next);
  }
  return found;
}

type Place = { openness: number; time: number };

/** Where each model lies in the square of openness and date, both from 0 to 1. A model without a date lies nowhere. */
function placesOf(models: readonly Model[]): Map<Model, Place> {
  const dated = models.flatMap((model) => {
    const { date, exposes } = model.releases[0]!;
    if (date.value === null) return [];
    return [{ model, openness: opennessOf(exposes), day: Date.parse(daysOf(date.value).first) }];
  });
  const days = dated.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const time = (day: number) => (day - first) / Math.max(last - first, 1);
  return new Map(dated.map(({ model, openness, day }) => [model, { openness, time: time(day) }]));
}

/** Mean of the steps 1 to 5 of the parts that have one, from 0 (all closed) to 1 (all unrestricted). */
function opennessOf(exposes: Model['releases'][number]['exposes']): number {
  const steps = exposes.map(({ level }) => Number(level[1])).filter((step) => step >= 1);
  return steps.length === 0 ? 0 : (steps.reduce((sum, step) => sum + step, 0) / steps.length - 1) / 4;
}

function kindOf({ date, exposes }: Model['releases'][number]): string {
  const mean = (opennessOf(exposes) * 4 + 1).toFixed(1);
  return `Released ${date.value?.slice(0, 4)}, its parts at level ${mean} on average: nothing like it is in the sample yet.`;
}
