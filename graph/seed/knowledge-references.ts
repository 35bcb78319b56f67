import type { CollectionName } from '../model/seed-file.ts';
import { subjects } from './knowledge.ts';
import type { Path, SeedRecord } from './records.ts';
import type { Reference } from './references.ts';

/** Every id in a record of what is argued about openness that names another record, sources apart. */
export function knowledgeReferences({ collection, record }: SeedRecord): Reference[] {
  switch (collection) {
    case 'risks':
    case 'benefits': {
      const field = collection === 'risks' ? 'mitigations' : 'furthered_by';
      const measures = 'mitigations' in record ? record.mitigations : record.furthered_by;
      return [
        { to: 'impact_areas', id: record.area, path: ['area'] },
        ...many('stages', record.stages, 'stages'),
        ...many('components', record.drivers, 'drivers'),
        ...measures.map(({ mitigation }, index) => ({
          to: 'mitigations' as const,
          id: mitigation,
          path: [field, index, 'mitigation'],
        })),
      ];
    }
    case 'mechanisms':
      return [
        ...many('benefits', record.supports, 'supports'),
        ...many('risks', record.undercut_by, 'undercut_by'),
      ];
    case 'recommendations':
      return many('mitigations', record.measures, 'measures');
    case 'concepts':
    case 'open_questions':
      return many('statements', record.about, 'about', subjects);
    case 'objections':
      return [
        ...many('risks', record.about, 'about', subjects),
        ...many('benefits', record.answered_by, 'answered_by', subjects),
      ];
    case 'statements':
      return [
        ...many('statements', record.about, 'about', subjects),
        ...(record.disagrees_with ?? []).map(({ statement }, index) => ({
          to: 'statements' as const,
          id: statement,
          path: ['disagrees_with', index, 'statement'],
        })),
      ];
    case 'obligation_links':
      return [
        ...many('themes', record.themes, 'themes'),
        ...many('obligations', record.obligations, 'obligations'),
        ...many('obligations', record.except, 'except'),
        ...many('risks', record.addresses, 'addresses'),
        ...many('mitigations', record.calls_for, 'calls_for'),
      ];
    default:
      return [];
  }
}

function many(
  to: CollectionName,
  ids: readonly string[] | undefined,
  field: string,
  or: readonly CollectionName[] = [],
): Reference[] {
  return (ids ?? []).map((id, index): Reference => ({ to, or, id, path: [field, index] as Path }));
}
