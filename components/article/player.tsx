import type { Strings } from '@/lib/strings/vi';

type Props = { words: Strings };

const speeds = ['0.8', '1', '1.25', '1.5', '1.75'];

/** The controls of the voice that reads a story; lib/reader/listen.ts shows them and does what they say. */
export function Player({ words }: Props) {
  return (
    <fieldset hidden aria-label={`${words.listen} ${words.listenTo}`} className="player">
      <button type="button" data-by="-1" aria-label={words.listenBack}>
        ‹
      </button>
      <button
        type="button"
        data-by="0"
        data-play={words.listenPlay}
        data-pause={words.listenPause}
        aria-label={words.listenPlay}
      />
      <button type="button" data-by="1" aria-label={words.listenOn}>
        ›
      </button>
      <select aria-label={words.listenSpeed} defaultValue="1">
        {speeds.map((speed) => (
          <option key={speed} value={speed}>
            {speed.replace('.', words.decimalSign)}×
          </option>
        ))}
      </select>
      <button type="button" data-by="close" aria-label={words.listenClose}>
        ×
      </button>
    </fieldset>
  );
}
