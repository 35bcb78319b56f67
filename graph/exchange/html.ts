import {
  lineOfItem,
  tracesOfItem,
  type Block,
  type Cell,
  type Document,
  type Inline,
  type Line,
  type Row,
  type Table,
  type Trace,
} from '../model/document.ts';
import { htmlStyle } from './html-style.ts';
import { verdictLooks } from './verdict-looks.ts';
import { escaped, linkable } from './xml.ts';

/**
 * A document as one HTML file that needs nothing beside it: its style is inside, there is no script in it, and it may
 * load nothing from anywhere. The same document gives the same text.
 */
export function htmlOf({ title, subject, foot, landscape, blocks }: Document): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(subject)}">
<meta name="generator" content="Tierwise">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${htmlStyle(landscape ?? false)}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(blockOf).join('\n')}
</main>
<footer>${escaped(foot)}</footer>
</body>
</html>
`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${escaped(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${block.look ? ` class="${block.look}"` : ''}${tracesOf(block.traces)}>${lineOf(block.line)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li${tracesOf(tracesOfItem(item))}>${lineOf(lineOfItem(item))}</li>`).join('')}</ul>`;
    case 'table':
      return tableOf(block);
  }
}

/** What a statement rests on goes with it, so that a machine can follow it from the file alone. */
function tracesOf(traces: readonly Trace[] = []): string {
  return traces.length > 0 ? ` data-rests-on="${escaped(traces.join(' '))}"` : '';
}

/** A wide table scrolls within its own region, which the keyboard reaches too. */
function tableOf({ caption, widths, head, rows, traces }: Table): string {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const share = (each: number) => `${((each / all) * 100).toFixed(1)}%`;
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption${tracesOf(traces)}>${escaped(caption)}</caption>`,
    `<colgroup>${widths.map((each) => `<col style="width:${share(each)}">`).join('')}</colgroup>`,
    `<thead><tr>${head.map((cell) => cellOf(cell, 'th', ' scope="col"')).join('')}</tr></thead>`,
    `<tbody>${rows.map(rowOf).join('')}</tbody></table></div>`,
  ].join('');
}

/** The first cell of a row names it. */
function rowOf({ cells, keep, id, traces }: Row): string {
  const [first, ...others] = cells;
  return `<tr${id ? ` id="${escaped(id)}"` : ''}${keep ? ' class="keep"' : ''}${tracesOf(traces)}>${first ? cellOf(first, 'th', ' scope="row"') : ''}${others.map((cell) => cellOf(cell, 'td', '')).join('')}</tr>`;
}

function cellOf({ lines, span, shade, marked }: Cell, tag: 'th' | 'td', attributes: string): string {
  const classes = [shade ? 'shade' : '', marked ? 'marked' : ''].filter(Boolean).join(' ');
  const told = lines.map((line) => `<p>${lineOf(line)}</p>`).join('');
  return `<${tag}${attributes}${span ? ` colspan="${span}"` : ''}${classes && ` class="${classes}"`}>${told}</${tag}>`;
}

function lineOf(line: Line): string {
  return line.map(inlineOf).join('');
}

function inlineOf(piece: Inline): string {
  if (typeof piece === 'string') return escaped(piece);
  const { text, bold, tone, verdict, spoken } = piece;
  const mark = verdict ? `<span aria-hidden="true">${escaped(verdictLooks[verdict].mark)}</span> ` : '';
  const classes = [verdict ? `v-${verdict}` : '', tone ?? ''].filter(Boolean).join(' ');
  const link = linkable(piece.link);
  const said = spoken ? `<span class="spoken"> ${escaped(spoken)}</span>` : '';
  const told = bold || verdict ? `<b>${mark}${escaped(text)}${said}</b>` : escaped(text);
  if (link) return `<a href="${escaped(link)}"${classes && ` class="${classes}"`}>${told}</a>`;
  return classes ? `<span class="${classes}">${told}</span>` : told;
}
