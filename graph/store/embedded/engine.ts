import grafeo from '@grafeo-db/js';
import type { GrafeoDB as Database } from '@grafeo-db/js';

// A CommonJS package that names its exports only at run time: ESM sees just the default.
export const { GrafeoDB } = grafeo;
export type { Database };
