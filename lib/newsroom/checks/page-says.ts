import { attribute, type Element, isElement, readTree } from '@/lib/audit/html-tree';

/** What a page's head says to social networks, by the names of Open Graph; the first of each. */
export function openGraphOf(html: string): Map<string, string> {
  const said = new Map<string, string>();
  const visit = (element: Element): void => {
    if (element.tagName === 'body') return;
    const name = element.tagName === 'meta' ? attribute(element, 'property') : undefined;
    if (name?.startsWith('og:') && !said.has(name)) said.set(name, attribute(element, 'content') ?? '');
    for (const child of element.childNodes) if (isElement(child)) visit(child);
  };
  for (const child of readTree(html)?.childNodes ?? []) if (isElement(child)) visit(child);
  return said;
}
