import type { Article } from '@/lib/content/model';
import { embedCardPath, frontPath } from '@/lib/urls';
import { articleSubject, machinePictures } from './machine-pictures';
import { absolute, type Outlet } from './outlet';
import { htmlText, xmlText } from './xml';

/** What another site may ask of a card: its greatest size in pixels. */
export type CardBounds = { maxWidth: number | undefined; maxHeight: number | undefined };

const card = { width: 600, height: 480, least: 200 };

type Answer = Record<string, string | number>;

/** How other sites embed an article, in the fields of oEmbed 1.0 (https://oembed.com, 2.3): a frame with its card. */
export function oembedAnswer(article: Article, outlet: Outlet, { maxWidth, maxHeight }: CardBounds): Answer {
  const width = Math.max(card.least, Math.min(card.width, maxWidth ?? card.width));
  const height = Math.max(card.least, Math.min(card.height, maxHeight ?? card.height));
  const [author] = article.authors;
  const { share } = machinePictures(articleSubject(article, outlet.name));
  const fits = share.width <= (maxWidth ?? share.width) && share.height <= (maxHeight ?? share.height);
  const source = absolute(outlet, embedCardPath(article.path));
  return {
    version: '1.0',
    type: 'rich',
    title: article.headline,
    ...(author && { author_name: author.name, author_url: absolute(outlet, author.path) }),
    provider_name: outlet.name,
    provider_url: absolute(outlet, frontPath),
    cache_age: 3600,
    html: `<iframe src="${htmlText(source)}" width="${width}" height="${height}" title="${htmlText(article.headline)}" style="border:0;max-width:100%" loading="lazy"></iframe>`,
    width,
    height,
    // The three go together or not at all, and never beyond the bounds.
    ...(fits && {
      thumbnail_url: absolute(outlet, share.path),
      thumbnail_width: share.width,
      thumbnail_height: share.height,
    }),
  };
}

/** The same answer as XML. */
export function oembedXml(answer: Answer): string {
  const fields = Object.entries(answer).map(
    ([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}
