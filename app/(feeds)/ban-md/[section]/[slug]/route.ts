import { plain, readOnly, sendKept } from '@/app/(feeds)/answers';
import { whereTo } from '@/app/(feeds)/feeds';
import { findArticle } from '@/lib/content/article';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { storyTag } from '@/lib/press/keep';
import { articleMarkdown } from '@/lib/seo/article-markdown';
import { absolute, readOutlet } from '@/lib/seo/outlet';
import { articlePath, isSlug, markdownPath } from '@/lib/urls';

type Params = { section: string; slug: string };

/** An article as Markdown, at the address of the article with «.md» after it (see the rewrites in next.config.mjs). */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly<Params>(
  async (request, { section, slug }) => {
    // The address that the rewrite leads to is nobody's to ask for.
    if (!new URL(request.url).pathname.endsWith('.md')) return plain(404);
    const path = articlePath(section, slug);
    const outlet = await readOutlet();
    const headers = {
      Link: `<${absolute(outlet, path)}>; rel="canonical"`,
      'X-Robots-Tag': 'noindex',
    };
    const response = await sendKept(
      request,
      markdownPath(path),
      { type: 'text/markdown', headers },
      async () => {
        const found = isSlug(slug) ? await whenAvailable(() => findArticle(slug)) : undefined;
        if (found === unavailable || !found) return found;
        const { article, linked } = found;
        if (article.path !== path) return undefined;
        return {
          body: articleMarkdown(article, outlet),
          newest: article.revisedAt ?? article.publishedAt,
          tags: [storyTag(article.id), ...linked.map(({ id }) => storyTag(id))],
        };
      },
    );
    return response.status === 404 ? whereTo(path, markdownPath) : response;
  },
);
