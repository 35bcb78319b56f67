import type { Confidence, SourceRef } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import type { Citation } from '../model/finding.ts';
import type { Definition, Exemption, Obligation } from '../model/law.ts';
import type { Source } from '../model/taxonomy.ts';
import { conditionsOf, reachedFrom } from './parts.ts';

/** What a rule rests on: where it is written, and how firmly it and the named tests it uses are held. */
export type Grounds = { citations: readonly Citation[]; confidence: Confidence };

/** The grounds of a duty or an exemption. A contested test counts with its leading reading. */
export function groundsOf(
  rule: Obligation | Exemption,
  definitions: ReadonlyMap<string, Definition>,
  sources: ReadonlyMap<string, Source>,
): Grounds {
  const condition = 'trigger' in rule ? rule.trigger : rule.condition;
  const tests = definitionsIn(condition, definitions);
  return {
    citations: rule.sources.map((ref) => citationOf(rule.citation, ref, sources.get(ref.source))),
    confidence: weakest([rule.sources, ...tests.map(leadingSources)].map(firmest)),
  };
}

const order: readonly Confidence[] = ['primary', 'secondary', 'own-knowledge'];

/** An answer is as firm as the weakest of what it rests on. */
export function weakest(confidences: readonly Confidence[]): Confidence {
  return order[Math.max(0, ...confidences.map((each) => order.indexOf(each)))]!;
}

/** A statement is as firm as its firmest source. */
export function firmest(sources: readonly SourceRef[]): Confidence {
  return order[Math.min(...sources.map(({ confidence }) => order.indexOf(confidence)))]!;
}

function definitionsIn(condition: Condition, definitions: ReadonlyMap<string, Definition>): Definition[] {
  const reached = reachedFrom([condition], (id) => conditionsOf(definitions.get(id)!));
  const ids = new Set(reached.flatMap((part) => ('definition' in part ? [part.definition] : [])));
  return [...ids].map((id) => definitions.get(id)!);
}

function leadingSources(definition: Definition): readonly SourceRef[] {
  if (!('readings' in definition)) return definition.sources;
  return definition.readings.find(({ id }) => id === definition.lead)!.sources;
}

function citationOf(text: string, ref: SourceRef, source: Source | undefined): Citation {
  return {
    text,
    source: ref.source,
    title: source?.title ?? ref.source,
    url: source?.url ?? null,
    pinpoint: ref.pinpoint ?? null,
    confidence: ref.confidence,
    checked: ref.checked,
  };
}
