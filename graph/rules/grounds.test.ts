import { describe, expect, it } from 'vitest';
import type { Confidence } from '../model/basics.ts';
import type { Definition, Obligation } from '../model/law.ts';
import type { Source } from '../model/taxonomy.ts';
import { groundsOf, weakest } from './grounds.ts';

const held = (...confidences: Confidence[]) =>
  confidences.map((confidence) => ({ source: 'act', checked: '2026-01-01', confidence }));
const duty = (more: Partial<Obligation>) =>
  ({ citation: 'Art. 1', trigger: { always: true }, sources: held('primary'), ...more }) as Obligation;
const grounds = (rule: Obligation, definitions: Definition[] = [], sources: Source[] = []) =>
  groundsOf(
    rule,
    new Map(definitions.map((record) => [record.id, record])),
    new Map(sources.map((record) => [record.id, record])),
  );

describe('confidence', () => {
  it('of an answer is that of its weakest part', () => {
    expect(weakest(['primary', 'own-knowledge', 'secondary'])).toBe('own-knowledge');
    expect(weakest([])).toBe('primary');
  });
  it('of a rule is that of its firmest source', () => {
    expect(grounds(duty({ sources: held('own-knowledge', 'secondary') })).confidence).toBe('secondary');
  });
  it('of a contested test is that of its leading reading', () => {
    const reading = (id: string, confidence: Confidence) => ({
      id,
      condition: { always: true },
      sources: held(confidence),
    });
    const definition = {
      id: 'test',
      lead: 'one',
      readings: [reading('one', 'secondary'), reading('other', 'own-knowledge')],
      sources: held('primary'),
    } as unknown as Definition;
    expect(grounds(duty({ trigger: { definition: 'test' } }), [definition]).confidence).toBe('secondary');
  });
});

describe('citations', () => {
  it('name each source with its place, and by its id where it is not recorded', () => {
    const rule = duty({
      sources: [
        { ...held('primary')[0]!, pinpoint: 'p. 3' },
        { ...held('secondary')[0]!, source: 'lost' },
      ],
    });
    const act = { id: 'act', title: 'The Act', url: 'https://example.org/act' } as Source;
    expect(grounds(rule, [], [act]).citations).toEqual([
      {
        text: 'Art. 1',
        source: 'act',
        title: 'The Act',
        url: 'https://example.org/act',
        pinpoint: 'p. 3',
        confidence: 'primary',
        checked: '2026-01-01',
      },
      {
        text: 'Art. 1',
        source: 'lost',
        title: 'lost',
        url: null,
        pinpoint: null,
        confidence: 'secondary',
        checked: '2026-01-01',
      },
    ]);
  });
});
