import { SearchForm } from '@/components/search/search-form';
import { Picture } from '@/components/ui/picture';
import type { Site } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { frontPath, latestPath } from '@/lib/urls';
import { ComfortsButton } from './comforts';

type Props = {
  site: Site;
  /** Today, as the masthead prints it. */
  day: string;
  words: Strings;
};

export function Masthead({ site, day, words }: Props) {
  return (
    <header className="masthead">
      <div className="wrap">
        <div className="masthead-top">
          <div className="masthead-start">
            <SearchForm id="tim" name={words.quickSearch} words={words} />
            <div className="masthead-line">
              <p className="masthead-day">{day}</p>
              <ComfortsButton label={words.comforts} />
            </div>
          </div>
          <p className="nameplate">
            <a href={frontPath}>
              {site.logo ? (
                <Picture picture={{ ...site.logo, alt: site.name }} place="logo" eager />
              ) : (
                site.name
              )}
            </a>
          </p>
          {site.tagline && <p className="masthead-tagline">{site.tagline}</p>}
        </div>
        <nav aria-label={words.mainNavigation} className="sections-nav">
          <ul>
            <li>
              <a href={latestPath}>{words.latest}</a>
            </li>
            {site.sections.map((section) => (
              <li key={section.id} data-accent={section.accent}>
                <a href={section.path}>{section.name}</a>
                {section.children.length > 0 && (
                  <ul aria-label={words.subsectionsOf(section.name)}>
                    {section.children.map((child) => (
                      <li key={child.id}>
                        <a href={child.path}>{child.name}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
