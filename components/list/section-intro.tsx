import type { Section } from '@/lib/content/names';
import type { Strings } from '@/lib/strings/vi';

type Props = { section: Section; words: Strings };

export function SectionIntro({ section, words }: Props) {
  return (
    <>
      {section.description && <p className="list-description">{section.description}</p>}
      {section.children.length > 0 && (
        <ul aria-label={words.subsectionsOf(section.name)} className="subsections">
          {section.children.map((child) => (
            <li key={child.id} data-accent={child.accent}>
              <a href={child.path}>{child.name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
