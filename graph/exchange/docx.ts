import {
  lineOfItem,
  type Block,
  type Cell,
  type Document,
  type Inline,
  type Line,
  type Table,
} from '../model/document.ts';
import { docxSettings, docxStyles } from './docx-styles.ts';
import { officePackage, relationsOf, relationType, type Relation } from './office-package.ts';
import { toneLooks, verdictLooks } from './verdict-looks.ts';
import { escaped, linkable } from './xml.ts';

const wordml = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The longer and the shorter side of A4 and its margin of 18 mm, in twentieths of a point. */
const page = { long: 16_838, short: 11_906, margin: 1_020 };

/** A Word document (.docx). The same document gives the same bytes. */
export function docxOf(document: Document): Uint8Array {
  const links = new Links();
  const width = (document.landscape ? page.long : page.short) - 2 * page.margin;
  const body = [
    paragraph('Title', [document.title], links),
    ...document.blocks.map((block) => blockOf(block, width, links)),
    sectionOf(document),
  ].join('');
  return officePackage(
    'word/document.xml',
    [
      {
        name: 'word/document.xml',
        type: `${wordml}.document.main+xml`,
        xml: `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
      },
      { name: 'word/styles.xml', type: `${wordml}.styles+xml`, xml: docxStyles },
      { name: 'word/settings.xml', type: `${wordml}.settings+xml`, xml: docxSettings },
      { name: 'word/footer1.xml', type: `${wordml}.footer+xml`, xml: footerOf(document.foot) },
      relationsOf('word/document.xml', [
        { id: 'rStyles', type: relationType('styles'), target: 'styles.xml' },
        { id: 'rSettings', type: relationType('settings'), target: 'settings.xml' },
        { id: 'rFooter', type: relationType('footer'), target: 'footer1.xml' },
        ...links.relations(),
      ]),
    ],
    document,
  );
}

/** The addresses that a document links to, each with one relationship, in the order in which they are met. */
class Links {
  private readonly ids = new Map<string, string>();

  idOf(address: string): string {
    const id = this.ids.get(address) ?? `rLink${this.ids.size + 1}`;
    this.ids.set(address, id);
    return id;
  }

  relations(): Relation[] {
    return [...this.ids].map(([target, id]) => ({
      id,
      type: relationType('hyperlink'),
      target,
      external: true,
    }));
  }
}

const lookStyles = { lead: 'Lead', note: 'Note' } as const;

function blockOf(block: Block, width: number, links: Links): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`Heading${block.level}`, [block.text], links);
    case 'paragraph':
      return paragraph(block.look ? lookStyles[block.look] : 'Normal', block.line, links);
    case 'list':
      return block.items.map((item) => paragraph('Item', ['•\u2002', ...lineOfItem(item)], links)).join('');
    case 'table':
      return tableOf(block, width, links);
  }
}

function paragraph(style: string, line: Line, links: Links): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${line.map((piece) => inlineOf(piece, links)).join('')}</w:p>`;
}

function inlineOf(piece: Inline, links: Links): string {
  if (typeof piece === 'string') return run(piece, '');
  const { text, bold, tone, verdict } = piece;
  const link = linkable(piece.link);
  const color = verdict ? verdictLooks[verdict].light : tone && toneLooks[tone].light;
  const look = [
    link ? '<w:rStyle w:val="Hyperlink"/>' : '',
    bold || verdict ? '<w:b/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
  ].join('');
  const told = run(verdict ? `${verdictLooks[verdict].mark}\u00a0${text}` : text, look);
  return link ? `<w:hyperlink r:id="${links.idOf(link)}">${told}</w:hyperlink>` : told;
}

function run(text: string, look: string): string {
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function tableOf({ caption, widths, head, rows }: Table, width: number, links: Links): string {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const twips = widths.map((each) => Math.floor((each / all) * width));
  const line = (cells: readonly Cell[], properties: string, style: string) => {
    let at = 0;
    const told = cells.map((cell) => {
      const span = cell.span ?? 1;
      const own = twips.slice(at, at + span).reduce((sum, each) => sum + each, 0);
      at += span;
      return cellXml(cell, own, style, links);
    });
    return `<w:tr><w:trPr>${properties}</w:trPr>${told.join('')}</w:tr>`;
  };
  return [
    paragraph('Caption', [caption], links),
    '<w:tbl><w:tblPr><w:tblStyle w:val="Comparison"/>',
    `<w:tblW w:w="${twips.reduce((sum, each) => sum + each, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblCaption w:val="${escaped(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${twips.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    line(head, '<w:cantSplit/><w:tblHeader/>', 'CellHead'),
    ...rows.map(({ cells, whole, keep }) =>
      line(cells, whole ? '<w:cantSplit/>' : '', keep ? 'CellKept' : 'Cell'),
    ),
    // Two tables in a row would become one.
    '</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>',
  ].join('');
}

function cellXml({ lines, span, shade, marked }: Cell, width: number, style: string, links: Links): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span ? `<w:gridSpan w:val="${span}"/>` : '',
    marked
      ? '<w:tcBorders><w:left w:val="single" w:sz="18" w:space="0" w:color="151D1B"/></w:tcBorders>'
      : '',
    shade ? '<w:shd w:val="clear" w:color="auto" w:fill="EAEDEA"/>' : '',
  ].join('');
  const told = (lines.length > 0 ? lines : [[]]).map((line) => paragraph(style, line, links));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${told.join('')}</w:tc>`;
}

function sectionOf({ landscape }: Document): string {
  const size = landscape
    ? `w:w="${page.long}" w:h="${page.short}" w:orient="landscape"`
    : `w:w="${page.short}" w:h="${page.long}"`;
  const { margin } = page;
  return `<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz ${size}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>`;
}

function footerOf(foot: string): string {
  const field = (name: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return `<w:ftr ${spaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(`${foot}  Page `, '')}${field('PAGE')}${run(' of ', '')}${field('NUMPAGES')}</w:p></w:ftr>`;
}
