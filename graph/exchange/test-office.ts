import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office document, as text by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** What is wrong with the form of an XML text: tags that do not match, or signs that must be written otherwise. */
export function faultOf(xml: string): string | undefined {
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
  let at = 0;
  for (const [tag, closing, name, attributes, empty] of rest.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<[^]{0,40}/g,
  )) {
    if (name === undefined) return `not a tag: ${tag}`;
    const before = rest.slice(at, rest.indexOf(tag, at));
    at = rest.indexOf(tag, at) + tag.length;
    for (const text of [before, attributes ?? ''])
      if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(text)) return `a bare &: ${text.slice(0, 40)}`;
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else if (!empty) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined;
}

/** Every relationship that a part names must be among its relationships. */
export function danglingIn(parts: Record<string, string>): string[] {
  return Object.entries(parts).flatMap(([name, xml]) => {
    const named = [...xml.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id!);
    const [, folder = '', file] = /^(.*\/)?([^/]+)$/.exec(name)!;
    const known = parts[`${folder}_rels/${file}.rels`] ?? '';
    return named.filter((id) => !known.includes(`Id="${id}"`)).map((id) => `${name} ${id}`);
  });
}
