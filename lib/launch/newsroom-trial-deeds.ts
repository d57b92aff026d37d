import type { Client } from 'pg';
import { withClient } from './crash-trial-data';
import type { Desk, Story } from './newsroom-trial-desk';

/** The section that all stories of the trial are filed under. */
export const trialSection = 'thu-sap';

/** Everything that tells whether a deed was done, as readers and the database see it: all true, or all false. */
export type Facts = Record<string, boolean>;

/** Something that is done to a story in one request. */
export type Deed = {
  name: 'publish' | 'unpublish' | 'rename' | 'schedule';
  /** What the story is before. */
  from: 'draft' | 'published';
  send(desk: Desk, story: Story): Promise<number | undefined>;
  facts(dataDir: string, address: string, story: Story): Promise<Facts>;
};

const newSlug = ({ slug }: Story) => `${slug}-moi`;
const pathOf = (slug: string) => `/${trialSection}/${slug}`;
const inADay = () => new Date(Date.now() + 86_400_000).toISOString();

export const deeds: Deed[] = [
  {
    name: 'publish',
    from: 'draft',
    send: (desk, { id }) => desk.call('PATCH', `articles/${id}`, { _status: 'published' }),
    facts: async (dataDir, address, story) => ({
      ...(await publication(dataDir, address, story)),
      audit: await wasAudited(dataDir, story, 'publish'),
    }),
  },
  {
    name: 'unpublish',
    from: 'published',
    send: (desk, { id }) => desk.call('PATCH', `articles/${id}`, { _status: 'draft' }),
    facts: async (dataDir, address, story) => {
      const out = Object.entries(await publication(dataDir, address, story));
      const gone = Object.fromEntries(out.map(([fact, holds]) => [fact, !holds]));
      return { ...gone, audit: await wasAudited(dataDir, story, 'unpublish') };
    },
  },
  {
    name: 'rename',
    from: 'published',
    send: (desk, story) =>
      desk.call('PATCH', `articles/${story.id}`, {
        ...{ slug: newSlug(story), generateSlug: false, _status: 'published' },
      }),
    async facts(dataDir, address, story) {
      const slug = newSlug(story);
      const stored = await lookUp(
        dataDir,
        `SELECT (SELECT slug = $2 FROM articles WHERE id = $1) AS article,
                (SELECT version_slug = $2 FROM _articles_v WHERE parent_id = $1 AND latest) AS version,
                EXISTS (SELECT FROM redirects WHERE article_id = $1 AND slug = $3 AND kind = 'article') AS redirect`,
        [story.id, slug, story.slug],
      );
      const front = await read(address, `/${trialSection}`);
      return {
        ...stored,
        page: (await read(address, pathOf(slug))).status === 200,
        'old page': (await read(address, pathOf(story.slug))).status !== 200,
        front: front.text.includes(`"${pathOf(slug)}"`),
        'old link': !front.text.includes(`"${pathOf(story.slug)}"`),
        audit: await wasAudited(dataDir, story, 'rename'),
      };
    },
  },
  {
    name: 'schedule',
    from: 'draft',
    send: (desk, { id }) =>
      desk.call('POST', 'schedule', { article: id, action: 'publish', at: inADay(), state: 'waiting' }),
    facts: async (dataDir, _address, story) => ({
      ...(await lookUp(
        dataDir,
        `SELECT EXISTS (SELECT FROM schedule WHERE article_id = $1 AND state = 'waiting') AS appointment`,
        [story.id],
      )),
      audit: await wasAudited(dataDir, story, 'schedule'),
    }),
  },
];

/** Whether a story is out, by everything that says so. */
async function publication(dataDir: string, address: string, { id, slug }: Story): Promise<Facts> {
  const stored = await lookUp(
    dataDir,
    `SELECT (SELECT _status = 'published' FROM articles WHERE id = $1) AS article,
            (SELECT version__status = 'published' FROM _articles_v WHERE parent_id = $1 AND latest) AS version,
            EXISTS (SELECT FROM article_listings WHERE article_id = $1 AND list = 'latest') AS listing`,
    [id],
  );
  const front = await read(address, `/${trialSection}`);
  return {
    ...stored,
    page: (await read(address, pathOf(slug))).status === 200,
    front: front.text.includes(`"${pathOf(slug)}"`),
  };
}

async function wasAudited(dataDir: string, { id }: Story, action: Deed['name']): Promise<boolean> {
  const { line } = await lookUp(
    dataDir,
    `SELECT EXISTS (SELECT FROM audit_log WHERE subject = 'articles' AND subject_id = $1 AND action::text = $2) AS line`,
    [String(id), action],
  );
  return line ?? false;
}

function lookUp(dataDir: string, statement: string, values: unknown[]): Promise<Facts> {
  return withClient(dataDir, async (client: Client) => {
    const { rows } = await client.query<Facts>(statement, values);
    return rows[0] ?? {};
  });
}

/** What readers get at an address, redirects not followed. */
export async function read(address: string, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${address}${path}`, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}
