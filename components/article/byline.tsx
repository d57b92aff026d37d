import { Fragment } from 'react';
import type { Article } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';

type Props = { authors: Article['authors']; words: Strings };

export function Byline({ authors, words }: Props) {
  if (authors.length === 0) return null;
  return (
    <p className="byline">
      <span className="sr-only">{words.by}: </span>
      {authors.map((author, index) => (
        <Fragment key={author.id}>
          {index > 0 && ', '}
          <a href={author.path} rel="author">
            {author.name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
