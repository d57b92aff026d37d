import type { Strings } from '@/lib/strings/vi';

type Props = { words: Strings };

/** Where lib/reader/viewer.ts shows the page's pictures at full size. */
export function Viewer({ words }: Props) {
  return (
    <dialog className="viewer" aria-label={words.viewer}>
      <button type="button" data-by="" aria-label={words.comfortsClose}>
        ×
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <ul tabIndex={0} aria-label={words.viewer} />
      <p role="status" />
      <button type="button" data-by="-1" aria-label={words.viewerBack}>
        ‹
      </button>
      <button type="button" data-by="1" aria-label={words.viewerOn}>
        ›
      </button>
    </dialog>
  );
}
