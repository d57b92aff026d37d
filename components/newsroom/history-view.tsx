import { Gutter } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';
import { shortTime } from '@/lib/time';
import { newsroomPath } from '@/lib/urls';
import './history-view.css';

const perPage = 50;

const words = {
  vi: {
    title: 'Lịch sử bài viết',
    when: 'Lúc',
    who: 'Ai',
    kind: 'Bản',
    headline: 'Tiêu đề',
    from: 'Từ bản',
    to: 'Đến bản',
    compare: 'So sánh hai bản đã chọn',
    open: 'Xem thay đổi',
    preview: 'Xem trước',
    published: 'Đã đăng',
    autosave: 'Tự lưu',
    draft: 'Nháp',
    system: 'Hệ thống',
    newer: 'Mới hơn',
    older: 'Cũ hơn',
    none: 'Chưa có bản nào.',
  },
  en: {
    title: 'History of the story',
    when: 'When',
    who: 'Who',
    kind: 'Version',
    headline: 'Headline',
    from: 'From',
    to: 'To',
    compare: 'Compare the two chosen',
    open: 'See the changes',
    preview: 'Preview',
    published: 'Published',
    autosave: 'Autosave',
    draft: 'Draft',
    system: 'System',
    newer: 'Newer',
    older: 'Older',
    none: 'No versions yet.',
  },
};

/** All versions of a story with who and when; any two of them can be compared, each can be previewed. */
export async function HistoryView({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { req, docID } = initPageResult;
  const say = req.i18n.language === 'en' ? words.en : words.vi;
  const page = Math.max(1, Number(searchParams?.trang) || 1);
  const { docs, hasNextPage } = await req.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: docID } },
    sort: '-updatedAt',
    depth: 0,
    limit: perPage,
    page,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const ids = [
    ...new Set(docs.flatMap(({ version }) => (typeof version.savedBy === 'number' ? [version.savedBy] : []))),
  ];
  const people = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    pagination: false,
    req,
  });
  const names = new Map(people.docs.map(({ id, name }) => [id, name]));
  const base = `${newsroomPath}/collections/articles/${docID}`;
  const who = (savedBy: unknown) =>
    (typeof savedBy === 'number' ? names.get(savedBy) : undefined) ?? say.system;
  return (
    <Gutter className="story-history">
      <h1>{say.title}</h1>
      {docs.length === 0 && <p>{say.none}</p>}
      {docs.length > 0 && (
        <form action={`${base}/so-sanh`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.from}</th>
                <th scope="col">{say.to}</th>
                <th scope="col">{say.when}</th>
                <th scope="col">{say.who}</th>
                <th scope="col">{say.kind}</th>
                <th scope="col">{say.headline}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {docs.map(({ id, updatedAt, version, ...more }, index) => {
                const when = shortTime(new Date(updatedAt));
                const kind =
                  version._status === 'published'
                    ? say.published
                    : 'autosave' in more && more.autosave
                      ? say.autosave
                      : say.draft;
                return (
                  <tr key={id}>
                    <td>
                      <input
                        type="radio"
                        name="tu"
                        value={id}
                        defaultChecked={index === Math.min(1, docs.length - 1)}
                        aria-label={`${say.from} ${when}`}
                      />
                    </td>
                    <td>
                      <input
                        type="radio"
                        name="den"
                        value={id}
                        defaultChecked={index === 0}
                        aria-label={`${say.to} ${when}`}
                      />
                    </td>
                    <td>
                      <time dateTime={updatedAt}>{when}</time>
                    </td>
                    <td>{who(version.savedBy)}</td>
                    <td>{kind}</td>
                    <td>{version.headline}</td>
                    <td>
                      <a href={`${base}/versions/${id}`} aria-label={`${say.open} ${when}`}>
                        {say.open}
                      </a>{' '}
                      <a href={`/xem-truoc/bai/${docID}?ban=${id}`} aria-label={`${say.preview} ${when}`}>
                        {say.preview}
                      </a>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <button type="submit">{say.compare}</button>
        </form>
      )}
      <p className="story-history-pages">
        {page > 1 && <a href={`?trang=${page - 1}`}>{say.newer}</a>}
        {hasNextPage && <a href={`?trang=${page + 1}`}>{say.older}</a>}
      </p>
    </Gutter>
  );
}
