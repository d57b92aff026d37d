import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';

/** How a story is being saved, which Payload's later hooks do not tell. */
export type Saving = {
  /** Beside what readers see, not in its place. */
  draft: boolean;
  autosave: boolean;
  /** An earlier version is brought back. */
  restoring: boolean;
  /** A new story begins as the copy of another. */
  copying: boolean;
};

const name = 'saving';

/** How the story of this request is being saved. */
export const savingOf = (req: PayloadRequest): Saving =>
  (req.context[name] as Saving | undefined) ?? {
    draft: false,
    autosave: false,
    restoring: false,
    copying: false,
  };

const byTheClock = 'byTheClock';

/**
 * Marks a request as the newsroom's clock: it carries out what somebody was allowed to order.
 * @param at the appointed moment
 */
export const clockContext = (at: Date): Record<string, unknown> => ({ [byTheClock]: at.getTime() });

/** Whether the newsroom's clock is at work. */
export const isClock = (req: PayloadRequest): boolean => typeof req.context[byTheClock] === 'number';

/** What time it is for a save, in milliseconds: never before the moment that the clock was told to keep. */
export const timeFor = (req: PayloadRequest): number => {
  const appointed = req.context[byTheClock];
  return Math.max(Date.now(), typeof appointed === 'number' ? appointed : 0);
};

/** Notes how a story is being saved, before Payload reads it. */
export const noteSaving: CollectionBeforeOperationHook<'articles'> = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return args;
  const draft = 'draft' in args && args.draft === true;
  const autosave = 'autosave' in args && args.autosave === true;
  const restoring = operation === 'restoreVersion';
  const copying = 'duplicateFromID' in args && args.duplicateFromID !== undefined;
  req.context[name] = { draft, autosave, restoring, copying } satisfies Saving;
  if (operation !== 'update' || !('data' in args)) return args;
  // Payload would write over the version that was published; here every published version is kept.
  if ('unpublishAllLocales' in args && args.unpublishAllLocales) {
    return { ...args, data: { ...args.data, _status: 'draft' }, unpublishAllLocales: false };
  }
  // Publishing many stories at once means their newest drafts, not what lay in the table before them.
  if ('where' in args && args.data?._status === 'published') return { ...args, draft: true };
  return args;
};
