import { newsroomPath, searchPath } from '@/lib/urls';

// What a browser may get before it is asked: next.config.mjs names this file in a header of every reader page, so no
// script has to stand in it. The figures behind the choice are in docs/benchmarks.md.

/** Everything that is no page of the paper, or is made for one request. */
const notPages = [newsroomPath, '/api', searchPath, '/xem-truoc', '/anh', '/js', '/ban-gon'].flatMap(
  (path) => [path, `${path}/*`, `${path}\\?*`],
);

// Fetched, not drawn: a page that is drawn ahead loads pictures that nobody may look at.
const rules = {
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: notPages } }] },
      eagerness: 'moderate',
    },
  ],
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
