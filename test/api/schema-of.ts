import { z } from 'zod';

/** A schema of the OpenAPI document with all that it refers to. */
export function schemaOf(document: { components: { schemas: Record<string, object> } }, reference: string) {
  const { schemas } = document.components;
  const whole = { ...schemas[reference.split('/').at(-1)!], $defs: schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}
