import { expect, it } from 'vitest';
import type { Finding } from '../../../graph/model/finding.ts';
import { findingsAsCsv } from './export.ts';

it('writes one line a finding, marked as UTF-8, and quotes what needs it', () => {
  const finding = {
    obligation: 'EU-AIA-53-1-a',
    title: 'Say "it"',
    citation: '=SUM(A1)',
    instrument: 'EU-AIA',
    verdict: 'applies',
    binding: true,
    contested: false,
    from: '2025-08-02',
    until: null,
    because: 'one, two',
    deciding: ['role', 'artifact'],
    confidence: 'primary',
  } as unknown as Finding;
  const lines = findingsAsCsv([finding]).split('\r\n');
  expect(lines).toEqual([
    '\uFEFFobligation,title,citation,instrument,verdict,binding,contested,from,until,because,deciding,confidence',
    `EU-AIA-53-1-a,"Say ""it""",'=SUM(A1),EU-AIA,applies,true,false,2025-08-02,,"one, two",role artifact,primary`,
    '',
  ]);
});

it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1'])('keeps %j from being run as a formula', (title) => {
  const [, line] = findingsAsCsv([{ title } as unknown as Finding]).split('\r\n,');
  expect(line!.replace(/^"/, '')[0]).toBe("'");
});
