/** Today in the calendar of the law's day: the ISO day in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
