import { loadFrontFrom } from '@/lib/content/front';
import { frontContainers } from '../fronts/front-containers';
import { answerRefusal, answerSheet } from './answer';
import { newsroom } from './newsroom';

/** Shows the newest draft of a front to somebody of the newsroom, with what is published now. */
export async function previewFront(request: Request, frontId: number): Promise<Response> {
  const began = Date.now();
  const payload = await newsroom();
  const { user } = await payload.auth({ headers: request.headers });
  if (!user) return answerRefusal('staffOnly', began);
  const front = await payload.findByID({
    ...{ collection: 'fronts', id: frontId, draft: true, depth: 0, disableErrors: true },
    ...{ overrideAccess: false, user },
  });
  if (!front) return answerRefusal('notYours', began);
  const section = typeof front.section === 'object' ? front.section?.id : front.section;
  const page = await loadFrontFrom(frontContainers(front), section ?? undefined);
  const savedAt = new Date(front.updatedAt);
  const banner = { shows: 'newest', savedAt, recipient: undefined, expiresAt: undefined } as const;
  return answerSheet({ kind: 'front', page, name: front.name ?? '', banner });
}
