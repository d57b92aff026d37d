// What search engines document of the linked data that they read, as one table: for tests and for audits of a site.

/** A node of a graph, or one inside another. */
export type LinkedNode = { [property: string]: unknown };

type Rule = {
  /** A property, or a way through several (`author.name`): each value that it leads to is judged, and none is a fault. */
  property: string;
  severity: 'error' | 'warning';
  /** What is right, for the message. */
  wants: string;
  holds: (value: unknown, node: LinkedNode) => boolean;
};

type RulesOfType = { types: string[]; source: string; rules: Rule[] };

/** What is wrong with a node, and by whose rule. */
export type LinkedDataProblem = {
  severity: 'error' | 'warning';
  type: string;
  property: string;
  wants: string;
  source: string;
};

const google = 'https://developers.google.com/search/docs/appearance/structured-data/';

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/[^\s/]+(\/|$)/.test(value) && URL.canParse(value);
/** ISO 8601 with a day, a time and an offset. */
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isWhole = (value: unknown): boolean => Number.isInteger(Number(value)) && Number(value) > 0;

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const imageAddress = (value: unknown): unknown => (isNode(value) ? (value.contentUrl ?? value.url) : value);

const must = (property: string, wants: string, holds: Rule['holds']): Rule => ({
  ...{ property, wants, holds, severity: 'error' },
});
const should = (property: string, wants: string, holds: Rule['holds']): Rule => ({
  ...{ property, wants, holds, severity: 'warning' },
});

/** Whether what a rule wants of one property is there at all where its kind needs none. */
const orNone =
  (property: string, holds: Rule['holds']): Rule['holds'] =>
  (value, node) =>
    node[property] === undefined || holds(value, node);

/** Positions 1, 2, 3 … in the order of the list. */
const inOrder = (items: unknown): boolean =>
  listOf(items).every((item, index) => isNode(item) && item.position === index + 1);

const addressOf = (item: unknown): unknown =>
  isNode(item) ? (item.url ?? (isNode(item.item) ? item.item['@id'] : item.item)) : undefined;

/** The rules, by type. Whole lists are named with `[]` at the end. */
export const linkedDataRules: RulesOfType[] = [
  {
    types: ['Article', 'NewsArticle', 'OpinionNewsArticle', 'AnalysisNewsArticle'],
    source: `${google}article`,
    rules: [
      should('headline', 'a headline', isText),
      should('image', 'pictures, each with an absolute address', (value) => isAddress(imageAddress(value))),
      should('datePublished', 'a moment with an offset', isMoment),
      should('dateModified', 'a moment with an offset, not before datePublished', (value, node) => {
        const [published, modified] = [String(node.datePublished), String(value)].map(Date.parse);
        return isMoment(value) && (modified ?? 0) >= (published ?? 0);
      }),
      should('author', 'a person or an organisation', (value) =>
        /^(Person|\w*Organization)$/.test(isNode(value) ? String(value['@type']) : ''),
      ),
      should('author.name', 'a name', isText),
      should('author.url', 'an absolute address', isAddress),
    ],
  },
  {
    types: ['BreadcrumbList'],
    source: `${google}breadcrumb`,
    rules: [
      must('itemListElement[]', 'at least two steps', (steps) => listOf(steps).length >= 2),
      must('itemListElement[]', 'positions from 1 on', inOrder),
      must('itemListElement.name', 'a name', isText),
      must('itemListElement[]', 'an absolute address for every step but the last', (steps) =>
        listOf(steps).every((step, index, all) =>
          index === all.length - 1 && isNode(step) && step.item === undefined
            ? true
            : isAddress(addressOf(step)),
        ),
      ),
    ],
  },
  {
    types: ['ItemList'],
    source: `${google}carousel`,
    rules: [
      must('itemListElement[]', 'positions from 1 on', inOrder),
      must('itemListElement[]', 'absolute addresses of one host, each once', (items) => {
        const addresses = listOf(items).map(addressOf);
        const hosts = new Set(addresses.map((one) => (isAddress(one) ? new URL(String(one)).host : one)));
        return addresses.every(isAddress) && new Set(addresses).size === addresses.length && hosts.size === 1;
      }),
    ],
  },
  {
    types: ['ImageObject'],
    source: `${google}image-license-metadata`,
    rules: [
      must('contentUrl', 'an absolute address', isAddress),
      must('license', 'an absolute address', orNone('license', isAddress)),
      must('acquireLicensePage', 'an absolute address', orNone('acquireLicensePage', isAddress)),
      must('creator.name', 'a name', orNone('creator', isText)),
      should('width', 'a number of pixels', orNone('width', isWhole)),
      should('height', 'a number of pixels', orNone('height', isWhole)),
      should('creditText', 'words', orNone('creditText', isText)),
    ],
  },
  {
    types: ['Organization', 'NewsMediaOrganization'],
    source: `${google}organization`,
    rules: [
      must('name', 'a name', isText),
      should('url', 'an absolute address', orNone('url', isAddress)),
      should('logo', 'a logo of at least 112 × 112 pixels', orNone('logo', isLogo)),
      should('sameAs', 'absolute addresses', orNone('sameAs', isAddress)),
      should('address', 'an address by its parts', orNone('address', isNode)),
      should('contactPoint', 'a telephone or an e-mail address', (value, node) =>
        node.contactPoint === undefined
          ? true
          : isNode(value) && (isText(value.telephone) || isText(value.email)),
      ),
    ],
  },
  {
    types: ['NewsMediaOrganization'],
    source: 'https://schema.org/NewsMediaOrganization',
    rules: [
      must('url', 'an absolute address', isAddress),
      must('logo', 'a logo of at least 112 × 112 pixels', isLogo),
      ...[
        'publishingPrinciples',
        'ethicsPolicy',
        'masthead',
        'ownershipFundingInfo',
        'correctionsPolicy',
      ].map((policy) => should(policy, 'an absolute address', orNone(policy, isAddress))),
    ],
  },
  {
    types: ['ProfilePage'],
    source: `${google}profile-page`,
    rules: [
      must('mainEntity', 'a person or an organisation', (value) =>
        /^(Person|Organization)$/.test(isNode(value) ? String(value['@type']) : ''),
      ),
      must('mainEntity.name', 'a name', isText),
      should('mainEntity.image', 'an absolute address', (value, node) =>
        isNode(node.mainEntity) && node.mainEntity.image === undefined
          ? true
          : isAddress(imageAddress(value)),
      ),
    ],
  },
  {
    types: ['Person'],
    source: 'https://schema.org/Person',
    rules: [must('name', 'a name', isText), should('url', 'an absolute address', orNone('url', isAddress))],
  },
  {
    types: ['WebSite'],
    source: 'https://developers.google.com/search/docs/appearance/site-names',
    rules: [
      must('name', 'a name', isText),
      must('url', 'the address of the front page', (value) => isAddress(value) && isRoot(String(value))),
    ],
  },
  {
    types: ['WebPage', 'CollectionPage', 'ProfilePage'],
    source: 'https://schema.org/WebPage',
    rules: [must('@id', 'an absolute address', isAddress)],
  },
  {
    types: ['CorrectionComment'],
    source: 'https://schema.org/correction',
    rules: [must('text', 'words', isText), must('datePublished', 'a moment with an offset', isMoment)],
  },
];

