/**
 * Names by which robots.txt refuses those who collect text to train language models. Only names that their operators
 * document themselves are here, each with where they do; programs that fetch a page because a reader asked for it, or
 * for a search index, have names of their own and are not refused.
 */
export const trainingCrawlers: { name: string; operator: string; source: string }[] = [
  { name: 'AI2Bot', operator: 'Allen Institute for AI', source: 'https://allenai.org/crawler' },
  { name: 'Amazonbot', operator: 'Amazon', source: 'https://developer.amazon.com/amazonbot' },
  {
    name: 'Applebot-Extended',
    operator: 'Apple',
    source: 'https://support.apple.com/en-us/119829',
  },
  { name: 'CCBot', operator: 'Common Crawl', source: 'https://commoncrawl.org/ccbot' },
  {
    name: 'ClaudeBot',
    operator: 'Anthropic',
    source:
      'https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler',
  },
  {
    name: 'Google-Extended',
    operator: 'Google',
    source: 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers',
  },
  { name: 'GPTBot', operator: 'OpenAI', source: 'https://platform.openai.com/docs/bots' },
  {
    name: 'meta-externalagent',
    operator: 'Meta',
    source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers',
  },
];
