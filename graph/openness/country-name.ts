const countries = new Intl.DisplayNames('en-GB', { type: 'region' });

/** The name of a country by its code. */
export function countryName(code: string | null): string {
  return code === null ? 'country not known' : (countries.of(code) ?? code);
}
