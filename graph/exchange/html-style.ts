import { toneLooks, verdictLooks } from './verdict-looks.ts';

const looks = [
  ...Object.entries(verdictLooks).map(([verdict, look]) => ({ name: `v-${verdict}`, ...look })),
  ...Object.entries(toneLooks).map(([name, look]) => ({ name, ...look })),
];
const colours = looks
  .map(({ name, light, dark }) => `.${name}{color:light-dark(#${light},#${dark})}`)
  .join('\n');

/**
 * The style of a document as HTML: the colours, faces and measures of the page, and on paper A4 in the chosen
 * orientation, always light.
 */
export function htmlStyle(landscape: boolean): string {
  return `
:root{color-scheme:light dark;--paper:light-dark(#fdfdfc,#121615);--ink:light-dark(#151d1b,#e9eeeb);--wash:light-dark(#eaedea,#232a28);--rule:light-dark(#d6dad7,#303936);--rule-2:light-dark(#7d8683,#74807c);--quiet:light-dark(#5f6a67,#97a39f);--link:light-dark(#0f4c8a,#8fbef2)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.5 Inter,Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
main,footer{max-width:1440px;margin:0 auto;padding:28px}
footer{color:var(--quiet);font-size:12px;border-top:3px double var(--rule-2)}
h1,h2,h3,.lead{font-family:"Source Serif 4",Georgia,"Liberation Serif",serif;line-height:1.25}
h1{font-size:32px;margin:0 0 12px}
h2{font-size:22px;margin:40px 0 8px}
h3{font-size:18px;margin:28px 0 8px}
p{margin:0 0 8px;max-width:75ch;overflow-wrap:anywhere}
.lead{font-size:17px}
.note{color:var(--quiet);font-size:12.5px}
ul{margin:0 0 8px;padding-left:20px;max-width:75ch;overflow-wrap:anywhere}
a{color:var(--link)}
a:focus-visible,.table:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.table{position:relative;overflow-x:auto;margin:12px 0 20px}
table{border-collapse:collapse;width:100%;min-width:760px;table-layout:fixed;border-top:2px solid var(--rule-2);border-bottom:2px solid var(--rule-2);font-size:13px;line-height:1.4}
caption{text-align:left;color:var(--quiet);font-size:12.5px;padding-bottom:4px}
th,td{text-align:left;vertical-align:top;padding:7px 8px;border-bottom:1px solid var(--rule);font-weight:400;overflow-wrap:break-word}
thead th{border-bottom:1px solid var(--rule-2);font-weight:600}
th p,td p{margin:0 0 2px;max-width:none;overflow-wrap:break-word}
b{font-weight:600}
.shade{background:var(--wash)}
.marked{border-left:2px solid var(--ink)}
${colours}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{
:root{color-scheme:light}
@page{size:A4 ${landscape ? 'landscape' : 'portrait'};margin:18mm}
body{font-size:10pt}
main,footer{padding:0;max-width:none}
.table{overflow:visible}
table{min-width:0;font-size:8.5pt}
thead{display:table-header-group}
tr,h1,h2,h3{break-inside:avoid}
h2,h3,.keep{break-after:avoid}
.shade{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
}
