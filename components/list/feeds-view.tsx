import { Breadcrumb } from '@/components/page/breadcrumb';
import type { Site } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { type FeedFormat, feedPath, feedsPath, feedTypes, frontPath, opmlPath } from '@/lib/urls';

type Props = { site: Site; words: Strings };

const formats: [FeedFormat, string][] = [
  ['rss', 'RSS'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
];

/** The feeds of the paper and its sections, each in every format, and all feeds there are as one file. */
export function FeedsView({ site, words }: Props) {
  const lists = [
    { name: words.wholePaper, path: frontPath },
    ...site.sections.flatMap((section) => [section, ...section.children]),
  ];
  return (
    <div>
      <Breadcrumb crumbs={[{ name: words.feeds, path: feedsPath }]} words={words} />
      <header className="list-head">
        <h1 className="list-title">{words.feeds}</h1>
        <p className="list-description">{words.feedsDescription}</p>
      </header>
      <ul className="feeds">
        {lists.map((list) => (
          <li key={list.path}>
            <span className="feeds-name">{list.name}</span>
            <ul aria-label={list.name}>
              {formats.map(([format, name]) => (
                <li key={format}>
                  <a href={feedPath(list.path, format)} type={feedTypes[format]}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="feeds-all">
        <a href={opmlPath} type="text/x-opml">
          {words.allFeeds}
        </a>
      </p>
    </div>
  );
}
