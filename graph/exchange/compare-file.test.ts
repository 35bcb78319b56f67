import { describe, expect, it } from 'vitest';
import { answerTo } from '../compare/test-comparison.ts';
import { compareFile, compareFileName, compareForms, type CompareForm } from './compare-file.ts';
import { faultOf, partsOf } from './test-office.ts';

const forms = Object.keys(compareForms) as CompareForm[];
const steps = answerTo({ preset: 'steps' });
const orders = answerTo({ by: 'jurisdictions', case: 'start', jurisdictions: ['A', 'B', 'C'], all: true });
const textOf = (form: CompareForm, answer = steps) => {
  const file = compareFile(answer, form);
  return typeof file === 'string' ? file : Object.values(partsOf(file)).join('');
};

describe.each(forms)('a comparison as %s', (form) => {
  it('is the same to the byte for the same question and graph', () => {
    const file = compareFile(answerTo({ preset: 'steps' }), form);
    expect(Buffer.from(file).equals(Buffer.from(compareFile(steps, form)))).toBe(true);
    const other = compareFile(answerTo({ preset: 'steps', differences: true }), form);
    expect(Buffer.from(file).equals(Buffer.from(other))).toBe(false);
  });

  it.each([
    ['the limits', 'Information, not legal advice.'],
    ['the version of the graph', 'v1'],
    ['what was asked', 'preset=steps'],
    ['a citation', '§ a-2'],
    ['its source', 'The texts'],
    ['a reason', 'Lifted by § lift: relief for open weights.'],
    ['what holds in a part', 'Duty part-1'],
  ])('holds %s', (_, text) => expect(textOf(form)).toContain(text));
  it('holds its day', () => expect(textOf(form)).toMatch(/2026-11-20|20 Nov 2026/));

  it('says why a cell is empty', () => {
    const text = textOf(form, orders);
    expect(text).toContain('No rule of this kind in the rulebook');
    expect(text).toContain('No law of this jurisdiction in the rulebook');
    expect(text).toContain('No duty of this kind; see § lift');
  });

  it('is named after the question', () => {
    expect(compareFileName(steps, form)).toBe(`tierwise-compare-steps-2026-11-20.${form}`);
    expect(compareFileName(orders, form)).toBe(`tierwise-compare-jurisdictions-2026-11-20.${form}`);
  });
});

describe('the CSV', () => {
  const [head, ...lines] = (compareFile(steps, 'csv') as string).trimEnd().split('\r\n');
  it('has a line for each rule of each theme in each column that covers it, and for each empty cell', () => {
    expect(head!.split(',').slice(0, 4)).toEqual(['theme', 'theme_label', 'rule', 'title']);
    // docs: four rules in two columns each; data.sub: two rules in two columns, and none in two.
    expect(lines).toHaveLength(4 * 2 + 2 * 2 + 2);
    expect(lines.filter((line) => line.startsWith('data.sub,Sources of data,,'))).toHaveLength(2);
    expect(lines.some((line) => line.includes('exempt') && line.includes('§ lift'))).toBe(true);
  });
});

describe('the documents', () => {
  it('are in good form', () => {
    for (const answer of [steps, orders])
      for (const form of ['docx', 'xlsx'] as const)
        for (const [name, xml] of Object.entries(partsOf(compareFile(answer, form) as Uint8Array)))
          expect(faultOf(xml), name).toBeUndefined();
  });

  it('tell neighbours that say the same in one cell, and mark what differs', () => {
    const xml = partsOf(compareFile(steps, 'docx') as Uint8Array)['word/document.xml']!;
    // Of b-1 both degrees say the same; a-1 and a-2 turn.
    expect(xml.match(/<w:left w:val="single"/g)).toHaveLength(3);
    const html = compareFile(steps, 'html') as string;
    expect(html).toMatch(/Duty b-1.*?<td colspan="2"><p><span class="v-applies">/);
    expect(html.match(/class="marked"/g)).toHaveLength(3);
  });

  it('tell the reason of a rule on two themes once', () => {
    const html = compareFile(steps, 'html') as string;
    expect(html.match(/Duty a-2, /g)).toHaveLength(2);
    expect(html.match(/Lifted by § lift: relief for open weights\./g)).toHaveLength(1);
  });

  it('leave out what does not reach the case, and count it', () => {
    const html = compareFile(
      answerTo({ by: 'tiers', jurisdictions: ['A'], facts: { big: true } }),
      'html',
    ) as string;
    expect(html).not.toContain('Duty a-10');
    expect(html).toContain('3 of 4 themes are shown. Left out: 1 in which nothing reaches the case.');
    expect(compareFile(orders, 'html')).toContain('Duty a-10');
  });

  it('say where nothing differs', () => {
    const html = compareFile(answerTo({ preset: 'steps', differences: true }), 'html') as string;
    expect(html).toContain('Shut, Open: nothing differs between these columns.');
  });

  it('name comparable rules that both reach the case, looks alike first', () => {
    const html = compareFile(steps, 'html') as string;
    expect(html).toContain('How the rules compare');
    expect(html.indexOf('Looks alike.')).toBeLessThan(html.indexOf('A asks more.'));
    expect(compareFile(answerTo({ preset: 'steps', jurisdictions: ['B'] }), 'html')).not.toContain(
      'How the rules compare',
    );
  });

  it('set more columns than fit on a page below one another', () => {
    const days = Array.from({ length: 6 }, (_, day) => ({ asOf: `2026-01-0${day + 1}` }));
    const html = compareFile(answerTo({ by: 'days', days, case: 'start' }), 'html') as string;
    expect(html.match(/<th scope="col"><p>Theme and rule/g)).toHaveLength(2);
    expect(html.match(/<th scope="col"><p>\d Jan 2026/g)).toHaveLength(6);
  });
});
