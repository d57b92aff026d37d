import { Picture } from '@/components/ui/picture';
import type { Author } from '@/lib/content/names';

type Props = { author: Author };

export function AuthorIntro({ author }: Props) {
  return (
    <div className="author-intro">
      {author.portrait && (
        <div className="author-portrait">
          <Picture picture={author.portrait} place="portrait" eager />
        </div>
      )}
      <div>
        {author.role && <p className="author-role">{author.role}</p>}
        {author.biography && <p className="list-description">{author.biography}</p>}
      </div>
    </div>
  );
}
