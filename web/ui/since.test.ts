import { describe, expect, it } from 'vitest';
import { sinceWords } from './since.ts';

describe('sinceWords', () => {
  it('says since when a duty runs, from when one is to come, and that one is lifted', () => {
    expect(sinceWords({ verdict: 'applies', from: '2025-08-02' }, '2026-11-20')).toBe('since 2 Aug 2025');
    expect(sinceWords({ verdict: 'upcoming', from: '2027-08-02' }, '2026-11-20')).toBe('from 2 Aug 2027');
    expect(sinceWords({ verdict: 'exempt', from: '2025-08-02' }, '2026-11-20')).toBe('lifted');
    expect(sinceWords({ verdict: 'undetermined', from: null }, '2026-11-20')).toBe('');
  });
  it('does not call past what is open and starts after the day, and does on the day itself', () => {
    const open = { verdict: 'undetermined', from: '2026-12-02' } as const;
    expect(sinceWords(open, '2026-12-01')).toBe('from 2 Dec 2026');
    expect(sinceWords(open, '2026-12-02')).toBe('since 2 Dec 2026');
  });
});
