import type { BreadcrumbListLeaf } from 'schema-dts';
import { type Crumb, wayTo } from '@/lib/content/crumbs';
import { absolute } from '@/lib/seo/outlet';
import { type Publication, wayId } from './graph';

/** The visible breadcrumb of the page at `path`; like there, its last step is the page itself and has no address. */
export function breadcrumbList(publication: Publication, path: string, crumbs: Crumb[]): BreadcrumbListLeaf {
  const { outlet } = publication;
  const steps = wayTo(crumbs, outlet.words);
  return {
    '@type': 'BreadcrumbList',
    '@id': wayId(publication, path),
    itemListElement: steps.map(({ name, path: address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: index < steps.length - 1 ? absolute(outlet, address) : undefined,
    })),
  };
}
