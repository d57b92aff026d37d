/** What search engines may do with a page. */
export type Directives = { index: boolean; follow: boolean };

const ours = new Set(['robots', 'googlebot', 'trangnhataudit']);

/** Whether a `<meta>` of this name speaks to search engines in general, to the largest, or to the audit. */
export const speaksToUs = (name: string): boolean => ours.has(name.toLowerCase());

/** What the contents of `<meta name="robots">` and an `X-Robots-Tag` header come to: the strictest holds. */
export function readDirectives(metas: string[], header: string | undefined): Directives {
  const said = new Set(
    [...metas.flatMap((content) => content.toLowerCase().split(',')), ...(header ? forUs(header) : [])].map(
      (one) => one.trim(),
    ),
  );
  return {
    index: !said.has('noindex') && !said.has('none'),
    follow: !said.has('nofollow') && !said.has('none'),
  };
}

/** In a header, `name:` before a directive says whom it and those after it are for. */
function forUs(header: string): string[] {
  let addressed = true;
  return header
    .toLowerCase()
    .split(',')
    .flatMap((part) => {
      const [, agent, rest = ''] =
        /^\s*([\w-]+):\s*(noindex|nofollow|none|noarchive|nosnippet)\s*$/.exec(part) ?? [];
      if (agent) addressed = ours.has(agent);
      if (!addressed) return [];
      return [agent ? rest : part];
    });
}
