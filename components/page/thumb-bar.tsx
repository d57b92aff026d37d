import type { Site } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { frontPath, latestPath, searchFieldId, searchPath } from '@/lib/urls';

type Props = { site: Site; words: Strings };

/** The phone's navigation, at the thumb: the sections unfold upwards, without any script. */
export function ThumbBar({ site, words }: Props) {
  return (
    <nav aria-label={words.quickNavigation} className="thumb-bar">
      <a href={frontPath}>{words.home}</a>
      <a href={latestPath}>{words.latest}</a>
      <a href={`${searchPath}#${searchFieldId}`}>{words.search}</a>
      <details>
        <summary>{words.menu}</summary>
        <ul className="thumb-menu">
          {site.sections.map((section) => (
            <li key={section.id} data-accent={section.accent}>
              <a href={section.path}>{section.name}</a>
              {section.children.length > 0 && (
                <ul>
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
      </details>
    </nav>
  );
}
