import type { Strings } from '@/lib/strings/vi';
import { frontPath } from '@/lib/urls';

/** A step of the way from the front page; the last one is the page itself. */
export type Crumb = { name: string; path: string };

type Props = { crumbs: Crumb[]; words: Strings };

export function Breadcrumb({ crumbs, words }: Props) {
  const steps = [{ name: words.home, path: frontPath }, ...crumbs];
  return (
    <nav aria-label={words.breadcrumb} className="breadcrumb">
      <ol>
        {steps.map(({ name, path }, index) => (
          <li key={path}>
            {index === steps.length - 1 ? <span aria-current="page">{name}</span> : <a href={path}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
