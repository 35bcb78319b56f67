/** The four days of a comparison, under their names in the address; one that is left out is today, or that of the other side. */
export const dayFields = {
  'before-as-of': 'day',
  'before-known-on': 'day',
  'as-of': 'day',
  'known-on': 'day',
} as const;

export type DayFilters = Partial<Record<keyof typeof dayFields, string | undefined>>;

export const dayNames = Object.keys(dayFields) as (keyof typeof dayFields)[];

/** The days as the API names them. */
export function askedDays(given: DayFilters): Record<string, string> {
  const names = {
    'before-as-of': 'beforeAsOf',
    'before-known-on': 'beforeKnownOn',
    'as-of': 'asOf',
    'known-on': 'knownOn',
  } as const;
  return Object.fromEntries(
    dayNames.flatMap((name) => {
      const day = given[name];
      return day ? [[names[name], day]] : [];
    }),
  );
}

/** A comparison that many want, in words and as an address. */
export type DaysExample = { words: string; query: DayFilters };

/** Comparisons to begin with; those that look ahead or back do so from today. */
export function daysExamples(today: string): DaysExample[] {
  const year = Number(today.slice(0, 4));
  return [
    {
      words: 'Annex III on 1 September 2026, as known on 1 July and on 1 August 2026',
      query: {
        'before-as-of': '2026-09-01',
        'as-of': '2026-09-01',
        'before-known-on': '2026-07-01',
        'known-on': '2026-08-01',
      },
    },
    {
      words: 'The day before and the day of the duties on general-purpose models',
      query: { 'before-as-of': '2025-08-01', 'as-of': '2025-08-02' },
    },
    {
      words: `Today and the first day of ${year + 2}, by what is known today`,
      query: { 'before-as-of': today, 'as-of': `${year + 2}-01-01`, 'known-on': today },
    },
    {
      words: `What was published since the first day of ${year}, for today`,
      query: { 'before-known-on': `${year}-01-01`, 'as-of': today, 'known-on': today },
    },
  ];
}
