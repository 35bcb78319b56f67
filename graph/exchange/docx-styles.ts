import { toneLooks } from './verdict-looks.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What the tool says is set in sans, headings in serif, as on the page; both faces are on nearly every machine. */
const sans = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>';

/** How a paragraph style looks: its size in half points, spaces and indent in twentieths of a point. */
type Look = {
  size: number;
  before?: number;
  after?: number;
  run?: string;
  /** Stays with what follows. */
  keep?: boolean;
  hang?: number;
  /** Its level in the outline. */
  outline?: number;
};

/** A paragraph style. The order of the elements is that of the schema, which Word insists on. */
function style(id: string, name: string, look: Look): string {
  const { size, before = 0, after = 0, run = '', keep, hang, outline } = look;
  const paragraph = [
    keep ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${before}" w:after="${after}"/>`,
    hang === undefined ? '' : `<w:ind w:left="${hang}" w:hanging="${hang}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

const bold = `${serif}<w:b/>`;
const quiet = `<w:color w:val="${toneLooks.quiet.light}"/>`;

const paragraphStyles = [
  style('Title', 'Title', { size: 44, after: 120, run: bold, keep: true }),
  style('Heading1', 'heading 1', { size: 30, before: 320, after: 80, run: bold, keep: true, outline: 0 }),
  style('Heading2', 'heading 2', { size: 24, before: 200, after: 60, run: bold, keep: true, outline: 1 }),
  style('Lead', 'Lead', { size: 22, after: 120, run: serif }),
  style('Note', 'Note', { size: 17, after: 60, run: quiet }),
  style('Caption', 'caption', { size: 16, before: 60, after: 60, run: quiet, keep: true }),
  style('Item', 'Item', { size: 19, after: 40, hang: 227 }),
  style('Cell', 'Cell', { size: 16, after: 20 }),
  style('CellKept', 'Cell kept with the next', { size: 16, after: 20, keep: true }),
  style('CellHead', 'Cell head', { size: 16, after: 20, run: '<w:b/>', keep: true }),
  style('Gap', 'Gap', { size: 8 }),
  style('Footer', 'footer', { size: 15, run: quiet }),
].join('');

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${sans}<w:color w:val="151D1B"/><w:sz w:val="19"/><w:szCs w:val="19"/><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`;

const margins = (above: number, beside: number) =>
  `<w:tblCellMar><w:top w:w="${above}" w:type="dxa"/><w:left w:w="${beside}" w:type="dxa"/><w:bottom w:w="${above}" w:type="dxa"/><w:right w:w="${beside}" w:type="dxa"/></w:tblCellMar>`;
const line = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
const borders = `<w:tblBorders>${line('top', 8, '7D8683')}${line('bottom', 8, '7D8683')}${line('insideH', 4, 'D6DAD7')}</w:tblBorders>`;

const otherStyles = `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style><w:style w:type="table" w:styleId="Comparison"><w:name w:val="Comparison"/><w:basedOn w:val="TableNormal"/><w:tblPr>${borders}${margins(57, 85)}</w:tblPr></w:style>`;

/** The styles of every document. Headings are real ones, so that the outline and screen readers find them. */
export const docxStyles = `<w:styles ${w}>${defaults}${paragraphStyles}${otherStyles}</w:styles>`;

/** Settings: the document is of today’s kind, so that Word does not open it as one of 2007. */
export const docxSettings = `<w:settings ${w}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`;
