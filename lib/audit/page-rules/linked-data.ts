import { isOfType, linkedDataRules, valuesAt } from '@/lib/seo/standards/linked-data-rules';
import { isAbsolute } from '../addresses';
import { type Finding, found } from '../finding';
import { everyNode, listOf, type Placed, typesOf } from '../linked-data';
import { addressProperties, dateProperties, isArticleType, otherTypes } from '../linked-data-table';
import type { DataNode, PageFacts } from '../page-facts';

/** What is wrong with a page's structured data. */
export function judgeLinkedData(page: PageFacts): Finding[] {
  const { address, data } = page;
  const placed = [...everyNode(data.nodes)];
  const byId = new Map(
    placed.flatMap(({ node }) =>
      typeof node['@id'] === 'string' && !isReference(node) ? [[node['@id'], node]] : [],
    ),
  );
  const isEmpty = data.nodes.length === 0 && data.problems.length === 0;
  return [
    ...data.problems.map((problem) => found('data-not-json', address, { problem })),
    ...(isEmpty && page.kind === 'article' && page.index ? [found('data-none', address)] : []),
    ...data.nodes
      .filter((node) => typesOf(node).length === 0 && !isReference(node))
      .map(() => found('data-no-type', address)),
    ...placed.flatMap((one) => [...judgeNode(address, one, byId), ...judgeValues(address, one.node)]),
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

function judgeNode(address: string, { node, mentioned }: Placed, byId: Map<string, DataNode>): Finding[] {
  return mentioned ? [] : [...judgeDocumented(address, node, byId), ...judgeOther(address, node)];
}

/** What search engines document themselves; the vocabulary's own definitions bind no other site. */
const documented = linkedDataRules.filter(({ source }) => new URL(source).host === 'developers.google.com');

function judgeDocumented(address: string, node: DataNode, byId: Map<string, DataNode>): Finding[] {
  const type = nameOf(node);
  return documented
    .filter(({ types }) => isOfType({ '@type': typesOf(node) }, types))
    .flatMap(({ rules, source }) =>
      rules
        .filter(({ property }) => !isJudgedByValue(node, property))
        .filter(({ property, holds }) => valuesAt(node, property, byId).some((value) => !holds(value, node)))
        .map(({ property, severity, wants }) =>
          found(severity === 'error' ? 'data-property-wrong' : 'data-property-advised', address, {
            ...{ type, wants, source },
            property: property.replace('[]', ''),
          }),
        ),
    );
}

/** Dates and addresses that are there have rules of their own. */
const isJudgedByValue = (node: DataNode, property: string): boolean =>
  (dateProperties.has(property) || addressProperties.has(property)) &&
  listOf(node[property]).length > 0 &&
  listOf(node[property]).every((value) => typeof value === 'string');

function judgeOther(address: string, node: DataNode): Finding[] {
  const type = typesOf(node).find((one) => Object.hasOwn(otherTypes, one));
  const { required = [], advised = [] } = (type && otherTypes[type]) || {};
  const about = (property: string) => ({
    type: type ?? '',
    property: property.replaceAll('|', ' / '),
    wants: 'there',
    source: 'https://developers.google.com/search/docs/appearance/structured-data/search-gallery',
  });
  const missing = (property: string) => !has(node, property);
  return [
    ...required.filter(missing).map((property) => found('data-property-wrong', address, about(property))),
    ...advised.filter(missing).map((property) => found('data-property-advised', address, about(property))),
  ];
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
    ({ node, mentioned }) => !mentioned && typesOf(node).some((type) => isArticleType(type)),
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
