import type { EdgeSingular, NodeSingular, StylesheetStyle } from 'cytoscape';
import type { Truth } from '../../graph/model/finding.ts';
import type { NodeBox } from './label-box.ts';
import { imageOf, truthMark, verdictMark } from './marks.ts';
import { verdictColour, type Palette } from './palette.ts';
import type { PathNode } from './rule-path.ts';
import { bends, marks } from './shared-style.ts';

/** Size of the text in the picture, px; `fontOf` is the same for measuring. */
export const fontSize = 13;
export const fontOf = (palette: Palette) => `500 ${fontSize}px ${palette.sans}`;

/**
 * How the picture looks: shape tells the kind, line and mark tell the truth, colour only repeats. A line is solid
 * where the condition holds, dashed where it does not and dotted where it is not known.
 */
export function stylesheet(palette: Palette): StylesheetStyle[] {
  const node = (element: NodeSingular) => element.data() as PathNode & NodeBox;
  const truthColour = (truth: Truth | undefined) =>
    truth === 'unknown' ? palette.undet : truth === true ? palette.ink2 : palette.nottrig;
  const line = (truth: Truth | undefined) =>
    truth === 'unknown' ? 'dotted' : truth === false ? 'dashed' : 'solid';
  const markColour = (truth: Truth) =>
    truth === 'unknown' ? palette.undet : truth ? palette.exempt : palette.rubric;
  const markOf = (data: PathNode) =>
    data.verdict
      ? imageOf(verdictMark(data.verdict), verdictColour(palette, data.verdict))
      : imageOf(truthMark(data.truth ?? 'unknown'), markColour(data.truth ?? 'unknown'));
  const obligationColour = (element: NodeSingular) => verdictColour(palette, node(element).verdict!);

  return [
    {
      selector: 'node',
      style: {
        label: 'data(lines)',
        width: 'data(width)',
        height: 'data(height)',
        'font-family': palette.sans,
        'font-size': fontSize,
        'font-weight': 500,
        'line-height': 1.25,
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-valign': 'center',
        'text-halign': 'center',
        'text-margin-x': (element: NodeSingular) => node(element).mark / 2,
        color: palette.ink,
        'background-color': palette.paper,
        'background-clip': 'none',
        'background-image-containment': 'over',
        'border-color': (element: NodeSingular) => truthColour(node(element).truth),
        'border-style': (element: NodeSingular) => line(node(element).truth),
        'border-width': (element: NodeSingular) => (node(element).truth === true ? 1.6 : 1.2),
        'overlay-opacity': 0,
        'outline-width': 0,
      },
    },
    {
      selector: 'node[mark > 0]',
      style: {
        'background-image': (element: NodeSingular) => markOf(node(element)),
        'background-width': 13,
        'background-height': 13,
        'background-position-x': (element: NodeSingular) => `${node(element).inset}px`,
        'background-position-y': '50%',
      },
    },
    {
      selector: 'node[kind = "fact"]',
      style: { shape: 'round-rectangle', 'corner-radius': '24', 'background-color': palette.wash },
    },
    { selector: 'node[kind = "definition"]', style: { shape: 'diamond' } },
    {
      selector: 'node[kind = "exemption"]',
      style: {
        shape: 'rectangle',
        'border-width': 0,
        'background-image': (element: NodeSingular) => [brackets(node(element)), markOf(node(element))],
        'background-width': ['100%', '13px'],
        'background-height': ['100%', '13px'],
        'background-position-x': ['0%', '15px'],
        'background-position-y': ['50%', '50%'],
      },
    },
    {
      selector: 'node[kind = "obligation"]',
      style: {
        shape: 'rectangle',
        'font-weight': 600,
        'border-style': 'solid',
        'border-width': 1.6,
        'border-color': obligationColour,
        'background-image': (element: NodeSingular) => [
          imageOf('<path d="M0 0h6v16H0z" fill="currentColor"/>', obligationColour(element), 6, 16),
          markOf(node(element)),
        ],
        'background-fit': ['none', 'none'],
        'background-width': ['6px', '14px'],
        'background-height': ['100%', '14px'],
        'background-position-x': ['0%', '13px'],
        'background-position-y': ['50%', '50%'],
      },
    },
    {
      selector: 'node[kind = "instrument"]',
      style: {
        shape: 'rectangle',
        'border-style': 'double',
        'border-width': 4,
        'border-color': palette.ink2,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
        'line-color': (element: EdgeSingular) => edgeColour(element.data('truth') as Truth | undefined),
        'line-style': (element: EdgeSingular) => line(element.data('truth') as Truth | undefined),
        width: 1.1,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': (element: EdgeSingular) =>
          edgeColour(element.data('truth') as Truth | undefined),
        'arrow-scale': 0.8,
        'overlay-opacity': 0,
      },
    },
    bends(),
    { selector: 'edge[?negated]', style: { 'target-arrow-shape': 'tee' } },
    { selector: 'edge[!counts]', style: { opacity: 0.55 } },
    { selector: 'edge[relation = "lifts"]', style: { width: 1.6 } },
    {
      selector: 'edge[relation = "lifts"][?truth][truth != "unknown"]',
      style: { 'line-color': palette.exempt, 'target-arrow-color': palette.exempt },
    },
    ...marks(palette),
  ];

  function edgeColour(truth: Truth | undefined): string {
    return truth === 'unknown' ? palette.undet : palette.rule2;
  }
  function brackets({ width, height, truth }: { width: number; height: number; truth?: Truth }): string {
    const colour = truth === true ? palette.exempt : truthColour(truth);
    const dash =
      truth === true ? '' : truth === 'unknown' ? 'stroke-dasharray="1.5 3"' : 'stroke-dasharray="5 3"';
    const path = `M10 1H1v${height - 2}h9M${width - 10} 1h9v${height - 2}h-9`;
    const shape = `<path d="${path}" fill="none" stroke="currentColor" stroke-width="${truth === true ? 2.2 : 1.6}" ${dash}/>`;
    return imageOf(shape, colour, width, height);
  }
}
