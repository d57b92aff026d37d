import type { Card } from '@/lib/content/model';
import type { Keeping } from '@/lib/strings/keeping-vi';
import { machineTime } from '@/lib/time';
import { picturePath } from '@/lib/urls';

type Props = {
  story: Pick<Card, 'id' | 'path' | 'headline' | 'section' | 'publishedAt' | 'picture'>;
  words: Keeping;
};

/** Keeps the story on the reader's device; lib/reader shows it where that is possible. */
export function SaveButton({ story, words }: Props) {
  const { picture } = story;
  return (
    <button
      type="button"
      hidden
      className="save-button"
      aria-pressed="false"
      data-save=""
      data-id={story.id}
      data-path={story.path}
      data-headline={story.headline}
      data-section={story.section.name}
      data-published={machineTime(story.publishedAt)}
      data-picture={picture?.widths[0] && picturePath(picture.digest, picture.widths[0], 'webp')}
      data-on={words.saved}
      data-off={words.save}
      data-full={words.saveFull}
      data-refused={words.notStored}
    >
      {words.save}
    </button>
  );
}
