import type { Strings } from '@/lib/strings/vi';
import { olderPath } from '@/lib/urls';

type Cursor = number | string | undefined;
type Props = {
  page: { older: Cursor; newer: Cursor };
  listPath: string;
  words: Pick<Strings, 'pages' | 'older' | 'newer'>;
};

/** Links to the neighbouring pages of a list, for readers and crawlers alike. */
export function Pager({ page, listPath, words }: Props) {
  if (page.older === undefined && page.newer === undefined) return null;
  return (
    <nav aria-label={words.pages} className="pager">
      {page.newer !== undefined && (
        <a rel="prev" href={page.newer === 'first' ? listPath : olderPath(listPath, page.newer)}>
          ← {words.newer}
        </a>
      )}
      {page.older !== undefined && (
        <a rel="next" href={olderPath(listPath, page.older)} className="pager-older">
          {words.older} →
        </a>
      )}
    </nav>
  );
}
