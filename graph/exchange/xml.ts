/** Characters that no XML 1.0 text may hold: all but these. Halves of surrogate pairs become U+FFFD where bytes are made. */
const forbidden = /[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute of XML or HTML. What XML cannot hold is left out. */
export function escaped(text: string): string {
  return text.replaceAll(forbidden, '').replaceAll(/[&<>"]/g, (sign) => named[sign]!);
}

/** An address that may stand in a document as a link: nothing else than http and https, so that no link runs code. */
export function linkable(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

/** The first line of every part of an Office document. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
