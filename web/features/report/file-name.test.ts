import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  ['attachment; filename=tierwise-report-case-2026-11-20.pdf'],
  ['attachment; filename="tierwise-report-case-2026-11-20.pdf"'],
])('takes the name that the server gives: %s', (header) => {
  expect(fileNameOf(header, 'report.pdf')).toBe('tierwise-report-case-2026-11-20.pdf');
});

it.each([[null], ['attachment'], ['attachment; filename=""']])('has a name of its own for %s', (header) => {
  expect(fileNameOf(header, 'report.pdf')).toBe('report.pdf');
});
