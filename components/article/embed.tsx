import { Picture } from '@/components/ui/picture';
import type { BodyBlock } from '@/lib/content/body-model';
import type { Strings } from '@/lib/strings/vi';

type Props = { embed: Extract<BodyBlock, { kind: 'embed' }>; words: Strings };

/** A poster and a link; lib/reader puts the player in its place on a click, and only then asks its host. */
export function Embed({ embed, words }: Props) {
  return (
    <figure className="embed">
      <video-embed data-frame={embed.frame} data-title={embed.title}>
        <a
          href={embed.url}
          rel="noopener"
          className="embed-poster"
          aria-label={embed.frame ? words.play(embed.title) : words.open(embed.title)}
        >
          {embed.poster && <Picture picture={embed.poster} place="figure" decorative />}
          <span className="embed-play" aria-hidden="true">
            ▶
          </span>
        </a>
      </video-embed>
      <figcaption>
        {embed.title}.{' '}
        <a href={embed.url} rel="noopener">
          {embed.frame ? words.watchAt(embed.host) : words.openAt(embed.host)}
        </a>
      </figcaption>
    </figure>
  );
}
