import type { StylesheetStyle } from 'cytoscape';
import { lineLooks, lineStyle } from '../line-looks.ts';
import type { Palette } from '../palette.ts';

/** How lines look. Those near what is chosen come to the front, and say their type where they are few. */
export function lineStyles(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        // A hand on a line means the ground behind it.
        events: 'no',
      },
    },
    ...lineLooks.map((look): StylesheetStyle => {
      const { width, colour, dash, hollow } = lineStyle(look);
      return {
        selector: `edge[look = "${look}"]`,
        style: {
          width,
          'line-color': palette[colour],
          'target-arrow-color': palette[colour],
          ...(hollow && { 'target-arrow-fill': 'hollow' as const }),
          ...(dash.length > 0 && {
            'line-style': 'dashed' as const,
            'line-dash-pattern': [...dash],
            'line-cap': 'round' as const,
          }),
        },
      };
    }),
    { selector: 'edge[?bent]', style: { 'curve-style': 'bezier', 'control-point-step-size': 26 } },
    // Above the node, and clear of it.
    {
      selector: 'edge[?loop]',
      style: { 'loop-direction': '0deg', 'loop-sweep': '50deg', 'control-point-step-size': 64 },
    },
    {
      selector: 'edge[side = "right"]',
      style: { 'source-endpoint': '50% 0%', 'target-endpoint': '-50% 0%' },
    },
    {
      selector: 'edge[side = "left"]',
      style: { 'source-endpoint': '-50% 0%', 'target-endpoint': '50% 0%' },
    },
    { selector: 'edge[?crowded]', style: { opacity: 0.7 } },
    { selector: 'edge[?crowded][look = "plain"]', style: { opacity: 0.4 } },
    { selector: 'edge[?faded]', style: { opacity: 0.3 } },
    {
      selector: 'edge.near',
      style: {
        opacity: 1,
        'underlay-color': palette.link,
        'underlay-opacity': 0.22,
        'underlay-padding': 3,
        'z-index': 9,
      },
    },
    {
      selector: 'edge.near[look = "plain"]',
      style: { width: 1.8, 'line-color': palette.link, 'target-arrow-color': palette.link },
    },
    {
      selector: 'edge.named',
      style: {
        label: 'data(words)',
        'font-family': palette.sans,
        'font-size': 11.5,
        'min-zoomed-font-size': 6.5,
        color: palette.ink2,
        'text-background-color': palette.paper,
        'text-background-opacity': 0.92,
        'text-background-padding': '2px',
        'text-rotation': 'none',
      },
    },
  ];
}
