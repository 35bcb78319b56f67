import { strToU8, zipSync } from 'fflate';
import { escaped, xmlHead } from './xml.ts';

/** One part of an Office document. `type` is its content type, where the ending of its name does not give it. */
export type Part = { name: string; xml: string; type?: string };

/** A relationship of a part to another part or, with `external`, to an address. */
export type Relation = { id: string; type: string; target: string; external?: boolean };

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The type of a relationship, such as `styles`. */
export function relationType(name: string): string {
  return `${office}/${name}`;
}

/** The relationships of a part, as the part that holds them. */
export function relationsOf(part: string, relations: readonly Relation[]): Part {
  const [, folder = '', name] = /^(.*\/)?([^/]*)$/.exec(part)!;
  const lines = relations.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return {
    name: `${folder}_rels/${name}.rels`,
    xml: `<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`,
  };
}

/**
 * An Office document (ECMA-376) of its parts; `main` is the part to open first. It holds no date: times in the archive
 * are the first day that a ZIP file can tell, so that the same parts give the same bytes on every machine.
 */
export function officePackage(
  main: string,
  parts: readonly Part[],
  { title, subject }: { title: string; subject: string },
): Uint8Array {
  const core = `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>Tierwise</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
  const all: Part[] = [
    contentTypes(parts),
    relationsOf('', [
      { id: 'rId1', type: relationType('officeDocument'), target: main },
      { id: 'rId2', type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    { name: 'docProps/core.xml', xml: core },
    ...parts,
  ];
  const files = Object.fromEntries(all.map(({ name, xml }) => [name, strToU8(xmlHead + xml)]));
  // The ZIP format writes local time: this is the same wall clock in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

function contentTypes(parts: readonly Part[]): Part {
  const overrides = [
    { name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml' },
    ...parts.filter(({ type }) => type !== undefined),
  ].map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return {
    name: '[Content_Types].xml',
    xml: `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  };
}
