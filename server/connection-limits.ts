/**
 * What a connection may take. Against clients that take their time: how long a request and its headers may take, and how
 * often that is looked at. The room for headers, in bytes, holds the longest lists of ids of an address with each sign
 * written as several; what is too long is then refused by its field.
 */
export const connectionLimits = {
  maxHeaderSize: 262_144,
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};
