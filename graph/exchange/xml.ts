/** Characters that no XML 1.0 text may hold. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

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
