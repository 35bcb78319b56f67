import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellOf, type Document } from '../model/document.ts';
import type { Workbook } from '../model/workbook.ts';
import { docxOf } from './docx.ts';
import { danglingIn, faultOf, partsOf } from './test-office.ts';
import { xlsxOf } from './xlsx.ts';

const awkward = 'a < b & "c" > d \u0007\u2028 × 10²⁴ 生成式';
const link = 'https://example.org/?a=1&b=2';

const document: Document = {
  title: 'A & B',
  subject: 'On <things>',
  foot: 'Not advice.',
  landscape: true,
  blocks: [
    { kind: 'heading', level: 1, text: awkward },
    { kind: 'heading', level: 2, text: 'Second' },
    { kind: 'paragraph', look: 'lead', line: ['Plain ', { text: 'bold', bold: true }] },
    {
      kind: 'paragraph',
      look: 'note',
      line: [
        { text: 'Art. 1', tone: 'citation', link },
        { text: 'again', link },
      ],
    },
    { kind: 'paragraph', line: [{ text: 'run', link: 'javascript:alert(1)' }] },
    { kind: 'list', items: [['one'], ['two']] },
    {
      kind: 'table',
      caption: 'A "table"',
      widths: [1, 2, 2],
      head: [cellOf('Rule'), cellOf('A'), cellOf('B')],
      rows: [
        {
          whole: true,
          keep: true,
          cells: [
            { ...cellOf('Theme'), shade: true },
            { ...cellOf('both'), span: 2 },
          ],
        },
        {
          cells: [
            cellOf('r'),
            cellOf([{ text: 'Applies', verdict: 'applies' }], 'why'),
            { lines: [], marked: true },
          ],
        },
      ],
    },
  ],
};

const workbook: Workbook = {
  title: 'A & B',
  subject: 'On <things>',
  sheets: [
    {
      name: 'Figures & more',
      widths: [10, 20, ...Array<number>(26).fill(5)],
      head: 2,
      fixed: 1,
      filter: true,
      spans: [{ row: 0, from: 1, to: 27 }],
      rows: [
        ['', 'group'],
        ['id', 'what'],
        ['=1+1', awkward],
        [3, { value: 'Art. 1', link }],
        [null, { value: 'Applies', verdict: 'applies' }],
        [{ value: 'run', link: 'javascript:alert(1)' }, { value: 'x'.repeat(40_000) }],
      ],
    },
    { name: 'Bare', widths: [10], head: 0, rows: [[{ value: 'Title', look: 'title' }]] },
  ],
};

afterEach(() => vi.useRealTimers());

describe.each([
  ['docx', () => docxOf(document)],
  ['xlsx', () => xlsxOf(workbook)],
])('a %s file', (_, make) => {
  it('is the same to the byte on another day and in another time zone', () => {
    vi.useFakeTimers();
    vi.setSystemTime('2026-11-20T10:00:00Z');
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Auckland';
      const first = make();
      vi.setSystemTime('2031-01-01T23:59:59Z');
      process.env['TZ'] = 'America/Los_Angeles';
      expect(Buffer.from(make()).equals(Buffer.from(first))).toBe(true);
      expect(Buffer.from(first).includes('2026-11-20')).toBe(false);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('has parts in good form, of known types, that name only what there is', () => {
    const parts = partsOf(make());
    for (const [name, xml] of Object.entries(parts)) expect(faultOf(xml), name).toBeUndefined();
    expect(danglingIn(parts)).toEqual([]);
    const types = parts['[Content_Types].xml']!;
    for (const name of Object.keys(parts))
      expect(types.includes(`PartName="/${name}"`) || /\.rels$|^\[Content/.test(name), name).toBe(true);
    expect(parts['docProps/core.xml']).toContain('<dc:title>A &amp; B</dc:title>');
    expect(parts['docProps/core.xml']).not.toMatch(/created|modified/);
  });

  it('leads nowhere but to addresses of the web', () => {
    const text = Object.values(partsOf(make())).join('');
    expect(text).toContain(`Target="https://example.org/?a=1&amp;b=2" TargetMode="External"`);
    expect(text).not.toContain('javascript');
  });

  it('holds every sign of a text that XML can hold', () => {
    expect(Object.values(partsOf(make())).join('')).toContain(
      'a &lt; b &amp; &quot;c&quot; &gt; d \u2028 × 10²⁴ 生成式',
    );
  });
});

describe('a Word document', () => {
  const xml = partsOf(docxOf(document))['word/document.xml']!;
  it('has real headings, a head that repeats, rows that hold together and cells that span', () => {
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toContain('<w:cantSplit/><w:tblHeader/>');
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:tr>/g)).toHaveLength(3);
    expect(xml).toContain('<w:pStyle w:val="CellKept"/>');
  });
  it('puts mark, word and colour of a verdict together', () => {
    expect(xml).toContain(
      '<w:b/><w:color w:val="0F3A6B"/></w:rPr><w:t xml:space="preserve">■\u00a0Applies</w:t>',
    );
  });
  it('links an address once, however often it is named', () => {
    const relations = partsOf(docxOf(document))['word/_rels/document.xml.rels']!;
    expect(relations.match(/hyperlink"/g)).toHaveLength(1);
    expect(xml.match(/r:id="rLink1"/g)).toHaveLength(2);
  });
  it('stands on its side where it is told to, and upright otherwise', () => {
    expect(xml).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    const upright = partsOf(docxOf({ ...document, landscape: false }))['word/document.xml']!;
    expect(upright).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  });
  it('gives columns the shares of the width that they ask for', () => {
    const [first, second] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, twips]) => Number(twips));
    expect(second! / first!).toBeCloseTo(2, 2);
  });
});

describe('an Excel workbook', () => {
  const sheet = partsOf(xlsxOf(workbook))['xl/worksheets/sheet1.xml']!;
  it('keeps a text that looks like a formula as a text, and a figure as a figure', () => {
    expect(sheet).toContain('<t xml:space="preserve">=1+1</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="A4" s="\d+"><v>3<\/v><\/c>/);
  });
  it('counts columns in letters past Z, merges and freezes', () => {
    expect(sheet).toContain('<mergeCell ref="B1:AB1"/>');
    expect(sheet).toContain('xSplit="1" ySplit="2" topLeftCell="B3"');
    expect(sheet).toContain('<autoFilter ref="A2:AB6"/>');
    expect(partsOf(xlsxOf(workbook))['xl/workbook.xml']).toContain("'Figures &amp; more'!$1:$2");
  });
  it('cuts a text that no cell can hold, and says so by its end', () => {
    const [, text] = /<c r="B6"[^>]*><is><t xml:space="preserve">([^<]*)</.exec(sheet)!;
    expect(text).toHaveLength(32_767);
    expect(text!.endsWith('x…')).toBe(true);
  });
  it('gives each look and each verdict a style that there is', () => {
    const styles = partsOf(xlsxOf(workbook))['xl/styles.xml']!;
    const [, count] = /<cellXfs count="(\d+)"/.exec(styles)!;
    const used = [...sheet.matchAll(/ s="(\d+)"/g)].map(([, style]) => Number(style));
    expect(Math.max(...used)).toBeLessThan(Number(count));
    // Seven looks, and six verdicts on two grounds.
    expect(count).toBe('19');
  });
});
