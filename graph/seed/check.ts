import { IsoDate } from '../model/basics.ts';
import type { CollectionName, Manifest } from '../model/seed-file.ts';
import { aliases } from './checks/aliases.ts';
import { attestations } from './checks/attestations.ts';
import { caseValues } from './checks/case-values.ts';
import { conditionTypes } from './checks/condition-types.ts';
import { definitionCycles } from './checks/definition-cycles.ts';
import { duplicates } from './checks/duplicates.ts';
import { emptyLinks } from './checks/empty-links.ts';
import { emptyExemptions } from './checks/exemptions.ts';
import { knowledgeIds } from './checks/knowledge-ids.ts';
import { levels } from './checks/levels.ts';
import { moves } from './checks/moves.ts';
import { savedQueries } from './checks/saved-queries.ts';
import { timelines } from './checks/timelines.ts';
import { unknownIds } from './checks/unknown-ids.ts';
import { unreadFacts } from './checks/unread-facts.ts';
import { manifestFile, readSeeds, readSeedTexts, type SeedText } from './read.ts';
import { collectionNames, problemAt, recordsOf, type Problem, type SeedSet } from './records.ts';
import { readYamlText } from './yaml-text.ts';

const checks = [
  unknownIds,
  duplicates,
  definitionCycles,
  unreadFacts,
  conditionTypes,
  timelines,
  aliases,
  caseValues,
  levels,
  moves,
  emptyExemptions,
  attestations,
  knowledgeIds,
  emptyLinks,
  savedQueries,
];

/** Records read, by collection. */
export type Counts = Record<CollectionName, number>;

/** The seeds as read, with every mistake found in them, ordered by file and line. */
export type CheckedSeeds = { set: SeedSet; problems: Problem[]; counts: Counts };

/** Checks the seed files of a folder. Rejects only when the folder cannot be read. */
export async function checkSeeds(dir: string): Promise<CheckedSeeds> {
  return checkSeedTexts(await readSeedTexts(dir));
}

/**
 * Checks seed files given as texts: their YAML, their schemas, and, once every file can be read, what spans records.
 * Before that, each record of the unreadable file would be reported as missing by all that name it.
 */
export function checkSeedTexts(texts: readonly SeedText[]): CheckedSeeds {
  const { problems, ...set } = readSeeds(texts);
  const all = [
    ...problems,
    ...manifestProblems(texts, set.manifest),
    ...(set.allIds ? checks.flatMap((check) => check(set)) : []),
  ];
  const counts = Object.fromEntries(
    collectionNames.map((name) => [name, recordsOf(set, name).length]),
  ) as Counts;
  return { set, problems: all.sort(byPlace), counts };
}

function manifestProblems(texts: readonly SeedText[], manifest: Manifest | null): Problem[] {
  const given = texts.find(({ file }) => file === manifestFile);
  if (!given)
    return [
      {
        file: manifestFile,
        line: 1,
        path: '',
        message: 'the manifest is missing',
        mend: `add ${manifestFile} with \`edition\`, \`as_of\` and \`licence\``,
      },
    ];
  if (!manifest || IsoDate.safeParse(manifest.as_of).success) return [];
  const message = `\`${manifest.as_of}\` is not a day`;
  const mend = 'write a day that exists, as YYYY-MM-DD';
  return [problemAt(readYamlText(given.text, manifestFile).at(['as_of']), message, mend)];
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
