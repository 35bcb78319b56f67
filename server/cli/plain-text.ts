/** A text on one line, for a list or a table. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ');
}

/** A text that a terminal only shows: what others wrote must not be able to move its cursor or change its title. */
export function plainText(text: string): string {
  return text.replaceAll(/[^\P{Cc}\s]/gu, '\uFFFD');
}
