import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PdfFonts } from '../graph/exchange/pdf/fonts.ts';

/**
 * The faces of the page. The sans is the whole of Inter, with powers of ten and signs of relation; what `@fontsource` has
 * of it is cut to what a page needs. No WOFF2: parts of composed signs are lost when it is embedded.
 */
const files = {
  sans: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  bold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  serif: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
  serifBold: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
  han: '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
} as const;

const installed = createRequire(import.meta.url);
let read: Promise<PdfFonts> | undefined;

/** The faces that a PDF is set in, read once. */
export function pdfFonts(): Promise<PdfFonts> {
  read ??= Promise.all(
    Object.entries(files).map(async ([name, file]) => {
      return [name, await readFile(installed.resolve(file))] as const;
    }),
  ).then((all) => Object.fromEntries(all) as unknown as PdfFonts);
  return read;
}
