import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explain, PaperError } from '@/lib/launch/errors';
import { openProgress } from '@/lib/launch/progress';
import { type Audit, type AuditOptions, auditSite } from './audit-site';
import { reportText } from './report';
import { reportJson } from './report-json';

const usage = `Usage: npm run audit:site -- URL [options]

Crawls a running site as a search engine does and says what is wrong with it.

  --json FILE       write the report as JSON too; "-" prints it instead of the words
  --most N          ask for N pages at most (10000)
  --as ORIGIN       the site's own addresses begin with ORIGIN, though it is asked for at URL
  --slow MS         pages that take longer are slow (1000)
  --skip PATTERN    leave out addresses that match this regular expression
  --fail-on LEVEL   what the exit code tells: error, warning (default) or never
  --lang vi|en      the language of the report (en)

Exit code: 0 nothing but notes, 1 warnings, 2 errors, 3 when there was nothing to audit.`;

type Command = {
  options: AuditOptions;
  json: string | undefined;
  failOn: 'error' | 'warning' | 'never';
  language: 'vi' | 'en';
};

const failed = 3;

/** `npm run audit:site`: the exit code says how bad the worst finding is. */
export async function main(args: string[], folder: string): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return 0;
  }
  try {
    const { options, json, failOn, language } = readCommand(args);
    const progress = openProgress(process.stderr);
    const audit = await progress.step(`Auditing ${options.url}`, (update) =>
      auditSite(options, (done, total) => update(bar(done, total))),
    );
    if (json === '-') process.stdout.write(reportJson(audit));
    else console.log(reportText(audit, language));
    if (json && json !== '-') await writeFile(resolve(folder, json), reportJson(audit));
    return exitCode(audit, failOn);
  } catch (error) {
    console.error(explain(error));
    return failed;
  }
}

const exitCode = ({ counts }: Audit, failOn: Command['failOn']): number => {
  if (failOn === 'never') return 0;
  if (counts.error > 0) return 2;
  return counts.warning > 0 && failOn === 'warning' ? 1 : 0;
};

const barWidth = 24;

/** How far the crawl is; the total grows while it finds more. */
function bar(done: number, total: number): string {
  const words = `${done} of ${total} addresses`;
  if (!process.stderr.isTTY) return words;
  const full = Math.round((barWidth * done) / Math.max(done, total));
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${words}`;
}

/** @throws PaperError for what cannot be meant. */
function readCommand(args: string[]): Command {
  const { values, positionals } = parsed(args);
  const [url, ...rest] = positionals;
  if (url === undefined || rest.length > 0) throw new PaperError(usage);
  return {
    options: {
      url: httpAddress(url),
      as: values.as === undefined ? undefined : httpAddress(values.as),
      most: whole('--most', values.most),
      slowAfter: whole('--slow', values.slow),
      skip: values.skip === undefined ? undefined : pattern(values.skip),
    },
    json: values.json,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', ['error', 'warning', 'never']),
    language: oneOf('--lang', values.lang ?? 'en', ['vi', 'en']),
  };
}

const text = { type: 'string' } as const;

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: text, most: text, as: text, slow: text, skip: text, 'fail-on': text, lang: text },
    });
  } catch (error) {
    throw new PaperError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function httpAddress(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new PaperError(`${written} is no http address.`);
  return url.href;
}

function whole(name: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(written)) throw new PaperError(`${name} is a number from 1 to 9999999.`);
  return Number(written);
}

function pattern(written: string): RegExp {
  try {
    return new RegExp(written);
  } catch {
    throw new PaperError(`${written} is no regular expression.`);
  }
}

function oneOf<T extends string>(name: string, written: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === written);
  if (!choice) throw new PaperError(`${name} is one of ${choices.join(', ')}.`);
  return choice;
}
