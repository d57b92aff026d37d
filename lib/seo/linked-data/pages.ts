import type { CollectionPageLeaf, Graph, ItemListLeaf, NewsArticleLeaf } from 'schema-dts';
import type { Crumb } from '@/lib/content/crumbs';
import type { FrontPage } from '@/lib/content/front-model';
import type { Card } from '@/lib/content/model';
import type { Author } from '@/lib/content/names';
import { articleDrawing } from '@/lib/content/share-drawing';
import { machinePictures } from '@/lib/seo/machine-pictures';
import { absolute } from '@/lib/seo/outlet';
import { machineTime } from '@/lib/time';
import { frontPath, olderPath } from '@/lib/urls';
import { breadcrumbList } from './breadcrumb';
import { contributorId, graphOf, type Publication, paperId, siteId, some, storyId, wayId } from './graph';
import { publisher, webSite, wholePaper } from './paper';
import { wholeContributor } from './people';

/** Stories that an author's page names as their newest. */
const newestOfAuthor = 10;

/** What the front page says of itself: its stories in their order, the site, and the paper with its particulars. */
export const frontGraph = (publication: Publication, page: FrontPage): Graph =>
  graphOf([
    {
      ...collection(publication, frontPath, publication.outlet.name, storiesOnFront(page)),
      description: publication.outlet.tagline,
      about: { '@id': paperId(publication) },
      isPartOf: { '@id': siteId(publication) },
    },
    webSite(publication),
    wholePaper(publication),
  ]);

/** The stories of a front in the order of the page. */
export const storiesOnFront = ({ containers }: Pick<FrontPage, 'containers'>): Card[] =>
  containers.flatMap(({ stories }) => stories);

/** A list of the paper as its page shows it. */
export type ListToSay = {
  name: string;
  description: string | undefined;
  path: string;
  /** The story that a further page follows; undefined for the first page. */
  after?: number | string | undefined;
  crumbs: Crumb[];
  /** In the order of the page; none for a page that lists no stories. */
  stories: Card[];
};

/** What the page of a list says of itself. */
export function listGraph(publication: Publication, list: ListToSay): Graph {
  const path = pathOf(list);
  return graphOf([
    {
      ...collection(publication, path, list.name, list.stories),
      description: list.description,
      breadcrumb: { '@id': wayId(publication, path) },
    },
    breadcrumbList(publication, path, list.crumbs),
    publisher(publication),
  ]);
}

/** What a page says of itself that is neither a story nor a list. */
export function pageGraph(publication: Publication, page: Omit<ListToSay, 'after' | 'stories'>): Graph {
  const { outlet } = publication;
  const { name, description, path, crumbs } = page;
  const address = absolute(outlet, path);
  return graphOf([
    {
      '@type': 'WebPage',
      '@id': address,
      url: address,
      name,
      description,
      inLanguage: outlet.language,
      publisher: { '@id': paperId(publication) },
      breadcrumb: { '@id': wayId(publication, path) },
    },
    breadcrumbList(publication, path, crumbs),
    publisher(publication),
  ]);
}

/** What the first page of an author says: who that is, and their newest stories. */
export function authorGraph(publication: Publication, author: Author, stories: Card[]): Graph {
  const { outlet } = publication;
  const { path, name } = author;
  const address = absolute(outlet, path);
  return graphOf([
    {
      '@type': 'ProfilePage',
      '@id': address,
      url: address,
      name,
      inLanguage: outlet.language,
      publisher: { '@id': paperId(publication) },
      breadcrumb: { '@id': wayId(publication, path) },
      mainEntity: wholeContributor(publication, author),
      hasPart: some(stories.slice(0, newestOfAuthor).map((card) => storyOf(publication, author, card))),
    },
    breadcrumbList(publication, path, [author]),
    publisher(publication),
  ]);
}

/** A story in short, as the page of its author names it. */
function storyOf(publication: Publication, author: Author, card: Card): NewsArticleLeaf {
  const { outlet } = publication;
  const { headline, path, picture, publishedAt, revisedAt } = card;
  const { wide } = machinePictures({ picture, drawing: articleDrawing(card, outlet.name) });
  return {
    '@type': 'NewsArticle',
    '@id': storyId(publication, path),
    url: absolute(outlet, path),
    headline,
    image: absolute(outlet, wide.path),
    datePublished: machineTime(publishedAt),
    dateModified: machineTime(revisedAt ?? publishedAt),
    author: { '@id': contributorId(publication, author.path) },
  };
}

const pathOf = ({ path, after }: Pick<ListToSay, 'path' | 'after'>): string =>
  after === undefined ? path : olderPath(path, after);

function collection(
  publication: Publication,
  path: string,
  name: string,
  stories: Card[],
): CollectionPageLeaf {
  const address = absolute(publication.outlet, path);
  return {
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name,
    inLanguage: publication.outlet.language,
    publisher: { '@id': paperId(publication) },
    mainEntity: stories.length > 0 ? itemList(publication, stories) : undefined,
  };
}

/** Stories in the order of a page; one that stands there twice counts where it stands first. */
function itemList({ outlet }: Publication, stories: Card[]): ItemListLeaf {
  const once = [...new Map(stories.map((card) => [card.path, card])).values()];
  return {
    '@type': 'ItemList',
    itemListElement: once.map(({ path, headline }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: headline,
      url: absolute(outlet, path),
    })),
  };
}
