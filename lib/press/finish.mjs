/**
 * Finishes the HTML of a reader page before it is kept: takes out the framework's scripts, its copy of the page's
 * data and the preloads for them. What stays is the paper's own: scripts served outside the framework's folder,
 * the one that runs before the first paint, and linked data.
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
  if (/\btype="application\/ld\+json"|\bdata-early=/.test(attributes)) return true;
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
  return source !== undefined && !source.startsWith('/_next/');
}

const mark = /<meta name="press-(status|location|keep)" content="([^"]*)"\/?>/g;

/**
 * What a page declares of its response in its markup, taken out of it: a prerendered page has no other way to say
 * that it is a "not found" with a body, where it has moved, or that it is for this once.
 * @param {string} html
 * @returns {{ html: string, status: number | undefined, location: string | undefined, once: boolean }}
 */
export function readMarks(html) {
  /** @type {Record<string, string>} */
  const marks = {};
  const rest = html.replace(mark, (_, name, value) => {
    marks[name] = value;
    return '';
  });
  return {
    html: rest,
    status: marks.status ? Number(marks.status) : undefined,
    location: marks.location,
    once: marks.keep === 'no',
  };
}
