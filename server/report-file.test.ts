import { unzlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../graph/exchange/pdf/pdf.ts';
import { cellOf, type Document } from '../graph/model/document.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { reportFile } from './report-file.ts';

const long = Array.from({ length: 60 }, (_, at) => ({
  id: `row-${at}`,
  cells: [cellOf(`Rule ${at}`), cellOf('What it asks. '.repeat(at === 30 ? 1200 : 6))],
}));
const document: Document = {
  title: 'Pythia × 10²⁴',
  subject: 'A test',
  foot: 'Not advice.',
  day: '2026-11-20',
  blocks: [
    { kind: 'heading', level: 1, text: 'First' },
    { kind: 'paragraph', look: 'lead', line: ['At most ≤ 5 × 10²⁶ FLOP – § 3, (2024)粤0192民初113号 😀'] },
    { kind: 'heading', level: 2, text: 'Second' },
    { kind: 'list', items: [['one'], [{ text: 'two', link: 'https://example.org/?a=(1)' }]] },
    {
      kind: 'table',
      caption: 'A table',
      widths: [1, 3],
      head: [cellOf('Rule'), cellOf('Asks')],
      rows: [{ keep: true, cells: [{ ...cellOf('Theme'), span: 2, shade: true }] }, ...long],
    },
    {
      kind: 'paragraph',
      line: (['applies', 'upcoming', 'undetermined', 'exempt', 'not-triggered', 'not-in-force'] as const).map(
        (verdict) => ({ text: verdict, verdict }),
      ),
    },
  ],
};

describe('a document as PDF', () => {
  let pdf: Uint8Array;
  let objects: string;
  beforeAll(async () => {
    pdf = await pdfOf(document, await pdfFonts());
    objects = Buffer.from(pdf).toString('latin1');
  });
  const count = (pattern: RegExp) => objects.match(pattern)?.length ?? 0;

  it('is whole: from its head to its end, every object where the table says', () => {
    expect(objects).toMatch(/^%PDF-1\.7\n/);
    expect(objects).toMatch(/%%EOF\n?$/);
    const start = Number(/startxref\n(\d+)/.exec(objects)![1]);
    expect(objects.slice(start, start + 4)).toBe('xref');
    const entries = [...objects.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at));
    expect(entries.length).toBeGreaterThan(100);
    for (const at of entries) expect(objects.slice(at, at + 16)).toMatch(/^\d+ 0 obj/);
  });
  it('is tagged, with language, title, bookmarks and a table with heads', () => {
    for (const sign of [
      '/Lang (en-GB)',
      '/Marked true',
      '/DisplayDocTitle true',
      '/Outlines',
      '/StructTreeRoot',
    ])
      expect(objects).toContain(sign);
    expect(count(/\/S \/Table\b/g)).toBe(1);
    expect(count(/\/S \/TR\b/g)).toBe(62);
    expect(count(/\/Scope \/Column/g)).toBe(2);
    expect(count(/\/Scope \/Row/g)).toBe(61);
    expect(count(/\/ColSpan 2/g)).toBe(1);
    expect(count(/\/S \/LI\b/g)).toBe(2);
    expect(count(/\/S \/H1\b/g)).toBe(1);
  });
  it('links, and to the rows by their name', () => {
    expect(objects).toContain('/URI (https://example.org/?a=\\(1\\))');
    expect(objects).toContain('(row-59)');
  });
  it('has as many pages as it needs, and breaks a row that is longer than one', () => {
    expect(count(/\/Type \/Page\b/g)).toBeGreaterThan(4);
  });
  it('brings its faces along, and only those', () => {
    expect(count(/\/FontFile2 /g)).toBe(count(/\/Type \/FontDescriptor/g));
    for (const face of ['Inter-Regular', 'Inter-SemiBold', 'SourceSerif4-SemiBold', 'ZCOOLXiaoWei-Regular'])
      expect(objects).toContain(face);
    // A box stands for glyph 0: none is drawn.
    const drawn = streamsOf(pdf)
      .filter((stream) => stream.includes(' Tf'))
      .join('');
    const glyphs = [...drawn.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
    expect(glyphs.length).toBeGreaterThan(1_000);
    expect(glyphs).not.toContain('0000');
  });
  it('holds no time but the day of the document, and is the same again', async () => {
    expect(objects).toContain('(D:20261120000000Z)');
    expect(Buffer.from(await pdfOf(document, await pdfFonts())).equals(Buffer.from(pdf))).toBe(true);
    expect(Buffer.from((await reportFile(document, 'pdf')) as Uint8Array).equals(Buffer.from(pdf))).toBe(
      true,
    );
  });
});

it('sets a few PDF files at a time and refuses the others', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 6 }, () => reportFile(document, 'pdf')));
  expect(asked.map(({ status }) => status)).toEqual([
    ...Array<string>(4).fill('fulfilled'),
    ...Array<string>(2).fill('rejected'),
  ]);
  expect(asked.at(-1)).toMatchObject({ reason: { code: 'too-many-requests' } });
});

/** The streams of a PDF that are packed by zlib, as text. */
function streamsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)].map(({ 0: head, index }) => {
    const from = index + head.length;
    const to = text.indexOf('\nendstream', from);
    return Buffer.from(unzlibSync(pdf.subarray(from, to))).toString('latin1');
  });
}
