/** What can go wrong at the door of the graph; the server maps each code to a problem document. */
export type StoreErrorCode =
  | 'store-unavailable'
  | 'store-deadline'
  | 'store-memory'
  | 'store-query'
  | 'store-corrupt'
  | 'record-corrupt';

/** An error of the graph store with a permanent code and, in `message`, what happened and how to mend it. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
