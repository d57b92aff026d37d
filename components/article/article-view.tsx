import { Rail } from '@/components/front/rail';
import { StoryCard } from '@/components/front/story-card';
import { Breadcrumb } from '@/components/page/breadcrumb';
import { Timestamp } from '@/components/ui/timestamp';
import type { ArticlePage } from '@/lib/content/article';
import { articleCrumbs } from '@/lib/content/crumbs';
import type { Card } from '@/lib/content/model';
import { placesIn, readingMinutes } from '@/lib/content/reading';
import type { Strings } from '@/lib/strings/vi';
import { changesPath, correctionAnchor, latestPath, mostReadPath } from '@/lib/urls';
import { Body } from './body';
import { Byline } from './byline';
import { CorrectionNote } from './correction-note';
import { Figure } from './figure';
import { Places } from './places';
import { Player } from './player';
import { PrintedAddress } from './printed-address';
import { SourceLine } from './source-line';
import { Tools } from './tools';
import { Viewer } from './viewer';

type Props = { page: ArticlePage; words: Strings };

type ViewProps = Props & {
  /** The canonical address, in full, of a story that readers may pass on. */
  address?: string;
};

export function ArticleView({ page, words, address }: ViewProps) {
  const { article } = page;
  const { section, picture, corrections } = article;
  const kicker = [words.genres[article.genre], article.kicker].filter(Boolean).join(' · ');
  const inBody = new Set(
    article.body.map((block) => (block.kind === 'correction' ? block.correction.number : undefined)),
  );
  const underBody = corrections.filter(({ number }) => !inBody.has(number));
  const newest = corrections.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  return (
    <div data-accent={section.accent}>
      <Breadcrumb crumbs={articleCrumbs(article)} words={words} />
      <div className="with-rail">
        <article className="article" data-story={article.id}>
          <header className="article-head">
            {kicker && <p className="kicker">{kicker}</p>}
            <h1 className="headline">{article.headline}</h1>
            {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
            <div className="article-meta">
              <Byline authors={article.authors} words={words} />
              <p className="article-times">
                <span className="sr-only">{words.publishedAt} </span>
                <Timestamp moment={article.publishedAt} form="long" />
                {article.revisedAt && (
                  <span className="revised">
                    {words.revisedAt} <Timestamp moment={article.revisedAt} form="long" />
                  </span>
                )}
                <span className="reading-time">{words.readingTime(readingMinutes(article))}</span>
                {article.hasChanges && <a href={changesPath(article.path)}>{words.seeChanges}</a>}
              </p>
              {newest && (
                <p className="has-corrections">
                  <a href={`#${correctionAnchor(newest.number)}`}>{words.hasCorrections}</a>
                </p>
              )}
            </div>
            <Tools story={article} address={address} words={words} />
          </header>
          {picture && (
            <Figure item={{ picture, caption: article.mainCaption }} place="hero" eager words={words} />
          )}
          <Places places={placesIn(article)} words={words} />
          <Body blocks={article.body} words={words} />
          {underBody.length > 0 && (
            <div className="corrections-under">
              {underBody.map((correction) => (
                <CorrectionNote key={correction.number} correction={correction} words={words} />
              ))}
            </div>
          )}
          <footer className="article-foot">
            {article.source && <SourceLine source={article.source} words={words} />}
            {article.topics.length > 0 && (
              <nav aria-label={words.topics} className="topics">
                <p className="topics-label" aria-hidden="true">
                  {words.topics}
                </p>
                <ul>
                  {article.topics.map((topic) => (
                    <li key={topic.id}>
                      <a href={topic.path} rel="tag">
                        {topic.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <PrintedAddress path={article.path} words={words} />
          </footer>
          <Player words={words} />
        </article>
        <Viewer words={words} />
        <Onward page={page} words={words} />
        <aside className="rails">
          <Rail title={words.featured} id="noi-bat" stories={page.featured} size="row" />
          <Rail
            title={words.mostRead}
            id="doc-nhieu"
            stories={page.mostRead}
            size="ranked"
            more={{ path: mostReadPath(), label: words.allMostRead }}
          />
          <Rail
            title={words.latest}
            id="moi-nhat"
            stories={page.latest}
            size="line"
            more={{ path: latestPath, label: words.allLatest }}
          />
        </aside>
      </div>
    </div>
  );
}

function Onward({ page, words }: Props) {
  return (
    <div className="onward">
      <Block title={words.readOn} id="doc-tiep" stories={page.related} size="card" section />
      <Block
        title={words.sameTopic}
        id="cung-chu-de"
        stories={page.sameTopic}
        size="row"
        standfirst
        section
      />
      <Block title={words.sameAuthor} id="cung-tac-gia" stories={page.sameAuthor} size="card" section />
      <Block title={words.sameSection} id="cung-chuyen-muc" stories={page.sameSection} size="card" />
    </div>
  );
}

type BlockProps = {
  title: string;
  id: string;
  stories: Card[];
  size: 'row' | 'card';
  standfirst?: boolean;
  section?: boolean;
};

function Block({ title, id, stories, size, standfirst = false, section = false }: BlockProps) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby={id} className={`onward-block onward-${size}`}>
      <h2 id={id} className="furniture-title">
        {title}
      </h2>
      <ol>
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard
              story={story}
              size={size}
              level={3}
              showSection={section}
              showStandfirst={standfirst}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
