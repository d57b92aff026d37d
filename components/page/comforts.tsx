import type { Strings } from '@/lib/strings/vi';

type Props = { words: Strings };

/** What a reader chooses for this device; lib/reader opens it and does what is chosen. */
export function Comforts({ words }: Props) {
  const { themes, textSizes } = words;
  return (
    <dialog className="comforts" aria-labelledby="tuy-chinh" closedby="any">
      <form method="dialog">
        <p id="tuy-chinh" className="comforts-title">
          {words.comforts}
        </p>
        <Choice
          name="theme"
          label={words.theme}
          choices={[
            ['', themes.system],
            ['light', themes.light],
            ['sepia', themes.sepia],
            ['dark', themes.dark],
          ]}
        />
        <Choice
          name="text"
          label={words.textSize}
          choices={[
            ['1', textSizes.small],
            ['', textSizes.normal],
            ['3', textSizes.large],
            ['4', textSizes.largest],
          ]}
        />
        <details>
          <summary>{words.shortcuts}</summary>
          <label>
            <input type="checkbox" name="keys" />
            {words.useShortcuts}
          </label>
          <dl>
            {words.shortcutKeys.map(([keys, meaning]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
        <button type="submit">{words.comfortsClose}</button>
      </form>
    </dialog>
  );
}

type ChoiceProps = { name: string; label: string; choices: [value: string, label: string][] };

function Choice({ name, label, choices }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

type ButtonProps = {
  /** The choice that the panel opens at. */
  at?: 'theme' | 'text';
  label: string;
};

/** Opens the panel; hidden until a script can. */
export function ComfortsButton({ at, label }: ButtonProps) {
  return (
    <button type="button" hidden data-use="comforts" data-at={at} aria-haspopup="dialog">
      {label}
    </button>
  );
}
