import { NoPage } from '@/app/(site)/no-page';
import { Front } from '@/components/front/front';
import { unavailable } from '@/lib/content/door';
import { loadFrontPage } from '@/lib/content/front';
import { loadSite } from '@/lib/content/site';
import { frontMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

export const ensureStatic = 'navigation';

export const generateMetadata = () => frontMetadata();

export default async function FrontRoute() {
  const site = await loadSite();
  const page = await loadFrontPage(site.sections);
  if (page === unavailable) return <NoPage reason={page} />;
  return <Front page={page} name={site.name} words={strings()} />;
}
