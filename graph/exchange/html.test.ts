import { describe, expect, it } from 'vitest';
import { cellOf, type Document } from '../model/document.ts';
import { htmlOf } from './html.ts';

const document: Document = {
  title: 'A <b>',
  subject: 'On "things"',
  foot: 'Not advice.',
  blocks: [
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'paragraph', look: 'note', line: [{ text: '9', verdict: 'applies', spoken: 'applies' }] },
    { kind: 'paragraph', line: [{ text: '</p><script>x</script>', link: 'https://example.org/"onclick=' }] },
    { kind: 'paragraph', line: [{ text: 'run', link: 'javascript:x', tone: 'citation' }] },
    { kind: 'list', items: [['one & two']] },
    {
      kind: 'table',
      caption: 'A table',
      widths: [1, 3],
      head: [cellOf('Rule'), cellOf('A')],
      rows: [
        {
          keep: true,
          cells: [
            { ...cellOf('r'), shade: true },
            { ...cellOf('x'), span: 1, marked: true },
          ],
        },
      ],
    },
  ],
};
const html = htmlOf(document);

describe('a document as HTML', () => {
  it('needs nothing beside it and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|src=|javascript:/);
    expect(html).not.toMatch(/ on\w+="/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
  it('writes what others wrote as text', () => {
    expect(html).toContain('<title>A &lt;b&gt;</title>');
    expect(html).toContain('content="On &quot;things&quot;"');
    expect(html).toContain('&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;');
    expect(html).toContain('href="https://example.org/&quot;onclick="');
    expect(html).toContain('<span class="citation">run</span>');
  });
  it('has one first heading, tables with heads for columns and rows, and words beside marks', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<h2>One</h2>');
    expect(html).toContain('<caption>A table</caption>');
    expect(html).toContain('<th scope="col"><p>A</p></th>');
    expect(html).toContain(
      '<tr class="keep"><th scope="row" class="shade"><p>r</p></th><td colspan="1" class="marked">',
    );
    expect(html).toContain(
      '<span class="v-applies"><b><span aria-hidden="true">■</span> 9<span class="spoken"> applies</span></b></span>',
    );
    expect(html).toContain('<col style="width:25.0%"><col style="width:75.0%">');
  });
  it('is laid on its side where it is told to', () => {
    expect(html).toContain('size:A4 portrait');
    expect(htmlOf({ ...document, landscape: true })).toContain('size:A4 landscape');
  });
  it('carries what each statement rests on', () => {
    const traced = htmlOf({
      ...document,
      blocks: [
        { kind: 'paragraph', line: ['a'], traces: ['edition:1"2'] },
        { kind: 'list', items: [{ line: ['b'], traces: ['fact:f', 'finding:X'] }] },
        {
          kind: 'table',
          caption: 'c',
          traces: ['finding:X'],
          widths: [1],
          head: [cellOf('h')],
          rows: [{ id: 'X', traces: ['finding:X'], cells: [cellOf('r')] }],
        },
      ],
    });
    expect(traced).toContain('<p data-rests-on="edition:1&quot;2">a</p>');
    expect(traced).toContain('<li data-rests-on="fact:f finding:X">b</li>');
    expect(traced).toContain('<caption data-rests-on="finding:X">c</caption>');
    expect(traced).toContain('<tr id="X" data-rests-on="finding:X">');
  });
});
