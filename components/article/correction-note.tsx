import { Timestamp } from '@/components/ui/timestamp';
import type { Correction } from '@/lib/content/body-model';
import type { Strings } from '@/lib/strings/vi';
import { correctionAnchor } from '@/lib/urls';

type Props = { correction: Correction; words: Strings };

/** What was wrong and is right now, where the error was or under the story. */
export function CorrectionNote({ correction, words }: Props) {
  return (
    <div role="note" id={correctionAnchor(correction.number)} className="correction">
      <p className="correction-head">
        <strong>{words.correction}</strong> <Timestamp moment={correction.at} form="short" />
      </p>
      <p className="correction-text">{correction.text}</p>
    </div>
  );
}
