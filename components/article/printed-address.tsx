import { readConfig } from '@/lib/config';
import type { Strings } from '@/lib/strings/vi';

type Props = { path: string; words: Strings };

/** Where a printed story comes from; on paper alone (print.css). */
export function PrintedAddress({ path, words }: Props) {
  return (
    <p className="printed-address" aria-hidden="true">
      {words.printedFrom} {readConfig().siteUrl + path}
    </p>
  );
}
