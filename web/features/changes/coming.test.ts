import { expect, it } from 'vitest';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import type { ComingItem } from './api.ts';
import { askedComing, comingDays, feedAddress, idsIn, toggled } from './coming.ts';

it('adds to a list of ids and takes from it', () => {
  expect(toggled(undefined, 'a')).toBe('a');
  expect(toggled('a', 'b')).toBe('a,b');
  expect(toggled('a,b', 'a')).toBe('b');
  expect(idsIn('')).toEqual([]);
});

it('gives the whole address of a feed of what is chosen', () => {
  const asked = askedComing({ models: 'a,b', kinds: '', 'as-of': '2026-11-26' });
  expect(asked).toEqual({ models: 'a,b', asOf: '2026-11-26' });
  expect(feedAddress('ics', asked, 'http://here')).toBe(
    'http://here/api/changes/coming.ics?models=a,b&asOf=2026-11-26',
  );
  expect(feedAddress('json', {}, 'http://here')).toBe('http://here/api/changes/coming.json');
});

it('groups by day, with the words of the rulebase', () => {
  const item = (date: string, obligation: string): ComingItem => ({
    id: `${obligation}.${date}`,
    title: 'in the feed',
    content_text: '',
    _tierwise: {
      date,
      kind: 'starts',
      obligation,
      instrument: 'EU-AIA',
      jurisdiction: 'EU',
      citation: 'Art. 113',
      models: ['m'],
      situations: ['s'],
    },
  });
  const rulebase = {
    obligations: [
      {
        id: 'EU-AIA-9',
        title: 'Risk management',
        citation: 'Art. 9',
        binding: true,
        sources: [{ confidence: 'secondary' }, { confidence: 'primary' }],
      },
    ],
    instruments: [{ id: 'EU-AIA', short: 'AI Act', force: 'binding' }],
    situations: [{ id: 's', label: 'Provider' }],
  } as unknown as Rulebase;
  const days = comingDays(
    [item('2027-12-02', 'EU-AIA-9'), item('2027-12-02', 'OTHER'), item('2028-01-01', 'EU-AIA-9')],
    rulebase,
  );
  expect(days.map(({ day, lines }) => [day, lines.length])).toEqual([
    ['2027-12-02', 2],
    ['2028-01-01', 1],
  ]);
  expect(days[0]!.lines[0]).toMatchObject({
    title: 'Risk management',
    duty: { short: 'AI Act', citation: 'Art. 9' },
    citation: 'Art. 113',
    binding: true,
    confidence: 'primary',
    situations: ['Provider'],
  });
  expect(days[0]!.lines[1]).toMatchObject({ title: 'in the feed', binding: false });
});
