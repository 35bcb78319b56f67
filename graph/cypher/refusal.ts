/** Why a text is not run: what stands in the way, where (line and column count from 1), and the mend. */
export type Refusal = {
  code: 'unreadable' | 'too-long' | 'several-statements' | 'clause' | 'procedure' | 'function' | 'nesting';
  message: string;
  mend: string;
  line: number;
  column: number;
};

/** A query that is refused at a place; `at` counts characters from 0. */
export class Refused extends Error {
  readonly code: Refusal['code'];
  readonly mend: string;
  readonly at: number;
  constructor(code: Refusal['code'], message: string, mend: string, at: number) {
    super(message);
    this.code = code;
    this.mend = mend;
    this.at = at;
  }
}
