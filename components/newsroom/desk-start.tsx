import { Gutter } from '@payloadcms/ui';
import Link from 'next/link';
import type { AdminViewServerProps } from 'payload';
import { readConfig } from '@/lib/config';
import type { Role } from '@/lib/newsroom/access';
import { overviewPath, readFilters } from '@/lib/newsroom/desk/filters';
import { choices, overview, type Viewer } from '@/lib/newsroom/desk/lists';
import { type Say, sayIn } from '@/lib/newsroom/desk/words';
import { longDay } from '@/lib/time';
import { newsroomPath } from '@/lib/urls';
import { DeskFilters } from './desk-filters';
import { DeskOverview } from './desk-overview';
import { DeskToday } from './desk-today';
import './desk.css';

/** The newsroom's start page: what waits, what comes, what is mine, what is out; or the stories that match a filter. */
export async function DeskStart({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req, visibleEntities } = initPageResult;
  const { i18n, payload, user } = req;
  if (!user) return null;
  const viewer: Viewer = { id: user.id, role: user.role };
  const say = sayIn(i18n.language);
  const { timeZone } = readConfig();
  const filters = readFilters(searchParams ?? {});
  const { sections, authors } = await choices(payload);
  const locale = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <Gutter className="desk">
      <div className="desk-head">
        <div>
          <h1>{say('Bàn làm việc', 'The desk')}</h1>
          <p>
            {user.name} · {longDay(new Date(), { locale, timeZone })}
          </p>
        </div>
        <nav aria-label={say('Việc thường làm', 'Common tasks')}>
          <Tasks role={viewer.role} say={say} />
        </nav>
      </div>
      <DeskFilters filters={filters} sections={sections} authors={authors} say={say} />
      {filters ? (
        <DeskOverview
          list={await overview(payload, viewer, filters)}
          page={filters.page}
          address={(page) => overviewPath({ ...filters, page })}
          say={say}
          timeZone={timeZone}
        />
      ) : (
        <DeskToday payload={payload} viewer={viewer} say={say} timeZone={timeZone} />
      )}
      <nav className="desk-collections" aria-label={say('Kho của tòa soạn', 'Collections of the newsroom')}>
        {payload.config.collections
          .filter(({ slug }) => visibleEntities.collections.includes(slug))
          .map(({ labels, slug }) => (
            <Link key={slug} href={`${newsroomPath}/collections/${slug}`} prefetch={false}>
              {nameOf(labels.plural, say)}
            </Link>
          ))}
      </nav>
    </Gutter>
  );
}

/** A collection's name, as far as it is one of ours: in both languages. */
function nameOf(name: unknown, say: Say): string {
  if (typeof name === 'string') return name;
  if (typeof name !== 'object' || name === null || !('vi' in name) || !('en' in name)) return '';
  return say(String(name.vi), String(name.en));
}

function Tasks({ role, say }: { role: Role; say: Say }) {
  const go = (path: string, words: string, main = false) => (
    <Link
      className={main ? 'desk-task desk-task-main' : 'desk-task'}
      href={`${newsroomPath}/${path}`}
      prefetch={false}
    >
      {words}
    </Link>
  );
  return (
    <>
      {go('collections/articles/create', say('Viết bài mới', 'Write a story'), true)}
      {role !== 'reporter' && go('collections/fronts', say('Dàn trang nhất', 'Lay out the front'))}
      {role !== 'reporter' && go('globals/breakingNews', say('Tin nóng', 'Breaking news'))}
    </>
  );
}
