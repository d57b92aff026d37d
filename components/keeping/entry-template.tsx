type Props = {
  /** What the button says that takes a story out of the list; none is drawn without it. */
  remove?: string;
};

/** One story of a list that a script draws; it fills in what differs. */
export function EntryTemplate({ remove }: Props) {
  return (
    <template>
      <li className="kept-entry">
        <picture>
          <img alt="" width={112} height={84} loading="lazy" decoding="async" />
        </picture>
        <div>
          <p className="kicker" />
          <h3 className="story-headline">
            {/* biome-ignore lint/a11y/useAnchorContent: the script writes the headline here */}
            <a href="/" />
          </h3>
          <p className="story-meta" />
        </div>
        {remove && <button type="button">{remove}</button>}
      </li>
    </template>
  );
}
