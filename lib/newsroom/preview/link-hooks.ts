import { randomBytes } from 'node:crypto';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  FieldHook,
  PayloadRequest,
} from 'payload';
import { readConfig } from '@/lib/config';
import type { PreviewLink } from '@/lib/newsroom/payload-types';
import { previewLinkPath } from '@/lib/urls';
import { recordAudit } from '../audit/record';
import { refusal } from '../refuse';
import { type Duration, hours } from './durations';
import { digestOf } from './pass';

const longest = hours['3d'] * 3_600_000;

/** Fills in what the server alone decides of a new link: its expiry, the version that it is pinned to, its maker. */
export const prepareLink: CollectionBeforeValidateHook<PreviewLink> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data;
  const article = typeof data.article === 'object' ? data.article?.id : data.article;
  const { duration, pin, version: _, revokedAt: __, ...rest } = data;
  return {
    ...rest,
    article,
    expiresAt: expiryOf(req, rest.expiresAt, duration ?? '8h'),
    version: pin ? await newestVersion(req, article) : null,
    revokedAt: null,
    visits: 0,
    lastVisitAt: null,
    createdBy: req.user?.id ?? null,
  };
};

function expiryOf(req: PayloadRequest, given: string | undefined, duration: Duration): string {
  const now = Date.now();
  const at = given ? Date.parse(given) : now + hours[duration] * 3_600_000;
  // A form that was filled in a moment ago may say three days and mean them.
  if (at > now && at <= now + longest + 60_000) return new Date(at).toISOString();
  throw refusal(req, 400, {
    vi: 'Liên kết xem trước phải hết hạn trong vòng ba ngày tới.',
    en: 'A preview link has to expire within the next three days.',
  });
}

async function newestVersion(req: PayloadRequest, article: number | null | undefined): Promise<number> {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: article ?? 0 } }, { latest: { equals: true } }] },
    depth: 0,
    limit: 1,
    select: {},
    req,
  });
  const id = Number(docs[0]?.id);
  if (Number.isInteger(id)) return id;
  throw refusal(req, 409, {
    vi: 'Bài này chưa có bản nào để ghim liên kết vào.',
    en: 'This story has no revision yet that a link could be pinned to.',
  });
}

/** Makes the token of a new link, of which only the hash is stored; an old link can be revoked and nothing else. */
export const guardLink: CollectionBeforeChangeHook<PreviewLink> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') return onlyRevoked(req, data, originalDoc);
  const article = await req.payload.findByID({
    ...{ collection: 'articles', id: Number(data.article ?? 0), depth: 0, draft: true, disableErrors: true },
    ...(req.user && { overrideAccess: false, user: req.user }),
    select: {},
    req,
  });
  if (!article) {
    throw refusal(req, 400, {
      vi: 'Hãy chọn một bài còn trong tòa soạn.',
      en: 'Choose a story that is there.',
    });
  }
  const token = randomBytes(32).toString('base64url');
  // Every operation with this request, such as the one above, gives it a new context.
  req.context.previewToken = token;
  return { ...data, tokenHash: digestOf(token) };
};

const kept = ['label', 'article', 'expiresAt', 'version', 'maxVisitors', 'createdBy'] as const;

function onlyRevoked(
  req: PayloadRequest,
  data: Partial<PreviewLink>,
  before: PreviewLink | undefined,
): Partial<PreviewLink> {
  const changed = kept.some((key) => key in data && plain(data[key]) !== plain(before?.[key]));
  if (changed || data.duration || data.pin) {
    throw refusal(req, 400, {
      vi: 'Liên kết đã tạo chỉ có thể thu hồi; muốn đổi gì, hãy tạo liên kết mới.',
      en: 'A link can only be revoked; to change anything, make a new one.',
    });
  }
  if (before?.revokedAt) {
    if ('revokedAt' in data && !data.revokedAt) {
      throw refusal(req, 409, {
        vi: 'Liên kết đã thu hồi không mở lại được; hãy tạo liên kết mới.',
        en: 'A revoked link cannot be opened again; make a new one.',
      });
    }
    return { ...data, revokedAt: before.revokedAt };
  }
  return data.revokedAt ? { ...data, revokedAt: new Date().toISOString() } : data;
}

/** A field's value in a form that can be compared: moments in one notation, records by their id. */
function plain(value: PreviewLink[(typeof kept)[number]] | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return String(value.id);
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? new Date(value).toISOString()
    : String(value);
}

/** Tells whoever made a link its address, this once, and writes down who made or revoked which. */
export const tellLink: CollectionAfterChangeHook<PreviewLink> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const made = operation === 'create';
  const token = req.context.previewToken;
  if (made || (doc.revokedAt && !previousDoc.revokedAt)) {
    await recordAudit(req, {
      action: made ? 'previewLink' : 'previewRevoked',
      subject: 'previewLinks',
      subjectId: doc.id,
      title: doc.label,
      changes: { article: plain(doc.article), expiresAt: doc.expiresAt, maxVisitors: doc.maxVisitors },
    });
  }
  if (!made || typeof token !== 'string') return doc;
  return { ...doc, address: `${readConfig().siteUrl}${previewLinkPath(token)}` };
};

/** The name of whoever made the link, also when it is asked for without accounts. */
export const makerOf: FieldHook<PreviewLink, string | null, PreviewLink> = async ({ data, req }) => {
  const maker = data?.createdBy;
  if (typeof maker === 'object' && maker) return maker.name;
  if (typeof maker !== 'number') return null;
  const user = await req.payload.findByID({
    ...{ collection: 'users', id: maker, depth: 0, disableErrors: true, select: { name: true } },
    req,
  });
  return user?.name ?? null;
};
