'use client';

import { Button } from '@payloadcms/ui';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { LinkRow } from './preview-api';
import type { PreviewWords } from './preview-words';

type Props = { links: LinkRow[]; onRevoke: (link: LinkRow) => void; words: PreviewWords };

function stateOf(link: LinkRow): keyof PreviewWords['states'] {
  if (link.revokedAt) return 'revoked';
  if (Date.parse(link.expiresAt) <= Date.now()) return 'expired';
  return link.maxVisitors && (link.visits ?? 0) >= link.maxVisitors ? 'usedUp' : 'open';
}

export function PreviewLinkList({ links, onRevoke, words }: Props) {
  if (links.length === 0) return <p className="preview-hint">{words.none}</p>;
  return (
    <ul className="preview-links">
      {links.map((link) => {
        const state = stateOf(link);
        const isOpen = state === 'open' || state === 'usedUp';
        return (
          <li key={link.id} data-state={state}>
            <p>
              <strong>{link.label}</strong> <span className="preview-state">{words.states[state]}</span>
            </p>
            <p className="preview-hint">
              {[
                link.maker && words.madeBy(link.maker),
                link.version && words.pinned,
                `${words.expires} ${deskTime(new Date(link.expiresAt))}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="preview-hint">
              {words.visitors(link.visits ?? 0, link.maxVisitors ?? undefined)}
              {link.lastVisitAt && `, ${words.lastVisit} ${deskTime(new Date(link.lastVisitAt))}`}
            </p>
            {isOpen && (
              <Button
                type="button"
                buttonStyle="secondary"
                size="small"
                margin={false}
                aria-label={words.revokeOf(link.label)}
                onClick={() => onRevoke(link)}
              >
                {words.revoke}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
