'use client';

import { FieldLabel, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { label } from '@/lib/newsroom/labels';
import './picture.css';

const usesSchema = z.object({
  uses: z.array(
    z.object({
      collection: z.enum(['articles', 'authors', 'siteSettings']),
      id: z.number(),
      title: z.string(),
      state: z.enum(['published', 'draft', 'trashed']),
      places: z.array(z.enum(['main', 'body', 'share', 'portrait', 'logo'])),
    }),
  ),
  more: z.number(),
});
type Uses = z.infer<typeof usesSchema>;
type Use = Uses['uses'][number];

const words = {
  title: label('Ảnh được dùng ở đâu', 'Where it is used'),
  none: label('Chưa dùng ở đâu; có thể xóa.', 'Nowhere yet; it can be deleted.'),
  failed: label('Không xem được lúc này.', 'This cannot be told at the moment.'),
  loading: label('Đang tìm…', 'Looking…'),
  published: label('đã xuất bản', 'published'),
  draft: label('bản nháp', 'draft'),
  trashed: label('trong thùng rác', 'in the trash'),
  main: label('ảnh chính', 'main picture'),
  body: label('trong bài', 'in the body'),
  share: label('ảnh chia sẻ', 'share picture'),
  portrait: label('ảnh chân dung', 'portrait'),
  logo: label('biểu trưng của báo', 'the logo of the paper'),
};

/** On a picture's form: the stories and other records that show it, with links. */
export function PictureUsage() {
  const { i18n } = useTranslation();
  const { id, lastUpdateTime } = useDocumentInfo();
  const { config } = useConfig();
  const [used, setUsed] = useState<Uses | 'failed'>();
  const { admin, api } = config.routes;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a saved picture is asked about again
  useEffect(() => {
    if (!id) return;
    const giveUp = new AbortController();
    fetch(`${api}/media/${id}/usage`, { credentials: 'include', signal: giveUp.signal })
      .then(async (answer) => setUsed(usesSchema.parse(await answer.json())))
      .catch(() => {
        if (!giveUp.signal.aborted) setUsed('failed');
      });
    return () => giveUp.abort();
  }, [api, id, lastUpdateTime]);
  const say = (word: keyof typeof words) => (i18n.language === 'en' ? words[word].en : words[word].vi);
  if (!id) return null;
  const path = ({ collection, id: record, state }: Use) =>
    collection === 'siteSettings'
      ? `${admin}/globals/siteSettings`
      : `${admin}/collections/${collection}/${state === 'trashed' ? 'trash/' : ''}${record}`;
  return (
    <section className="field-type picture-usage" aria-label={say('title')} aria-busy={used === undefined}>
      <FieldLabel label={say('title')} />
      {used === undefined && <p>{say('loading')}</p>}
      {used === 'failed' && <p role="alert">{say('failed')}</p>}
      {used !== undefined && used !== 'failed' && (
        <>
          {used.uses.length + used.more === 0 && <p>{say('none')}</p>}
          <ul>
            {used.uses.map((use) => (
              <li key={`${use.collection} ${use.id}`}>
                <a href={path(use)}>{use.title || `#${use.id}`}</a>
                <span>
                  {' '}
                  (
                  {[...(use.collection === 'articles' ? [use.state] : []), ...use.places].map(say).join(', ')}
                  )
                </span>
              </li>
            ))}
          </ul>
          {used.more > 0 && (
            <p>{i18n.language === 'en' ? `And ${used.more} more.` : `Và ${used.more} nơi khác.`}</p>
          )}
        </>
      )}
    </section>
  );
}
