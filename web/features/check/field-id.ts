/** The id of the field of a fact in the page, by which questions and problems lead to it. */
export function fieldId(fact: string): string {
  return `fact-${fact}`;
}
