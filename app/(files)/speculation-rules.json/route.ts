import { newsroomPath, searchPath } from '@/lib/urls';

// What a browser may get before it is asked: next.config.mjs names this file in a header of every reader page, so no
// script has to stand in it. The figures behind the choice are in docs/benchmarks.md.

/** Everything that is no page of the paper, or is made for one request. */
const notPages = [newsroomPath, '/api', searchPath, '/xem-truoc', '/anh', '/js', '/ban-gon'].flatMap(
  (path) => [path, `${path}/*`, `${path}\\?*`],
);

const pages = { and: [{ href_matches: '/*' }, { not: { href_matches: notPages } }] };

const rules = {
  prefetch: [{ where: pages, eagerness: 'moderate' }],
  prerender: [{ where: pages, eagerness: 'conservative' }],
};

/** The rules, in the type that browsers want. */
export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: {
      'Content-Type': 'application/speculationrules+json',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}
