import type { Keeping } from '@/lib/strings/keeping-vi';
import { litePath } from '@/lib/urls';

type Props = { words: Keeping };

/** The way to the pages without pictures and web fonts, and back; the style sheet shows the one that can be chosen. */
export function LiteChoice({ words }: Props) {
  return (
    <form method="post" action={litePath} className="lite-choice">
      <button type="submit" name="ban" value="gon" className="lite-on">
        {words.liteOn}
      </button>
      <button type="submit" name="ban" value="day-du" className="lite-off">
        {words.liteOff}
      </button>
    </form>
  );
}
