/** Tells a page of ours from its lite version in a request that the server sends to itself. */
export const wholePageHeader = 'x-whole-page';

const preload = /<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="(?:font|image)")[^>]*>/g;
const linkedData = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;
const cardPicture = /<div class="story-picture"><picture>[\s\S]*?<\/picture><\/div>/g;
// In a story a picture is a link to itself at full size already.
const figureLink = /<a\b[^>]*\bclass="figure-link"[^>]*>(<picture>[\s\S]*?<\/picture>)<\/a>/g;
const anyPicture = /<picture>[\s\S]*?<\/picture>/g;

/**
 * The same page without web fonts, pictures and what machines find on the whole page. A picture becomes a link to itself that says what it shows; one that
 * only decorates goes. It knows the markup of components/ui/picture.tsx and nothing else.
 * @param html a finished page
 * @param show the words that ask for a picture
 */
export function liteHtml(html: string, show: string): string {
  return html
    .replace(/<html\b[^>]*/, (tag) => `${tag} data-lite=""`)
    .replace(preload, '')
    .replace(linkedData, '')
    .replace(figureLink, '$1')
    .replace(cardPicture, (picture) => (attribute(picture, 'alt') ? picture : ''))
    .replace(anyPicture, (picture, at: number, page: string) => {
      const alt = attribute(picture, 'alt');
      if (!alt) return '';
      const words = `<strong>${show}</strong>: ${alt}`;
      const link = linkAround(page, at);
      // A link that leads somewhere else, such as the nameplate, is called by what its picture says.
      if (link !== undefined)
        return link.startsWith('/anh/') ? `<span class="lite-picture">${words}</span>` : alt;
      const [width, height] = [attribute(picture, 'width'), attribute(picture, 'height')];
      return `<a class="lite-picture" href="${attribute(picture, 'src')}" data-alt="${alt}" data-width="${width}" data-height="${height}">${words}</a>`;
    });
}

/** An attribute of the image of a picture, as it is written there: escaped. */
function attribute(picture: string, name: string): string {
  const image = picture.slice(picture.indexOf('<img'));
  return new RegExp(`\\s${name}="([^"]*)"`).exec(image)?.[1] ?? '';
}

/** Where the link leads in which a place of the page stands; undefined outside of links. */
function linkAround(page: string, at: number): string | undefined {
  const begin = page.lastIndexOf('<a ', at);
  if (begin <= page.lastIndexOf('</a>', at)) return undefined;
  return attribute(`<img${page.slice(begin + 2, page.indexOf('>', begin))}`, 'href');
}
