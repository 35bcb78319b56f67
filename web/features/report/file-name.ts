/** The name of a file as the server gives it, or another one where it gives none that can be read. */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const named = /filename="?([\w.-]+)"?(?:;|$)/.exec(disposition ?? '')?.[1];
  return named ?? otherwise;
}
