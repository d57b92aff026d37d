import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

// What browsers make of HTML that is nested deeper, or of a million elements, is nothing that a search engine reads;
// the work of building the tree grows with the product of both.
const deepest = 600;
const mostElements = 300_000;

class Unreadable extends Error {}

/**
 * The tree that a browser makes of this HTML: what a broken head leaves in the body stands in the body here too.
 * Undefined when it is nested too deep or has too many elements to be read in a reasonable time.
 */
export function readTree(html: string): DefaultTreeAdapterTypes.Document | undefined {
  let depth = 0;
  let elements = 0;
  const guarded: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...given) {
      if (++elements > mostElements) throw new Unreadable();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      if (++depth > deepest) throw new Unreadable();
    },
    onItemPop() {
      depth--;
    },
  };
  try {
    return parse(html, { treeAdapter: guarded });
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

export const isElement = (node: Child): node is Element => defaultTreeAdapter.isElementNode(node);

/** Whether an element is one of HTML: a drawing has `<title>` and `<a>` of its own. */
export const isHtml = (element: Element): boolean => element.namespaceURI === names.NS.HTML;

/** An attribute, without the space around it; undefined when the element has none of this name. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value.trim();

/** The words of an attribute that holds several, such as `rel`, in lower case. */
export const attributeWords = (element: Element, name: string): string[] =>
  (attribute(element, name) ?? '').toLowerCase().split(/\s+/).filter(Boolean);

/** The text in a node, its white space as it is shown. */
export function textOf(node: Parent): string {
  const parts: string[] = [];
  const visit = (parent: Parent) => {
    for (const child of parent.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) parts.push(child.value);
      else if (isElement(child)) visit(child);
    }
  };
  visit(node);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}
