import { isAbsolute } from '../addresses';
import { type Finding, found } from '../finding';
import type { PageFacts } from '../page-facts';

/**
 * The least width of a picture that Google Discover and share cards show large and sharp, in pixels
 * (developers.google.com/search/docs/appearance/google-discover,
 * developers.facebook.com/docs/sharing/webmasters/images).
 */
export const leastShareWidth = 1200;

/** What is wrong with the pictures of a page, and with the one that it offers for sharing. */
export function judgePictures(page: PageFacts): Finding[] {
  const { address, pictures } = page;
  const named = (rule: 'picture-no-alt' | 'picture-no-size', which: typeof pictures) =>
    [...new Set(which.map((picture) => picture.address))].map((picture) =>
      found(rule, address, { address: picture || '?' }),
    );
  return [
    ...named(
      'picture-no-alt',
      pictures.filter(({ described }) => !described),
    ),
    ...named(
      'picture-no-size',
      pictures.filter(({ sized }) => !sized),
    ),
    ...(page.index ? judgeShare(page) : []),
  ];
}

function judgeShare({ address, share, kind }: PageFacts): Finding[] {
  if (!share) return kind === 'article' ? [found('share-picture-missing', address)] : [];
  const { written, measured } = share;
  if (!isAbsolute(written)) return [found('share-picture-relative', address, { address: written })];
  const width = measured?.width ?? share.width;
  const small = width !== undefined && width < leastShareWidth;
  const said = { width: share.width ?? measured?.width, height: share.height ?? measured?.height };
  const differs = measured && (said.width !== measured.width || said.height !== measured.height);
  return [
    ...(small
      ? [found('share-picture-small', address, { width, least: leastShareWidth, address: written })]
      : []),
    ...(differs
      ? [
          found('share-picture-size-wrong', address, {
            said: `${said.width}×${said.height}`,
            found: `${measured.width}×${measured.height}`,
            address: written,
          }),
        ]
      : []),
  ];
}
