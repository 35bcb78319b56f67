import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  type FilterFn,
  type SortFn,
} from '@tanstack/vue-table';
import { hasEveryWord } from '../../ui/every-word.ts';
import { stepOf } from '../openness/parts.ts';
import { dataClass, hasPart, notKnown, searchText, weightsClass, yearOf } from './model-filters.ts';
import { countryName, type ModelRow } from './model-record.ts';

// TanStack's own registries would load every sort and filter; these two are all that is needed.
const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});
type Features = typeof features;

/** Texts by the rules of the language, figures by size; equal rows keep their order. */
const inOrder: SortFn<Features, ModelRow> = (a, b, column) => {
  const [left, right] = [a.getValue(column), b.getValue(column)];
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'en-GB', { numeric: true });
};
const among: FilterFn<Features, ModelRow> = (row, column, wanted) =>
  row.getValue<string[]>(column).includes(String(wanted));
const partly: FilterFn<Features, ModelRow> = (row, _column, wanted) => hasPart(row.original, String(wanted));
const equal: FilterFn<Features, ModelRow> = (row, column, wanted) => row.getValue(column) === wanted;

/** Openness for sorting: how many of the twelve parts are fully open, then how many are semi-open. */
function opennessRank({ levels }: ModelRow): number {
  const steps = levels.map(stepOf);
  const open = steps.filter((step) => step === 5).length;
  const semi = steps.filter((step) => step === 2 || step === 3 || step === 4).length;
  return open * 100 + semi;
}

const helper = createColumnHelper<Features, ModelRow>();
const sorted = { sortFn: inOrder, sortUndefined: 'last' } as const;
const columns = helper.columns([
  helper.accessor('name', { ...sorted, header: 'Model' }),
  helper.accessor((row) => row.developer?.name, { ...sorted, id: 'developer', header: 'Developer' }),
  helper.accessor(opennessRank, { ...sorted, id: 'openness', header: 'Openness', sortDescFirst: true }),
  helper.accessor((row) => row.released ?? undefined, { ...sorted, id: 'released', header: 'Released' }),
  helper.accessor((row) => row.licence?.name, { ...sorted, id: 'licence', header: 'Licence' }),
  helper.accessor((row) => row.trainingComputeFlop ?? undefined, {
    ...sorted,
    id: 'compute',
    header: 'Training compute',
    sortDescFirst: true,
  }),
  helper.accessor(weightsClass, { id: 'weightsClass', filterFn: equal }),
  helper.accessor(dataClass, { id: 'dataClass', filterFn: equal }),
  helper.accessor((row) => row.levels, { id: 'part', filterFn: partly }),
  helper.accessor((row) => row.country ?? notKnown, { id: 'countryId', filterFn: equal }),
  helper.accessor(yearOf, { id: 'year', filterFn: equal }),
  helper.accessor((row) => row.outputs, { id: 'output', filterFn: among }),
  helper.accessor((row) => row.tiers, { id: 'tier', filterFn: among }),
  helper.accessor((row) => row.developer?.id ?? notKnown, { id: 'developerId', filterFn: equal }),
  helper.accessor((row) => row.licence?.id ?? notKnown, { id: 'licenceId', filterFn: equal }),
]);

const search: FilterFn<Features, ModelRow> = (row, _column, q) =>
  hasEveryWord(searchText(row.original, countryName(row.original.country)), String(q));

/** What the list of models needs of TanStack Table: sorting, one filter a column and a search over the row. */
export const modelTable = { features, columns, globalFilterFn: search, enableSortingRemoval: false } as const;
