'use client';

import { Button } from '@payloadcms/ui';
import { type KeyboardEvent, useId, useState } from 'react';
import type { NewLink } from './preview-api';
import type { PreviewWords } from './preview-words';

type Props = {
  /** The address of the link that was made last; shown until the page is left. */
  address: string;
  onMake: (link: NewLink) => Promise<boolean>;
  words: PreviewWords;
};

const durations = ['1h', '8h', '3d'] as const;

export function PreviewLinkForm({ address, onMake, words }: Props) {
  const id = useId();
  const [label, setLabel] = useState('');
  const [duration, setDuration] = useState<NewLink['duration']>('8h');
  const [pin, setPin] = useState(false);
  const [most, setMost] = useState('');
  const [isMaking, setIsMaking] = useState(false);

  const make = async () => {
    if (!label.trim() || isMaking) return;
    setIsMaking(true);
    const link = { label: label.trim(), duration, pin, maxVisitors: most ? Number(most) : undefined };
    if (await onMake(link)) setLabel('');
    setIsMaking(false);
  };
  // The fields stand inside the form of the story, which Enter would save.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    make();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a form in a form does not exist
    <div className="preview-form" onKeyDown={onKeyDown}>
      <label htmlFor={`${id}-label`}>{words.recipient}</label>
      <input
        id={`${id}-label`}
        type="text"
        maxLength={120}
        value={label}
        autoComplete="off"
        onChange={(event) => setLabel(event.target.value)}
      />
      <fieldset>
        <legend>{words.duration}</legend>
        {durations.map((value) => (
          <label key={value} className="preview-choice">
            <input
              type="radio"
              name={`${id}-duration`}
              checked={duration === value}
              onChange={() => setDuration(value)}
            />
            {words.durations[value]}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-most`}>{words.most}</label>
      <input
        id={`${id}-most`}
        type="number"
        min={1}
        max={1000}
        value={most}
        aria-describedby={`${id}-most-hint`}
        onChange={(event) => setMost(event.target.value)}
      />
      <p id={`${id}-most-hint`} className="preview-hint">
        {words.mostHint}
      </p>
      <label className="preview-choice">
        <input
          type="checkbox"
          checked={pin}
          aria-describedby={`${id}-pin-hint`}
          onChange={(event) => setPin(event.target.checked)}
        />
        {words.pin}
      </label>
      <p id={`${id}-pin-hint`} className="preview-hint">
        {words.pinHint}
      </p>
      <Button
        type="button"
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={!label.trim() || isMaking}
        onClick={make}
      >
        {words.make}
      </Button>
      <div role="status">{address && <NewAddress key={address} address={address} words={words} />}</div>
    </div>
  );
}

function NewAddress({ address, words }: Pick<Props, 'address' | 'words'>) {
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  return (
    <div className="preview-address">
      <label htmlFor={id}>{words.address}</label>
      <input id={id} type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      <p className="preview-hint">{words.once}</p>
      <Button type="button" buttonStyle="primary" size="small" margin={false} onClick={copy}>
        {isCopied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
