import { isAbsolute } from '../addresses';
import { type Finding, found } from '../finding';
import { everyNode, isNode, listOf, type Placed, typesOf } from '../linked-data';
import {
  addressProperties,
  articleTypes,
  dateProperties,
  type TypeRules,
  typeRules,
} from '../linked-data-table';
import type { DataNode, PageFacts } from '../page-facts';

/** What is wrong with a page's structured data. */
export function judgeLinkedData(page: PageFacts): Finding[] {
  const { address, data } = page;
  const placed = [...everyNode(data.nodes)];
  const isEmpty = data.nodes.length === 0 && data.problems.length === 0;
  return [
    ...data.problems.map((problem) => found('data-not-json', address, { problem })),
    ...(isEmpty && page.kind === 'article' && page.index ? [found('data-none', address)] : []),
    ...data.nodes
      .filter((node) => typesOf(node).length === 0 && !isReference(node))
      .map(() => found('data-no-type', address)),
    ...placed.flatMap((one) => [...judgeNode(address, one), ...judgeValues(address, one.node)]),
    ...judgeDates(page, placed),
    ...judgeReferences(address, placed),
  ];
}

const nameOf = (node: DataNode): string => typesOf(node)[0] ?? 'Thing';

/** A node that says nothing but whom it means. */
const isReference = (node: DataNode): boolean =>
  typeof node['@id'] === 'string' && Object.keys(node).length === 1;

const has = (node: DataNode, either: string): boolean =>
  either.split('|').some((property) => listOf(node[property]).length > 0);

function judgeNode(address: string, { node, mentioned }: Placed): Finding[] {
  const type = typesOf(node).find((one) => Object.hasOwn(typeRules, one));
  const rules: TypeRules | undefined = type === undefined ? undefined : typeRules[type];
  if (!type || !rules || mentioned) return [];
  const missing = (property: string) => !has(node, property);
  const about = (property: string) => ({ type, property: property.replaceAll('|', ' / ') });
  return [
    ...(rules.required ?? [])
      .filter(missing)
      .map((property) => found('data-property-missing', address, about(property))),
    ...(rules.advised ?? [])
      .filter(missing)
      .map((property) => found('data-property-advised', address, about(property))),
    ...judgeEntries(address, node, rules.entries),
  ];
}

function judgeEntries(address: string, node: DataNode, rules: TypeRules['entries']): Finding[] {
  if (!rules) return [];
  const lacking = new Set(
    listOf(node[rules.list]).flatMap((entry) =>
      isNode(entry) && typesOf(entry).includes('ListItem')
        ? rules.required.filter((property) => !has(entry, property))
        : [],
    ),
  );
  return [...lacking].map((property) =>
    found('data-property-missing', address, { type: 'ListItem', property: property.replaceAll('|', ' / ') }),
  );
}

// ISO 8601 as schema.org uses it: a day, or a day and a time with or without its offset.
const isoDate =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

function judgeValues(address: string, node: DataNode): Finding[] {
  return Object.entries(node).flatMap(([property, value]) =>
    listOf(value).flatMap((one) => {
      const about = { type: nameOf(node), property, value: String(one) };
      if (dateProperties.has(property)) {
        const match = typeof one === 'string' ? isoDate.exec(one) : null;
        if (!match || Number.isNaN(Date.parse(about.value)))
          return [found('data-date-wrong', address, about)];
        if (/[T ]/.test(about.value) && !match[1]) return [found('data-date-no-zone', address, about)];
      }
      if (addressProperties.has(property) && typeof one === 'string' && !isAbsolute(one))
        return [found('data-address-wrong', address, about)];
      return [];
    }),
  );
}

/** Dates of the article that the page is about: in order, and the same as in the head of the page. */
function judgeDates(page: PageFacts, placed: Placed[]): Finding[] {
  const article = placed.find(
    ({ node, mentioned }) => !mentioned && typesOf(node).some((type) => articleTypes.has(type)),
  )?.node;
  if (!article) return [];
  const type = nameOf(article);
  const moment = (text: unknown) =>
    typeof text === 'string' && isoDate.test(text) ? Date.parse(text) : Number.NaN;
  const differs = (property: string, said: string | undefined): Finding[] => {
    const value = article[property];
    // Seconds are enough: nobody means more.
    const apart = Math.abs(moment(value) - moment(said)) >= 1_000;
    return apart
      ? [found('data-dates-differ', page.address, { type, property, value: String(value), said: said ?? '' })]
      : [];
  };
  const { datePublished, dateModified } = article;
  const reversed = moment(dateModified) < moment(datePublished);
  return [
    ...(reversed
      ? [
          found('data-dates-reversed', page.address, {
            type,
            modified: String(dateModified),
            published: String(datePublished),
          }),
        ]
      : []),
    ...differs('datePublished', page.published),
    ...differs('dateModified', page.modified),
  ];
}

/** References to a part of this very page (`…#id`) that no node of it carries. */
function judgeReferences(address: string, placed: Placed[]): Finding[] {
  const full = (id: unknown) =>
    typeof id === 'string' && URL.canParse(id, address) ? new URL(id, address).href : undefined;
  const defined = new Set(
    placed.filter(({ node }) => !isReference(node)).map(({ node }) => full(node['@id'])),
  );
  const meant = new Set(placed.filter(({ node }) => isReference(node)).map(({ node }) => full(node['@id'])));
  return [...meant]
    .filter((id): id is string => id?.startsWith(`${address}#`) === true && !defined.has(id))
    .map((id) => found('data-reference-broken', address, { id }));
}
