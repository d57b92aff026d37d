import type { ImageObjectLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts';
import type { BodyBlock, FigureItem } from '@/lib/content/body-model';
import type { Byline, Picture } from '@/lib/content/model';
import { isLargeEnough, type MachinePicture } from '@/lib/seo/machine-pictures';
import { absolute } from '@/lib/seo/outlet';
import { fold } from '@/lib/text/fold';
import { picturePath } from '@/lib/urls';
import { contributorId, type Publication, paperId } from './graph';
import { licenceAddress } from './licences';

/** The formats that search engines ask for, from the widest. */
const formats = ['wide', 'classic', 'square'] as const;

type Rights = Pick<
  ImageObjectLeaf,
  'creditText' | 'creator' | 'license' | 'copyrightNotice' | 'acquireLicensePage'
>;

/** A story's picture in 16:9, 4:3 and 1:1, each with whom it is by: what is no crop of the picture the paper drew. */
export function storyImages(
  publication: Publication,
  pictures: Record<(typeof formats)[number], MachinePicture>,
  picture: Picture | undefined,
  authors: Byline[],
): ImageObjectLeaf[] {
  return formats.map((format) => {
    const { path, width, height } = pictures[format];
    const ofPicture = picture && isLargeEnough(picture, format);
    return {
      ...image(absolute(publication.outlet, path), width, height),
      ...(ofPicture ? rightsOf(publication, picture, authors) : ownRights(publication)),
    };
  });
}

/** The pictures of a body that somebody is named for, as they are shown there. */
export function bodyImages(
  publication: Publication,
  body: BodyBlock[],
  authors: Byline[],
): ImageObjectLeaf[] {
  return body.flatMap(itemsOf).flatMap(({ picture, caption }) => {
    if (!picture.credit && !picture.licence) return [];
    const width = picture.widths.at(-1) ?? picture.width;
    const height = Math.round((picture.height * width) / picture.width);
    return {
      ...image(absolute(publication.outlet, picturePath(picture.digest, width, 'webp')), width, height),
      caption,
      ...rightsOf(publication, picture, authors),
    };
  });
}

const itemsOf = (block: BodyBlock): FigureItem[] =>
  block.kind === 'figure' ? [block.item] : block.kind === 'gallery' ? block.items : [];

/** A picture by its address and its size in pixels. */
export const image = (address: string, width: number, height: number): ImageObjectLeaf => ({
  '@type': 'ImageObject',
  url: address,
  contentUrl: address,
  width: String(width),
  height: String(height),
});

const ownRights = (publication: Publication): Rights => ({
  creditText: publication.outlet.name,
  creator: { '@id': paperId(publication) },
});

/** Whom a picture is by and under which licence it is, as far as the newsroom knows. */
function rightsOf(publication: Publication, picture: Picture, authors: Byline[]): Rights {
  const { outlet, site } = publication;
  const name = picture.credit?.replace(/^[\p{L} ]{2,20}:\s*/u, '').trim();
  const license = picture.licence && licenceAddress(picture.licence);
  return {
    creditText: name,
    creator: name ? creatorOf(publication, name, picture, authors) : undefined,
    license: license || undefined,
    copyrightNotice: license ? undefined : picture.licence,
    acquireLicensePage: site.policies.licensing && absolute(outlet, site.policies.licensing),
  };
}

/** The paper and its authors are known by their names; of anybody else the newsroom has said what they are. */
function creatorOf(
  publication: Publication,
  name: string,
  picture: Picture,
  authors: Byline[],
): { '@id': string } | PersonLeaf | OrganizationLeaf {
  const { outlet, site } = publication;
  const known = (other: string | undefined) => other !== undefined && fold(other) === fold(name);
  if (known(outlet.name) || known(site.publisher.name)) return { '@id': paperId(publication) };
  const author = authors.find((one) => known(one.name));
  if (author) return { '@id': contributorId(publication, author.path) };
  return { '@type': picture.creditKind === 'organisation' ? 'Organization' : 'Person', name };
}
