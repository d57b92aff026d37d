import { Rail } from '@/components/front/rail';
import { StoryCard } from '@/components/front/story-card';
import { Breadcrumb } from '@/components/page/breadcrumb';
import { rankingCrumbs } from '@/lib/content/crumbs';
import type { Site } from '@/lib/content/model';
import type { MostReadPage } from '@/lib/content/most-read';
import type { Strings } from '@/lib/strings/vi';
import { hasMostReadPage, latestPath, mostReadPath } from '@/lib/urls';
import { StoryList } from './story-list';

type Props = { page: MostReadPage; site: Site; words: Strings };

/** What is read most, ranked; while too little is, the latest in its place. */
export function MostReadView({ page, site, words }: Props) {
  const { section, stories, window } = page;
  return (
    <div data-accent={section?.accent}>
      <Breadcrumb crumbs={rankingCrumbs(page, words)} words={words} />
      <header className="list-head">
        <h1 className="list-title">{section ? words.mostReadIn(section.name) : words.mostRead}</h1>
        <p className="list-description">{words.mostReadDescription[window]}</p>
        <nav aria-label={words.mostReadWindows} className="ranking-windows">
          {(['day', 'week'] as const).map((one) => (
            <a
              key={one}
              href={mostReadPath(one, section?.slug)}
              aria-current={one === window ? 'page' : undefined}
            >
              {words.mostReadWindow[one]}
            </a>
          ))}
        </nav>
      </header>
      <div className="with-rail">
        <div className="list-main">
          {stories.length > 0 ? (
            <ol className="ranking">
              {stories.map((story, index) => (
                <li key={story.id}>
                  <StoryCard
                    story={story}
                    size="row"
                    level={2}
                    showSection
                    showStandfirst
                    eager={index < 2}
                  />
                </li>
              ))}
            </ol>
          ) : (
            <>
              <p className="ranking-none">{words.mostReadTooFew}</p>
              <StoryList stories={page.latest} showSection eager />
            </>
          )}
          <Sections page={page} site={site} words={words} />
        </div>
        <aside className="rails">
          <Rail title={words.featured} id="noi-bat" stories={page.featured} size="row" />
          {stories.length > 0 && (
            <Rail
              title={words.latest}
              id="moi-nhat"
              stories={page.latest}
              size="line"
              more={section ? undefined : { path: latestPath, label: words.allLatest }}
            />
          )}
        </aside>
      </div>
    </div>
  );
}

function Sections({ page: { section, window }, site, words }: Props) {
  const named = site.sections
    .flatMap((one) => [one, ...one.children])
    .filter(({ slug }) => hasMostReadPage(slug));
  if (named.length === 0) return null;
  return (
    <nav aria-label={words.mostReadSections} className="ranking-sections">
      <ul className="subsections">
        <li>
          <a href={mostReadPath(window)} aria-current={section ? undefined : 'page'}>
            {words.mostReadWholePaper}
          </a>
        </li>
        {named.map(({ id, slug, name, accent }) => (
          <li key={id} data-accent={accent}>
            <a href={mostReadPath(window, slug)} aria-current={section?.id === id ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
