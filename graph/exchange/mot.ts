import { z } from 'zod';
import type { Licence } from '../model/release.ts';
import { mofComponents, type Content } from '../openness/mof-components.ts';
import type { Part, PartName, ReleaseProfile } from '../openness/profile.ts';
import { factsOfParts } from '../openness/profile-facts.ts';
import { termsOf, unlicensed, type Terms } from '../openness/terms.ts';

const Named = z.looseObject({ name: z.string().nullish(), path: z.string().nullish() }).nullish();

/** A record of the Model Openness Tool (github.com/lfai/model_openness_tool, `models/*.yml`). */
export const MotFile = z.looseObject({
  framework: z.looseObject({ name: z.literal('Model Openness Framework') }),
  release: z.looseObject({
    name: z.string(),
    huggingface: z.string().nullish(),
    repository: z.string().nullish(),
    license: z.looseObject({ distribution: Named, code: Named, data: Named, document: Named }).nullish(),
    components: z
      .array(z.looseObject({ name: z.string(), license: z.string().nullish() }))
      .nullish()
      .transform((components) => components ?? []),
  }),
});
export type MotFile = z.infer<typeof MotFile>;

/**
 * What a record of the Model Openness Tool says. A component that is listed is published; its licence is its own, else
 * that of its kind of content, else that of the whole distribution. A component that is not listed is not published.
 */
export function profileOfMot({ release }: MotFile, licences: readonly Licence[]): ReleaseProfile {
  const parts = new Map<PartName, Part>(
    [...mofComponents.values()].map(({ part }) => [part, { extent: 'none' }]),
  );
  const notes: string[] = [];
  for (const { name, license } of release.components) {
    const component = mofComponents.get(name);
    if (!component) {
      notes.push(`"${name}" is no component of the framework and was left aside.`);
      continue;
    }
    parts.set(component.part, { extent: 'all', terms: termsIn(license, component.content) });
  }
  const hub = Boolean(release.huggingface);
  notes.push(
    'The training code and the data of the record stand for pre-training; it says nothing of fine-tuning, alignment and safety.',
    hub
      ? 'Free of charge, since it can be downloaded from a public hub.'
      : 'The record does not say what access costs.',
  );
  const free = hub ? true : 'unknown';
  return { parts, free, facts: factsOfParts(parts, free), notes };

  function termsIn(own: string | null | undefined, content: Content): Terms {
    const named = own ?? (release.license?.[content]?.name || release.license?.distribution?.name);
    return named ? termsOf(named, licences) : unlicensed;
  }
}
