import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fold, slugify } from '@/lib/text/fold';
import { webAddressProblem } from './addresses';
import { DateError, parseInstant } from './dates';
import { type Complain, quoted } from './problems';

// Control characters, and halves of characters: no database takes them.
const control = /[\p{Cc}\p{Cs}]/u;

/** Text of one line in NFC, at most `max` characters as the newsroom counts them. */
const line = (max: number) =>
  z
    .string()
    .overwrite((text) =>
      text
        .normalize('NFC')
        .replace(/[ \t\r\n]+/g, ' ')
        .trim(),
    )
    .min(1)
    .max(max)
    .refine((text) => !control.test(text), 'holds a control character');

/** A name that an address is made of. */
const name = (max: number) => line(max).refine((text) => slugify(text) !== '', 'has no letter or digit');

const names = (max: number, most: number) =>
  z
    .array(name(max))
    .max(most)
    .transform((all) => all.filter((one, at) => all.findIndex((other) => fold(other) === fold(one)) === at));

const webAddress = line(2000).superRefine((text, context) => {
  const problem = webAddressProblem(text);
  if (problem) context.addIssue({ code: 'custom', message: `${quoted(text)} ${problem}` });
});

const instant = (timeZone: string) =>
  z.union([z.string(), z.number()]).transform((value, context) => {
    try {
      return parseInstant(String(value), timeZone);
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      context.addIssue({ code: 'custom', message: `${quoted(String(value))} ${error.message}` });
      return z.NEVER;
    }
  });

const schemaFor = (timeZone: string) =>
  z.strictObject({
    headline: line(200),
    slug: line(200)
      .refine((slug) => slugify(slug) === slug, 'must be plain lower-case letters, digits and hyphens')
      .optional(),
    kicker: line(60).optional(),
    genre: z.enum(['news', 'opinion', 'analysis']).optional(),
    section: name(60),
    parentSection: name(60).optional(),
    standfirst: line(600).optional(),
    topics: names(80, 20).default([]),
    authors: names(80, 10).default([]),
    publishedAt: instant(timeZone).optional(),
    revisedAt: instant(timeZone).optional(),
    featured: z.boolean().optional(),
    draft: z.boolean().default(false),
    mainMedia: z
      .strictObject({
        file: line(500),
        alt: line(400),
        caption: line(400).optional(),
        credit: line(160).optional(),
        licence: line(160).optional(),
      })
      .optional(),
    source: z
      .strictObject({
        name: line(120),
        url: webAddress.optional(),
        licence: line(120).optional(),
        indexPolicy: z.enum(['original', 'licensed', 'noindex']).optional(),
      })
      .optional(),
    seo: z.strictObject({ title: line(120).optional(), description: line(300).optional() }).default({}),
  });

/** What stands between the `---` lines, checked. */
export type FrontMatter = z.infer<ReturnType<typeof schemaFor>>;

/** Parts a file into front matter and body. Undefined without front matter. Lines count from 1. */
export function splitFile(text: string): { yaml: string; body: string; bodyLine: number } | undefined {
  const lines = text.split('\n');
  const fence = /^---[ \t]*$/;
  const end = lines.findIndex((one, at) => at > 0 && fence.test(one));
  if (end < 0 || !fence.test(lines[0] ?? '')) return undefined;
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** Reads the front matter. Says what is wrong through `complain`; undefined when it cannot be used. */
export function readFrontMatter(yaml: string, timeZone: string, complain: Complain): FrontMatter | undefined {
  const values = readYaml(yaml, complain);
  if (values === undefined) return undefined;
  const result = schemaFor(timeZone).safeParse(withoutBlanks(values), { reportInput: true });
  if (result.error) {
    for (const issue of result.error.issues) report(issue, complain);
    return undefined;
  }
  const matter = result.data;
  if (!matter.slug && !slugify(matter.headline))
    complain('headline', 'has no letter or digit to make an address of');
  if (matter.parentSection && fold(matter.parentSection) === fold(matter.section)) {
    complain('parentSection', 'is the section itself');
  }
  return matter;
}

function readYaml(yaml: string, complain: Complain): unknown {
  const lines = new LineCounter();
  const place = (at: number) => `front matter, line ${lines.linePos(at).line + 1}`;
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false, lineCounter: lines });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    complain(place(problem.pos[0]), `is not valid YAML: ${problem.message}`);
    return undefined;
  }
  try {
    const values: unknown = document.toJS({ maxAliasCount: 20 });
    if (values !== null && typeof values === 'object' && !Array.isArray(values)) return values;
    complain('front matter', 'must be keys with values, such as headline: …');
  } catch (error) {
    complain('front matter', `is not valid YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

/** A key without a value counts as not given. */
function withoutBlanks(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== '');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutBlanks(inner)]));
}

function report(issue: z.core.$ZodIssue, complain: Complain): void {
  const path = issue.path.filter((part) => typeof part === 'string').join('.');
  if (issue.code !== 'unrecognized_keys') {
    complain(path || 'front matter', messageOf(issue));
    return;
  }
  for (const key of issue.keys) {
    complain(quotedKey(path ? `${path}.${key}` : key), 'is not a key that an article has');
  }
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : wanted(issue.expected);
    case 'invalid_union':
      return 'is no date (write it like 2024-04-17T18:30:00+07:00)';
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return 'is empty';
    case 'too_big':
      return `is longer than ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}`;
    default:
      return issue.message;
  }
}

const quotedKey = (key: string): string => key.replace(/[\s\p{C}]+/gu, ' ').slice(0, 80);

function wanted(expected: string): string {
  if (expected === 'string') return 'must be text (put it in quotes)';
  if (expected === 'array') return 'must be a list, such as [A, B]';
  if (expected === 'boolean') return 'must be true or false';
  return 'must hold keys of its own';
}
