import type { Verdict } from '../../graph/model/finding.ts';

const tokens = {
  paper: '--paper',
  wash: '--wash',
  sunk: '--sunk',
  rule2: '--rule-2',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  link: '--link',
  rubric: '--rubric',
  applies: '--applies',
  upcoming: '--upcoming',
  undet: '--undet',
  exempt: '--exempt',
  nottrig: '--nottrig',
  notforce: '--notforce',
  appliesWash: '--applies-wash',
  undetWash: '--undet-wash',
} as const;

/** The colours of the page as they stand, in a form the canvas understands. */
export type Palette = Record<Colour, string> & { sans: string };
export type Colour = keyof typeof tokens;

/** The token of the page behind a colour. */
export function tokenOf(colour: Colour): string {
  return tokens[colour];
}

/** Reads the tokens at an element: a custom property keeps `light-dark()` as written, a colour that uses it does not. */
export function readPalette(at: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  at.append(probe);
  const colours = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.style.fontFamily = 'var(--sans)';
  const sans = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { ...Object.fromEntries(colours), sans } as Palette;
}

/** The colour of a verdict. */
export function verdictColour(palette: Palette, verdict: Verdict): string {
  const names = {
    applies: 'applies',
    upcoming: 'upcoming',
    undetermined: 'undet',
    exempt: 'exempt',
    'not-triggered': 'nottrig',
    'not-in-force': 'notforce',
  } as const;
  return palette[names[verdict]];
}

/** Calls back when the page turns light or dark, by its own switch or with the system. Returns how to stop. */
export function onColourChange(call: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(call);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'data-theme', 'style'],
  });
  system.addEventListener('change', call);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', call);
  };
}
