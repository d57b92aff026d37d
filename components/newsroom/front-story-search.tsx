'use client';

import { useConfig, useFieldPath, useForm, useFormFields } from '@payloadcms/ui';
import type { UIFieldClientProps } from 'payload';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import './front-editor.css';
import { containerPath, placesOf } from './front-form';
import { type DeskStory, searchStories, useWords } from './front-records';

const pause = 200;

/** Adds stories to a container by search: words in, arrows and Enter, or a click. */
export function FrontStorySearch({ path }: UIFieldClientProps) {
  const current = useFieldPath();
  const container = containerPath(current ?? path);
  const words = useWords();
  const { config } = useConfig();
  const { addFieldRow } = useForm();
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<DeskStory[]>([]);
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  const full = useFormFields(([fields]) => (fields[`${container}.stories`]?.rows?.length ?? 0) >= 20);
  const places = useFormFields(([fields]) =>
    [...placesOf(fields)].map(([story, at]) => `${story}:${at.join(', ')}`).join(';'),
  );
  const placeOf = new Map(
    places.split(';').flatMap((place) => {
      const [story, at] = place.split(':');
      return story && at ? [[story, at] as const] : [];
    }),
  );
  const api = config.routes.api;

  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      searchStories(api, query, stop.signal).then(
        (stories) => {
          setFound(stories);
          setActive(0);
        },
        () => {},
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, query, open]);

  const add = (story: DeskStory) => {
    const cell = (value: unknown) => ({ value, initialValue: value, valid: true });
    addFieldRow({
      path: `${container}.stories`,
      schemaPath: 'fronts.containers.stories',
      subFieldState: { article: cell(story.id), pinned: cell(false) },
    });
    setSaid(words(`Đã thêm: ${story.headline}`, `Added: ${story.headline}`));
    setQuery('');
    setOpen(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Enter would save the form.
      event.preventDefault();
      const story = found[active];
      if (open && story && !full) add(story);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => (found.length ? (now + step + found.length) % found.length : 0));
    }
  };

  return (
    <div className="field-type front-search">
      <label htmlFor={id} className="field-label">
        {words('Tìm bài để thêm', 'Search to add a story')}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={open && found.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${id}-${found[active].id}` : undefined}
        autoComplete="off"
        disabled={full}
        placeholder={
          full
            ? words('Khối đã đủ 20 bài', 'The container has its 20 stories')
            : words('Vài chữ trong tiêu đề, có dấu hay không', 'A few words of the headline')
        }
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-found`}
        role="listbox"
        aria-label={words('Bài tìm thấy', 'Stories found')}
        hidden={!open || found.length === 0}
        className="front-found"
      >
        {found.map((story, index) => (
          <div
            key={story.id}
            id={`${id}-${story.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="front-found-story"
            // The field keeps the focus, so that the next story can be typed at once.
            onMouseDown={(event) => {
              event.preventDefault();
              add(story);
            }}
            onMouseEnter={() => setActive(index)}
          >
            <span className="front-row-name">{story.headline}</span>
            <span className="front-row-detail">
              {[story.section, story.time].filter(Boolean).join(' · ')}
            </span>
            {placeOf.has(String(story.id)) && (
              <span className="front-badge">
                {words('Đã có ở khối', 'In container')} {placeOf.get(String(story.id))}
              </span>
            )}
          </div>
        ))}
      </div>
      {open && found.length === 0 && (
        <p className="front-found front-found-none">{words('Không thấy bài nào.', 'No story found.')}</p>
      )}
      <p role="status" className="front-said">
        {said}
      </p>
    </div>
  );
}
