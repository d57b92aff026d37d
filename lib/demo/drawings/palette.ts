/** The inks of the graphics desk; every drawing uses only these and flat mixtures of them. */
export const ink = {
  paper: '#f4ecdd',
  black: '#1d2430',
  vermilion: '#b8321f',
  ochre: '#d9a441',
  teal: '#1f5c63',
  indigo: '#2b3a67',
  moss: '#6b7f3a',
  rose: '#d98b7a',
  pale: '#bcd2d6',
} as const;

/** A flat mixture of two inks: `share` 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(first, at) * (1 - share) + channel(second, at) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** Night sky: a darker indigo. */
export const night = mix(ink.indigo, ink.black, 0.55);

/** The paper a shade darker, for quiet fields on paper. */
export const sand = mix(ink.paper, ink.ochre, 0.22);
