import type { Explanation, Finding } from '../model/finding.ts';

const marks = new Map<unknown, string>([
  [true, '✓'],
  [false, '✗'],
  ['unknown', '?'],
]);

/** The whole finding as plain text: verdict, timing, trigger tree, what could lift it, rival readings, sources. */
export function explainInWords(finding: Finding): string {
  const { explanation } = finding;
  const lines = [
    `${finding.obligation}  ${finding.title}  (${finding.citation})`,
    `${finding.verdict}${finding.binding ? '' : ', not binding'}${finding.contested ? ', contested' : ''}`,
    finding.because,
    '',
    `When: ${explanation.timing.words}${explanation.timing.citation ? ` [${explanation.timing.citation}]` : ''}`,
    ...(explanation.timing.when ? treeLines(explanation.timing.when, 1) : []),
    ...explanation.scope.flatMap(({ exemption, tree }) => [
      `Outside the text by ${exemption}?`,
      ...treeLines(tree, 1),
    ]),
    'Triggered?',
    ...treeLines(explanation.trigger, 1),
    ...explanation.exemptions.flatMap(({ exemption, tree }) => [
      `Lifted by ${exemption}?`,
      ...treeLines(tree, 1),
    ]),
  ];
  if (finding.deciding.length > 0) lines.push(`Would decide: ${finding.deciding.join(', ')}`);
  for (const reading of finding.readings)
    lines.push(
      `Reading${reading.lead ? ' taken' : ''}: ${reading.label}: ${reading.verdict} (${reading.holder}; ${reading.citation})`,
    );
  for (const note of finding.notes) lines.push(`Note: ${note}`);
  for (const citation of finding.citations)
    lines.push(
      `Source: ${citation.text}: ${citation.title}${citation.pinpoint ? `, ${citation.pinpoint}` : ''} (${citation.confidence}, checked ${citation.checked})`,
    );
  return lines.join('\n');
}

function treeLines(node: Explanation, depth: number): string[] {
  const given = node.given === undefined ? '' : ` = ${JSON.stringify(node.given)}`;
  const origin = node.origin && node.origin !== 'stated' ? ` (from ${node.origin})` : '';
  const cite = node.citation ? ` [${node.citation}]` : '';
  const line = `${'  '.repeat(depth)}${marks.get(node.value)} ${node.words}${given}${origin}${cite}`;
  return [line, ...(node.parts ?? []).flatMap((part) => treeLines(part, depth + 1))];
}