function isLogo(value: unknown): boolean {
  if (!isNode(value)) return isAddress(value);
  return isAddress(imageAddress(value)) && Number(value.width) >= 112 && Number(value.height) >= 112;
}

const isRoot = (address: string): boolean => new URL(address).pathname === '/';

/** Every node of a graph that has a type, those inside others included. References are not followed. */
export function nodesOf(value: unknown): LinkedNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  const inside = Object.values(value).flatMap(nodesOf);
  return value['@type'] === undefined ? inside : [value, ...inside];
}

/** Whether a node is of one of these types. */
export const isOfType = (node: LinkedNode, types: string[]): boolean =>
  listOf(node['@type']).some((type) => types.includes(String(type)));

/** What a property of a node, or a way through several, leads to, with references looked up in the graph. */
export function valuesAt(node: LinkedNode, way: string, byId: Map<string, LinkedNode>): unknown[] {
  const whole = way.endsWith('[]');
  const parts = (whole ? way.slice(0, -2) : way).split('.');
  const found = (value: unknown): unknown =>
    isNode(value) && value['@type'] === undefined ? (byId.get(String(value['@id'])) ?? value) : value;
  let values: unknown[] = [node];
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    values = values.flatMap((value) => {
      const next = isNode(value) ? value[part] : undefined;
      if (last && whole) return [next];
      const list = listOf(next);
      return list.length > 0 ? list.map(found) : [undefined];
    });
  }
  return values;
}

const emptyIn = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && (value.length === 0 || value.some(emptyIn))) ||
  (isNode(value) && (Object.keys(value).length === 0 || Object.values(value).some(emptyIn)));

/** What is wrong with the linked data of a page. @param data parsed: a graph, a node, or a list of either */
export function judgeLinkedData(data: unknown): LinkedDataProblem[] {
  const nodes = nodesOf(data);
  const byId = new Map(nodes.flatMap((node) => (isText(node['@id']) ? [[String(node['@id']), node]] : [])));
  const problems: LinkedDataProblem[] = nodes.flatMap((node) =>
    linkedDataRules
      .filter(({ types }) => isOfType(node, types))
      .flatMap(({ rules, source }) =>
        rules
          .filter(({ property, holds }) =>
            valuesAt(node, property, byId).some((value) => !holds(value, node)),
          )
          .map(({ property, severity, wants }) => ({
            ...{ severity, type: listOf(node['@type']).join(' '), property, wants, source },
          })),
      ),
  );
  if (!emptyIn(data)) return problems;
  const source = `${google}sd-policies`;
  return [
    ...problems,
    { severity: 'warning', type: 'any', property: 'any', wants: 'no empty values', source },
  ];
}
