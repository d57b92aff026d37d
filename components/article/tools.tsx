import { ComfortsButton } from '@/components/page/comforts';
import type { Article } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { shareTargets } from '@/lib/urls';
import { SaveButton } from './save-button';

type Props = {
  story: Article;
  /** The canonical address of the story, in full; undefined while nobody else should have it. */
  address: string | undefined;
  words: Strings;
};

/**
 * What can be done with a story. Sharing works without script and comes first; what needs one is shown by it, behind,
 * so that nothing moves.
 */
export function Tools({ story, address, words }: Props) {
  return (
    <fieldset aria-label={words.readingTools} className="tools">
      {address !== undefined && <Share address={address} headline={story.headline} words={words} />}
      <SaveButton story={story} words={words.keeping} />
      <ComfortsButton at="text" label={words.textSize} />
      <button type="button" hidden data-use="listen" aria-expanded="false">
        {words.listen} <span className="sr-only">{words.listenTo}</span>
      </button>
    </fieldset>
  );
}

type ShareProps = { address: string; headline: string; words: Strings };

function Share({ address, headline, words }: ShareProps) {
  const targets = shareTargets(address, headline);
  return (
    <details data-url={address} data-title={headline} className="share">
      <summary data-use="share">{words.share}</summary>
      <ul>
        <li>
          <button type="button" hidden data-use="share" data-at="sheet">
            {words.shareOther}
          </button>
        </li>
        <li>
          <button type="button" hidden data-use="share" data-at="copy" data-done={words.shareCopied}>
            {words.shareCopy} <span role="status" />
          </button>
        </li>
        <li>
          <a href={targets.facebook} rel="noopener">
            Facebook
          </a>
        </li>
        <li>
          <a href={targets.zalo} rel="noopener">
            Zalo
          </a>
        </li>
        <li>
          <a href={targets.email}>{words.shareEmail}</a>
        </li>
      </ul>
    </details>
  );
}
