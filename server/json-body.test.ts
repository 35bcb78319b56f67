import { describe, expect, it } from 'vitest';
import { readJson } from './json-body.ts';
import type { ProblemError } from './errors.ts';

const read = (text: string) => readJson(Buffer.from(text));

function refusal(body: string | Buffer): ProblemError {
  try {
    readJson(Buffer.from(body as string));
  } catch (error) {
    return error as ProblemError;
  }
  throw new Error('was read');
}

describe('a JSON body', () => {
  it.each(['{}', 'null', '"a\\"{\\\\"', '{"a": [{"b": 1}, {"b": 2}], "c": {"b": "b"}, "d": "a"}', '{"":1}'])(
    '%s is read',
    (text) => expect(read(text)).toEqual(JSON.parse(text)),
  );
  it('may begin with a byte order mark', () => expect(read('\ufeff{"a": 1}')).toEqual({ a: 1 }));
  it.each([
    ['{"a": 1, "a": 1}', 'a'],
    ['{"a": {"b": 1, "c": {"b": 1}, "b" : 2}}', 'a.b'],
    ['{"a": [{"b": 1}, {"b": 1, "b": 2}]}', 'a.b'],
    ['{"a": 1, "\\u0061": 2}', 'a'],
    ['{"a": {}, "a\\"": 1, "a\\"": 2}', 'a"'],
    ['{"__proto__": 1, "__proto__": 2}', '__proto__'],
  ])('%s is refused, since it says %s twice', (text, field) =>
    expect(refusal(text)).toMatchObject({ code: 'invalid-request', errors: [{ field }] }),
  );
  it('is refused when it nests deeper than any case', () => {
    const nested = (depth: number) => `{"role": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(read(nested(31))).toHaveProperty('role');
    for (const depth of [32, 200_000])
      expect(refusal(nested(depth))).toMatchObject({ code: 'invalid-request', errors: [{ field: 'role' }] });
  });
  it('is refused when it is not UTF-8, whose broken parts would become another text', () => {
    const body = Buffer.from('{"licence_id": "?"}');
    body[16] = 0xff;
    expect(refusal(body)).toMatchObject({ code: 'malformed-json', message: 'The body is not valid UTF-8.' });
  });
  it.each(['', '{', '{"a": NaN}', '{"a": 1,}', "{'a': 1}", '{"a": 1} x', '"\u0000"'])(
    '%j is refused with the place',
    (text) =>
      expect(refusal(text)).toMatchObject({
        code: 'malformed-json',
        message: expect.stringContaining('JSON'),
      }),
  );
  it('of a megabyte is read whole', () => {
    const body = { a: '\\"'.repeat(250_000), b: Array(100_000).fill(1) };
    expect(read(JSON.stringify(body))).toEqual(body);
  });
});
