import { z } from 'zod';
import { ExpectedCase, SingleCase } from '../model/case-file.ts';
import { NumberRange, Vocabulary, type Fact } from '../model/fact.ts';

/**
 * What a case file may hold, with the facts by name, for editors that complete and check it: a single case, or a list
 * of cases with the answers expected of them. Where a vocabulary is named, its own names for the facts stand too, so
 * the facts are left open there.
 */
export function caseFileSchema(facts: readonly Fact[]): z.ZodType {
  const known = knownFacts(facts);
  const ours = { facts: known, vocabulary: z.never().optional() };
  const theirs = { vocabulary: Vocabulary };
  const listed = z.union([
    z.looseObject({ ...ExpectedCase.shape, ...ours, facts: known.optional() }),
    z.looseObject({ ...ExpectedCase.shape, ...theirs }),
  ]);
  return z.union([
    z.strictObject({ ...SingleCase.shape, ...ours }),
    z.strictObject({ ...SingleCase.shape, ...theirs }),
    z.looseObject({ cases: z.array(listed).min(1) }),
  ]);
}

function knownFacts(facts: readonly Fact[]) {
  const fields = facts.map((fact) => {
    const description = [fact.question, fact.help].filter(Boolean).join(' ');
    return [fact.id, valueOf(fact).nullable().optional().meta({ title: fact.label, description })] as const;
  });
  return z.strictObject(Object.fromEntries(fields)).meta({ id: 'Facts' });
}

/** The shape of a value; what only its content can show, such as a day that does not exist, is left to the reading. */
function valueOf({ type }: Fact): z.ZodType {
  switch (type.kind) {
    case 'boolean':
      return z.boolean();
    case 'number': {
      const amount = type.min === undefined ? z.number() : z.number().min(type.min);
      return z.union([amount, z.strictObject(NumberRange.shape)]);
    }
    case 'date':
      return z.union([z.string(), z.int()]);
    case 'text':
      return z.string().min(1).max(200);
    case 'one-of':
      return z.enum(type.choices.map(({ value }) => value));
    case 'set': {
      const word = z.enum(type.choices.map(({ value }) => value));
      const list = z.array(word);
      return z.union([word, list, z.strictObject({ includes: list.optional(), excludes: list.optional() })]);
    }
  }
}
