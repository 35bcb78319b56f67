import type { FactValues } from '../model/fact.ts';
import type { Configuration } from '../model/release.ts';
import type { Seeds } from '../model/seed-file.ts';
import { factsOfLicence } from '../rules/licence-facts.ts';
import { contentHash } from './canonical.ts';
import { configurationLabel } from './configuration-label.ts';
import { discernment } from './discern.ts';
import { releaseFacts, type ReleaseFacts } from './release-facts.ts';

/** A release with the configuration that it shares with all releases which no rule can tell from it. */
export type ConfiguredRelease = ReleaseFacts & { configuration: Configuration };

/**
 * The configuration of every release: its facts as finely as some rule reads them, and its licence by the terms. Two
 * releases of one configuration get the same findings in every situation and on every day.
 */
export function configureReleases(seeds: Seeds): ConfiguredRelease[] {
  const discern = discernment(seeds);
  const termsOf = new Map(seeds.licences.map((licence) => [licence.id, factsOfLicence(licence)]));
  const declared = new Set(seeds.facts.map(({ id }) => id));
  return releaseFacts(seeds).map((entry) => {
    const terms = (termsOf.get(String(entry.facts['licence_id'])) ?? []).filter(([fact]) =>
      declared.has(fact),
    );
    const facts: FactValues = discern({ ...Object.fromEntries(terms), ...entry.facts });
    const configuration = {
      id: `cfg-${contentHash(facts, 10)}`,
      label: configurationLabel(facts, seeds.facts),
      facts,
    };
    return { ...entry, configuration };
  });
}
