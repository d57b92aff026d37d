import { NotFound } from '@/components/page/not-found';
import { newestStories } from '@/lib/content/latest';
import { strings } from '@/lib/strings/strings';

/** The document of every address that does not exist. */
export async function MissingPage() {
  return <NotFound stories={await newestStories(6)} words={strings()} />;
}
