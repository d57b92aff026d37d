import { NoPage } from '@/app/(site)/no-page';
import { Front } from '@/components/front/front';
import { JsonLd } from '@/components/ui/json-ld';
import { unavailable } from '@/lib/content/door';
import { loadFrontPage } from '@/lib/content/front';
import { loadSite } from '@/lib/content/site';
import { frontGraph } from '@/lib/seo/linked-data/pages';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { frontMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

export const ensureStatic = 'navigation';

export const generateMetadata = () => frontMetadata();

export default async function FrontRoute() {
  const site = await loadSite();
  const page = await loadFrontPage(site.sections);
  if (page === unavailable) return <NoPage reason={page} />;
  return (
    <>
      <JsonLd graph={frontGraph(await readPublication(), page)} />
      <Front page={page} name={site.name} words={strings()} />
    </>
  );
}
