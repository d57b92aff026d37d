import { NotFound } from '@/components/page/not-found';
import { Unavailable } from '@/components/page/unavailable';
import { unavailable } from '@/lib/content/door';
import { newestStories } from '@/lib/content/latest';
import { strings } from '@/lib/strings/strings';

type Props = { reason: typeof unavailable | undefined };

/** The document of an address that does not exist, or that cannot be read just now. */
export async function NoPage({ reason }: Props) {
  const words = strings();
  const stories = reason ?? (await newestStories(6));
  return stories === unavailable ? (
    <Unavailable words={words} />
  ) : (
    <NotFound stories={stories} words={words} />
  );
}
