import { createElement, Fragment } from 'react';
import type { Marked } from '@/lib/content/search/model';

type Props = { pieces: Marked };

/** Text with what was looked for marked in it. */
export function MarkedText({ pieces }: Props) {
  return createElement(Fragment, null, ...pieces.map(draw));
}

const draw = ({ text, hit }: Marked[number]) => (hit ? createElement('mark', null, text) : text);
