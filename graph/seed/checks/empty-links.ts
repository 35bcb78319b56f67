import { reachedBy } from '../knowledge.ts';
import { problemAt, recordsOf, type Problem, type SeedSet } from '../records.ts';

/** Links that join nothing: they reach no duty, or answer no risk and ask for no practice; and idle exceptions. */
export function emptyLinks(set: SeedSet): Problem[] {
  if (!set.whole) return [];
  const obligations = recordsOf(set, 'obligations').map(({ record }) => record);
  const themes = recordsOf(set, 'themes').map(({ record }) => record);
  return recordsOf(set, 'obligation_links').flatMap(({ record, at }) => {
    const problems: Problem[] = [];
    if (reachedBy(record, { obligations, themes }).length === 0)
      problems.push(
        problemAt(
          at('id'),
          `the link \`${record.id}\` reaches no duty`,
          'name `obligations`, or `themes` that some duty or liability is about',
        ),
      );
    if (record.addresses.length + record.calls_for.length === 0)
      problems.push(
        problemAt(
          at('addresses'),
          `the link \`${record.id}\` leads nowhere`,
          'name a risk under `addresses` or a practice under `calls_for`',
        ),
      );
    const widest = reachedBy({ ...record, except: [] }, { obligations, themes });
    const idle = (record.except ?? []).flatMap((id, index) =>
      widest.some(({ obligation, theme }) => obligation === id && theme !== null)
        ? []
        : [
            problemAt(
              at('except', index),
              `\`${id}\` is not on the themes of \`${record.id}\` anyway`,
              'remove it, or correct the id',
            ),
          ],
    );
    return [...problems, ...idle];
  });
}
