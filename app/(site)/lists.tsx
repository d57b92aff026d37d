import type { Metadata } from 'next';
import type { ComponentProps } from 'react';
import { StoryCard } from '@/components/front/story-card';
import { AuthorIntro } from '@/components/list/author-intro';
import { ListView } from '@/components/list/list-view';
import { SectionIntro } from '@/components/list/section-intro';
import { JsonLd } from '@/components/ui/json-ld';
import { sectionCrumbs } from '@/lib/content/crumbs';
import { unavailable } from '@/lib/content/door';
import { loadAuthorPage, loadLatestPage, loadSectionPage, loadTopicPage } from '@/lib/content/list-pages';
import type { ListPage } from '@/lib/content/model';
import type { Author } from '@/lib/content/names';
import { authorDrawing, sectionDrawing, topicDrawing } from '@/lib/content/share-drawing';
import { authorGraph, listGraph, storiesOnFront } from '@/lib/seo/linked-data/pages';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { listMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { latestPath } from '@/lib/urls';
import { missingMetadata, NoPage } from './no-page';

// Each list has two addresses, its first page and `…/truoc/{after}`; both routes draw it from here.

const leadStories = 3;

type ListWithDataProps = ComponentProps<typeof ListView> & {
  after: number | undefined;
  description: string | undefined;
  /** Whose list it is, if it is one person's or desk's. */
  author?: Author;
};

/** A list with what its page says of itself to machines: nothing while it is empty, and not for search engines. */
async function ListWithData({ after, description, author, ...view }: ListWithDataProps) {
  const { list, title: name, listPath: path, crumbs } = view;
  const publication = await readPublication();
  const stories = [...(list.front ? storiesOnFront(list.front) : []), ...list.page.stories];
  const graph =
    author && after === undefined
      ? authorGraph(publication, author, stories)
      : listGraph(publication, { name, description, path, after, crumbs, stories });
  return (
    <>
      {stories.length > 0 && <JsonLd graph={graph} />}
      <ListView {...view} />
    </>
  );
}

const segments = (list: string[], after: number | undefined): string[] =>
  after === undefined ? list : [...list, 'truoc', String(after)];

const momentsOf = ({ stories }: ListPage): Date[] => stories.map(({ publishedAt }) => publishedAt);

export async function sectionMetadata(slug: string, after?: number): Promise<Metadata> {
  const found = await loadSectionPage(slug, after);
  if (!found || found === unavailable) return missingMetadata(found, segments([slug], after));
  const { section, page, front } = found;
  const [first] = [...(front?.containers.flatMap(({ stories }) => stories) ?? []), ...page.stories];
  const { name: title, description, path } = section;
  return listMetadata({
    ...{ title, description, path, after, picture: first?.picture, feeds: true, indexed: Boolean(first) },
    moments: momentsOf(page),
    drawing: (paper) => sectionDrawing(section, paper),
  });
}

export async function SectionList({ slug, after }: { slug: string; after?: number }) {
  const found = await loadSectionPage(slug, after);
  if (!found || found === unavailable) return <NoPage reason={found} segments={segments([slug], after)} />;
  const { section, ...list } = found;
  const words = strings();
  // On a front that the newsroom laid out its containers lead.
  const leads = after === undefined && !list.front?.containers.length;
  const [lead, ...beside] = leads ? list.page.stories.slice(0, leadStories) : [];
  return (
    <ListWithData
      list={list}
      after={after}
      crumbs={sectionCrumbs(section)}
      title={section.name}
      description={section.description}
      listPath={section.path}
      accent={section.accent}
      intro={<SectionIntro section={section} words={words} />}
      lead={
        lead && (
          <div className="section-lead">
            <StoryCard story={lead} size="lead" level={2} eager showStandfirst />
            {beside.map((story) => (
              <StoryCard key={story.id} story={story} size="card" level={2} />
            ))}
          </div>
        )
      }
      leadCount={lead ? 1 + beside.length : 0}
      showSection={section.children.length > 0}
      words={words}
    />
  );
}

export async function topicMetadata(slug: string, after?: number): Promise<Metadata> {
  const found = await loadTopicPage(slug, after);
  if (!found || found === unavailable) return missingMetadata(found, segments(['chu-de', slug], after));
  const { topic, page } = found;
  const { name: title, description, path } = topic;
  return listMetadata({
    ...{ title, description, path, after, picture: page.stories[0]?.picture, feeds: true },
    indexed: page.stories.length > 0,
    moments: momentsOf(page),
    drawing: (paper) => topicDrawing(topic, paper),
  });
}

export async function TopicList({ slug, after }: { slug: string; after?: number }) {
  const found = await loadTopicPage(slug, after);
  if (!found || found === unavailable)
    return <NoPage reason={found} segments={segments(['chu-de', slug], after)} />;
  const { topic, ...list } = found;
  return (
    <ListWithData
      list={list}
      after={after}
      crumbs={[topic]}
      title={topic.name}
      description={topic.description}
      listPath={topic.path}
      intro={topic.description && <p className="list-description">{topic.description}</p>}
      showSection
      words={strings()}
    />
  );
}

export async function authorMetadata(slug: string, after?: number): Promise<Metadata> {
  const found = await loadAuthorPage(slug, after);
  if (!found || found === unavailable) return missingMetadata(found, segments(['tac-gia', slug], after));
  const { author, page } = found;
  const { name: title, biography: description, path, portrait: picture } = author;
  return listMetadata({
    ...{ title, description, path, after, picture, feeds: true, kind: 'profile' },
    indexed: page.stories.length > 0,
    moments: momentsOf(page),
    drawing: (paper) => authorDrawing(author, paper),
  });
}

export async function AuthorList({ slug, after }: { slug: string; after?: number }) {
  const found = await loadAuthorPage(slug, after);
  if (!found || found === unavailable)
    return <NoPage reason={found} segments={segments(['tac-gia', slug], after)} />;
  const { author, ...list } = found;
  return (
    <ListWithData
      list={list}
      after={after}
      author={author}
      crumbs={[author]}
      title={author.name}
      description={author.biography}
      listPath={author.path}
      intro={<AuthorIntro author={author} />}
      showSection
      words={strings()}
    />
  );
}

export async function latestMetadata(after?: number): Promise<Metadata> {
  const found = await loadLatestPage(after);
  if (!found || found === unavailable) return missingMetadata(found);
  const { latest: title, latestDescription: description } = strings();
  return listMetadata({ title, description, path: latestPath, after, moments: momentsOf(found.page) });
}

export async function LatestList({ after }: { after?: number }) {
  const list = await loadLatestPage(after);
  if (!list || list === unavailable) return <NoPage reason={list} />;
  const words = strings();
  return (
    <ListWithData
      list={list}
      after={after}
      crumbs={[{ name: words.latest, path: latestPath }]}
      title={words.latest}
      description={words.latestDescription}
      listPath={latestPath}
      intro={<p className="list-description">{words.latestDescription}</p>}
      showSection
      words={words}
    />
  );
}
