import type { Payload } from 'payload';
import type { ParsedArticle } from '@/lib/newsroom/import/model';
import { picturesOf } from '@/lib/newsroom/import/pictures';
import { type ExpectedStory, writeArticle } from '@/lib/newsroom/import/write';
import { articlePath } from '@/lib/urls';
import { readDemoArticles } from './articles';
import { demoRevisions, demoSections, demoStories } from './edition';
import { furnish } from './furnish';
import { hasDrawing, quickly, readDrawing } from './pictures';
import { scheduleStories } from './schedule';
import { beginDemo, noteRecord, settleDemo } from './state';

export { isDemoSettled } from './state';

// Two at a time keep two processor cores busy; more would only take memory.
const atOnce = 2;

/**
 * Loads the demo edition: sections, topics, authors, settings, and 48 articles over the 30 days before `now`. What is
 * there already stays as it is, so a load that was interrupted goes on where it stopped. All records are noted for
 * `removeDemoEdition`.
 * @throws Error naming a drawing or article that is missing
 */
export async function loadDemoEdition(
  payload: Payload,
  report: (step: string) => void,
  now = new Date(),
): Promise<void> {
  const articles = editionOf(readDemoArticles());
  const times = scheduleStories(demoStories, demoRevisions, await beginDemo(payload, now));
  report('Demo edition: sections, topics and authors');
  await furnish(payload);

  const expected = expectedStories(articles);
  const present = await presentSlugs(payload);
  const waiting = articles.filter(({ slug }) => !present.has(slug)).reverse();
  let done = articles.length - waiting.length;
  await inParallel(atOnce, waiting, async (article) => {
    await writeArticle(
      payload,
      { ...article, ...times.get(article.slug) },
      {
        readPicture: readDrawing,
        expected,
        develop: quickly,
        onMade: ({ db }, collection, id) => noteRecord(db, { collection, id }),
      },
    );
    done += 1;
    report(`Demo edition: ${done} of ${articles.length} articles`);
  });
  await settleDemo(payload);
}

/** The articles in the edition's order, after a look at whether all that they need is there. */
function editionOf(articles: Map<string, ParsedArticle>): ParsedArticle[] {
  const edition = demoStories.map((slug) => {
    const article = articles.get(slug);
    if (!article) throw new Error(`Demo edition: lib/demo/articles/${slug}.md is missing.`);
    return article;
  });
  for (const article of edition) {
    const missing = picturesOf(article).find(({ file }) => !hasDrawing(file));
    if (missing) {
      throw new Error(
        `Demo edition: ${article.fileName}: ${missing.field}: there is no drawing for “${missing.file}”.`,
      );
    }
  }
  return edition;
}

function expectedStories(articles: ParsedArticle[]): Map<string, ExpectedStory> {
  const sections = new Map(demoSections.map(({ name, slug }) => [name, slug]));
  return new Map(
    articles.map(({ slug, headline, section }) => [
      slug,
      { title: headline, address: articlePath(sections.get(section) ?? '', slug) },
    ]),
  );
}

/** Addresses that are taken, in the trash too: the edition overwrites nothing. */
async function presentSlugs(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { slug: { in: [...demoStories] } },
    select: { slug: true },
    depth: 0,
    pagination: false,
    trash: true,
  });
  return new Set(docs.map(({ slug }) => slug));
}

/** Works through a list, `count` at a time. After a failure nothing new is begun, and what is under way is waited for. */
async function inParallel<T>(count: number, list: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...list];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(item).catch((error: unknown) => {
        queue.length = 0;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: count }, worker));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
