import type { Place } from '@/lib/content/reading';
import type { Strings } from '@/lib/strings/vi';

type Props = { places: Place[]; words: Strings };

/** The headings of a long piece, to jump to; folded, since most readers begin at the beginning. */
export function Places({ places, words }: Props) {
  if (places.length === 0) return null;
  return (
    <nav aria-label={words.inStory} className="places">
      <details>
        <summary>{words.inStory}</summary>
        <ol>
          {places.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
