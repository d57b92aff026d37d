import { type Crumb, wayTo } from '@/lib/content/crumbs';
import type { Strings } from '@/lib/strings/vi';

type Props = { crumbs: Crumb[]; words: Strings };

export function Breadcrumb({ crumbs, words }: Props) {
  const steps = wayTo(crumbs, words);
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
