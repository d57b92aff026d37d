import type { ReactNode } from 'react';
import type { Strings } from '@/lib/strings/vi';
import { searchPath } from '@/lib/urls';

type Props = {
  /** The id of the field, unique on the page. */
  id: string;
  /** What the form is called among the landmarks of the page. */
  name: string;
  text?: string;
  /** More fields, under the one for words. */
  children?: ReactNode;
  words: Strings;
};

/** Looks for words in the paper: a plain form, whose field suggests while one types where there is JavaScript. */
export function SearchForm({ id, name, text, children, words }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of five years ago do not know <search>
    <form action={searchPath} role="search" aria-label={name} className="search-form">
      <label htmlFor={id}>{words.searchField}</label>
      <search-box>
        <input
          type="search"
          id={id}
          name="q"
          defaultValue={text}
          placeholder={words.searchField}
          maxLength={200}
          autoCapitalize="none"
          enterKeyHint="search"
        />
      </search-box>
      <button type="submit">{words.searchSubmit}</button>
      {children}
    </form>
  );
}
