/**
 * Finishes the HTML of a reader page before it is kept: takes out the framework's scripts, its copy of the page's
 * data and the preloads for them. What stays is the paper's own: scripts served outside the framework's folder,
 * linked data and speculation rules.
 * @param {string} html
 */
export function finishHtml(html) {
  return (
    html
      .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes) =>
        isOurs(attributes) ? script : '',
      )
      .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
      .replace(/<link\b[^>]*\brel="modulepreload"[^>]*>/g, '')
      // Marks that only the framework's script would read.
      .replace(/<!--[$&/! ]{0,3}-->/g, '')
      .replace(/<div hidden=""><\/div>|<meta name="next-size-adjust"[^>]*>/g, '')
  );
}

/** @param {string} attributes */
function isOurs(attributes) {
  if (/\btype="(?:application\/ld\+json|speculationrules)"/.test(attributes)) return true;
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
  return source !== undefined && !source.startsWith('/_next/');
}

const statusMark = /<meta name="press-status" content="(\d{3})"\/?>/;

/**
 * The status that a page declares in its markup, taken out of it: a prerendered page has no other way to say that
 * it is a "not found" with a body.
 * @param {string} html
 * @returns {{ html: string, status: number | undefined }}
 */
export function readStatus(html) {
  const mark = statusMark.exec(html);
  return mark ? { html: html.replace(statusMark, ''), status: Number(mark[1]) } : { html, status: undefined };
}
