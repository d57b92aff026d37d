import type {
  NewsMediaOrganizationLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import { iconMark } from '@/lib/content/icon';
import { absolute } from '@/lib/seo/outlet';
import { correctionsPath, frontPath, iconPath, searchPath } from '@/lib/urls';
import { type Publication, paperId, siteId, some } from './graph';
import { image } from './images';

const logoSize = 512;

/** The paper as every page names it: who publishes this. */
export function publisher(publication: Publication): NewsMediaOrganizationLeaf {
  const { outlet, site } = publication;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': paperId(publication),
    name: outlet.name,
    url: absolute(outlet, frontPath),
    logo: image(absolute(outlet, iconPath(iconMark(site), String(logoSize))), logoSize, logoSize),
  };
}

/** The paper with all that it says of itself, for its front page. */
export function wholePaper(publication: Publication): NewsMediaOrganizationLeaf {
  const { outlet, site } = publication;
  const { publisher: house, policies, socialLinks } = site;
  const page = (address: string | undefined) => address && absolute(outlet, address);
  return {
    ...publisher(publication),
    legalName: house.name,
    description: outlet.tagline,
    address: house.address && { '@type': 'PostalAddress', streetAddress: house.address },
    email: house.email,
    telephone: house.phone,
    contactPoint:
      house.email || house.phone
        ? {
            '@type': 'ContactPoint',
            contactType: outlet.words.newsroom,
            email: house.email,
            telephone: house.phone,
            availableLanguage: outlet.language,
          }
        : undefined,
    sameAs: some(socialLinks.map(({ url }) => url)),
    publishingPrinciples: page(policies.publishingPrinciples),
    ethicsPolicy: page(policies.ethicsPolicy),
    masthead: page(policies.masthead),
    ownershipFundingInfo: page(policies.ownershipFundingInfo),
    correctionsPolicy: absolute(outlet, correctionsPath),
  };
}

/** The site that the paper brings out, and how it is searched. */
export function webSite(publication: Publication): WebSiteLeaf {
  const { outlet } = publication;
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(outlet, searchPath)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': siteId(publication),
    name: outlet.name,
    url: absolute(outlet, frontPath),
    inLanguage: outlet.language,
    publisher: { '@id': paperId(publication) },
    potentialAction: search,
  };
}
