/** A small choice the browser keeps; `null` where storage is switched off or nothing was chosen. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`tierwise.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice where the browser allows it; without storage it lasts until the page is left. */
export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(`tierwise.${name}`, value);
  } catch {
    // Storage is a convenience: private windows refuse it and lose nothing but the memory of the choice.
  }
}
