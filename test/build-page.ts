import { ensurePage } from '../server/build-page.ts';

/** Builds the page once, before tests that start servers of their own run side by side. */
export default function setup(): Promise<void> {
  return ensurePage(console.log);
}
