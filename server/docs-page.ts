import type { openApiDocument } from './openapi.ts';
import { problems } from './errors.ts';

type Document = ReturnType<typeof openApiDocument>;
type Operation = {
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: unknown;
  responses: Record<string, { description: string }>;
};

/** The API as a readable page, made from the OpenAPI document. It needs no script. */
export function docsPage(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      operationSection(method, path, operation as Operation),
    ),
  );
  const catalogue = Object.entries(problems).map(
    ([code, { status, title, why, mend }]) =>
      `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escape(title)}. ${escape(why)}</td><td>${escape(mend)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Tierwise</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><p><a href="/">Tierwise</a></p><h1>The API</h1><p>${escape(document.info.description)}</p>
<p>Machine-readable: <a href="/api/openapi.json">openapi.json</a>.</p>
${operations.join('\n')}
<h2>Problems</h2><p>Every error is a problem document (RFC 9457) with one of these permanent codes.</p>
<table><thead><tr><th>Code</th><th>Status</th><th>What and why</th><th>How to mend it</th></tr></thead><tbody>
${catalogue.join('\n')}
</tbody></table></main></body></html>
`;
}

function operationSection(method: string, path: string, operation: Operation): string {
  const rows = operation.parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${place}${required ? ', required' : ''}</td><td><code>${escape(JSON.stringify(schema))}</code></td></tr>`,
  );
  const table = rows.length > 0 ? `<table><tbody>${rows.join('')}</tbody></table>` : '';
  const answers = Object.entries(operation.responses).map(
    ([status, { description }]) => `<li>${status}: ${escape(description)}</li>`,
  );
  return `<section><h2><code>${method.toUpperCase()} ${escape(path)}</code></h2><p>${escape(operation.summary)}.</p>${table}
${operation.requestBody ? '<p>Takes a JSON body; its schema is in openapi.json.</p>' : ''}<ul>${answers.join('')}</ul></section>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The stylesheet of the page, served as a file because the policy allows no inline styles. */
export const docsStylesheet = `:root{color-scheme:light dark;--paper:light-dark(#fdfdfc,#121615);--ink:light-dark(#151d1b,#e9eeeb);--rule:light-dark(#d6dad7,#303936);--link:light-dark(#0f4c8a,#8fbef2)}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 Inter,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
main{max-width:960px;margin:0 auto;padding:24px}
h1,h2{font-family:Georgia,"Liberation Serif",serif}
h2{margin-top:32px;border-top:1px solid var(--rule);padding-top:16px;font-size:18px}
a{color:var(--link)}
table{border-collapse:collapse;width:100%;font-size:13.5px}
td,th{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid var(--rule)}
code{font-family:ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;font-size:.92em;overflow-wrap:anywhere}
`;
