import type { OrganizationLeaf, PersonLeaf } from 'schema-dts';
import type { Byline, Source } from '@/lib/content/model';
import type { Author } from '@/lib/content/names';
import { absolute } from '@/lib/seo/outlet';
import { picturePath } from '@/lib/urls';
import { contributorId, type Publication, paperId } from './graph';
import { image } from './images';

/** A person or an organisation, as a byline names them. */
export type Contributor = PersonLeaf | OrganizationLeaf;

/** Whoever is named on the page; without a byline the source that a story was taken from, or the paper itself. */
export function authorsOf(
  publication: Publication,
  authors: Byline[],
  source: Source | undefined,
): Contributor[] | OrganizationLeaf {
  if (authors.length > 0) return authors.map((author) => contributor(publication, author));
  return (source && organisationOf(source)) ?? paperAsAuthor(publication);
}

// With its name, although the graph has it: not every reader of a byline follows references.
const paperAsAuthor = (publication: Publication): OrganizationLeaf => ({
  '@type': 'Organization',
  '@id': paperId(publication),
  name: publication.outlet.name,
  url: absolute(publication.outlet, '/'),
});

/** A person or desk by name and address. */
export function contributor(
  publication: Publication,
  { kind, name, path }: Pick<Byline, 'kind' | 'name' | 'path'>,
): Contributor {
  const said = {
    '@id': contributorId(publication, path),
    name,
    url: absolute(publication.outlet, path),
  };
  return kind === 'organisation' ? { '@type': 'Organization', ...said } : { '@type': 'Person', ...said };
}

/** A person or desk with all that their page says of them. */
export function wholeContributor(publication: Publication, author: Author): Contributor {
  const { outlet } = publication;
  const { biography, portrait, role } = author;
  const width = portrait?.widths.at(-1) ?? portrait?.width ?? 0;
  const said = {
    description: biography ?? role,
    image: portrait && {
      ...image(
        absolute(outlet, picturePath(portrait.digest, width, 'webp')),
        width,
        Math.round((portrait.height * width) / portrait.width),
      ),
    },
  };
  const named = contributor(publication, author);
  if (named['@type'] === 'Organization') return { ...named, ...said };
  return { ...named, ...said, jobTitle: role, worksFor: { '@id': paperId(publication) } };
}

/** Whom a story was taken from, by name or at least by host. */
export function organisationOf({ name, url }: Source): OrganizationLeaf | undefined {
  const site = url === undefined ? undefined : new URL(url);
  const named = name ?? site?.hostname;
  return named === undefined ? undefined : { '@type': 'Organization', name: named, url: site?.origin };
}
