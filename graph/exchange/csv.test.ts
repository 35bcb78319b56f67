import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const columns = ['id', 'what'];

describe('CSV', () => {
  it('quotes what must be, leaves numbers as they are, and lets no formula through', () => {
    const rows = [
      ['a,b', -1],
      ['say "x"\n', ['p', 'q']],
      ['=1+1', null],
      ['-x', { k: 1 }],
    ];
    expect(csvOf({ columns, rows })).toBe(
      ['id,what', '"a,b",-1', '"say ""x""\n",p q', "'=1+1,", `'-x,"{""k"":1}"`, ''].join('\r\n'),
    );
  });
});
