import type { FrontPage } from '@/lib/content/front-model';
import type { Strings } from '@/lib/strings/vi';
import { latestPath, mostReadPath } from '@/lib/urls';
import { Container } from './container';
import { Rail } from './rail';

type Props = { page: FrontPage; name: string; words: Strings };

/** The paper's front page. */
export function Front({ page, name, words }: Props) {
  return (
    <>
      <h1 className="sr-only">{name}</h1>
      {page.containers.length === 0 && <p className="empty">{words.emptyPaper}</p>}
      <FrontContainers page={page} words={words} />
    </>
  );
}

type ContainersProps = { page: FrontPage; words: Strings };

/** The containers of a front, the latest stories beside the first one when it is the top, the most read under it. */
export function FrontContainers({ page: { containers, mostRead, latest }, words }: ContainersProps) {
  const [first, ...others] = containers;
  if (!first) return null;
  return (
    <>
      {first.layout === 'top' && latest.length > 0 ? (
        <div className="front-top">
          <Container container={first} first words={words} />
          <Rail
            title={words.latest}
            id="moi-nhat"
            stories={latest}
            size="line"
            more={{ path: latestPath, label: words.allLatest }}
          />
        </div>
      ) : (
        <Container container={first} first words={words} />
      )}
      <Rail
        title={words.mostRead}
        id="doc-nhieu"
        stories={mostRead}
        size="ranked"
        more={{ path: mostReadPath(), label: words.allMostRead }}
      />
      {others.map((container) => (
        <Container key={container.id} container={container} words={words} />
      ))}
    </>
  );
}
