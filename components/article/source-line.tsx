import type { Source } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';

type Props = { source: Source; words: Strings };

/** Whom a syndicated story comes from, with the way to the original. */
export function SourceLine({ source, words }: Props) {
  const name = source.name ?? (source.url ? new URL(source.url).hostname : undefined);
  return (
    <p className="source-line">
      {words.source}:{' '}
      {source.url ? (
        <a href={source.url} rel="noopener">
          {name}
        </a>
      ) : (
        name
      )}
      {source.licence && (
        <span className="licence">
          {' '}
          · {words.sourceLicence}: {source.licence}
        </span>
      )}
    </p>
  );
}
