import { expect, it } from 'vitest';
import type { Finding } from '../../../graph/model/finding.ts';
import { findingsAsCsv } from './export.ts';

it('writes one line a finding and quotes what needs it', () => {
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
  expect(findingsAsCsv([finding]).split('\r\n')).toEqual([
    'obligation,title,citation,instrument,verdict,binding,contested,from,until,because,deciding,confidence',
    `EU-AIA-53-1-a,"Say ""it""",'=SUM(A1),EU-AIA,applies,true,false,2025-08-02,,"one, two",role artifact,primary`,
    '',
  ]);
});
