import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// For tests: what files for machines have to be, read by a parser that the paper does not use itself.

xmlRegisterFsInputProviders();

/** An element as the rules of a format look at it: its name with the prefix, its text, attributes and children. */
export type Element = { name: string; text: string; attributes: Record<string, string>; children: Element[] };

/** Reads a document strictly. @throws Error when it is not well-formed */
export function parseXml(text: string): Element {
  const document = XmlDocument.fromString(text);
  try {
    return toElement(document.root);
  } finally {
    document.dispose();
  }
}

function toElement(element: XmlElement): Element {
  const children: Element[] = [];
  for (let child = element.firstChild; child; child = child.next)
    if (child instanceof XmlElement) children.push(toElement(child));
  return {
    name: element.prefix ? `${element.prefix}:${element.name}` : element.name,
    text: element.content,
    attributes: Object.fromEntries(
      element.attrs.map((one) => [one.prefix ? `${one.prefix}:${one.name}` : one.name, one.value]),
    ),
    children,
  };
}

/** The children with this name. */
export const all = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The text of the only child with this name; undefined when there is none, or more than one. */
export function only(element: Element | undefined, name: string): string | undefined {
  const [first, ...rest] = all(element, name);
  return rest.length === 0 ? first?.text : undefined;
}

/** What a sitemap, an index of sitemaps or a news sitemap breaks of its schema; empty when it is valid. */
export function sitemapProblems(text: string): string[] {
  const file = path.join(import.meta.dirname, 'sitemap.xsd');
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}

/** Names the rules that do not hold, each with where it was looked at. */
export const broken = (where: string, rules: Record<string, boolean>): string[] =>
  Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${where}: ${rule}`]));

/** An absolute http(s) address. */
export const isAddress = (text: string | undefined): boolean =>
  text !== undefined && /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text);

/** A moment as RFC 3339 writes it. */
export const isMoment = (text: string | undefined): boolean =>
  text !== undefined &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));

/** No name twice. */
export const areDistinct = (names: (string | undefined)[]): boolean => new Set(names).size === names.length;
