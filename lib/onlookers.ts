/** Programs that fetch a link without anybody reading it, by what they call themselves. */
const names: readonly RegExp[] = [
  // Messengers and networks that show a card of a link that somebody sends.
  /facebookexternalhit|facebookcatalog|facebot|meta-external/i,
  // In Zalo's own browser a person reads: it says which system it runs on.
  /\bzalo(?!theme|language|\s*(?:android|ios)\b)/i,
  /slack|telegrambot|twitterbot|whatsapp|discord|linkedinbot|skypeuripreview|viber|snapchat|pinterest/i,
  /\bline-poker|kakaotalk-scrap|microsoftpreview|bingpreview|teamsbot|mattermost|mastodon|bluesky|cardyb|iframely|embedly|redditbot|vkshare/i,
  // Search engines and archives.
  /googlebot|google-(?:inspectiontool|extended|safety|read-aloud)|googleother|apis-google|bingbot|coccoc(?:bot|-)|yandex|baiduspider|applebot|duckduckbot|petalbot|archive\.org|ia_archiver/i,
  // Whatever says of itself what it is.
  /\b\w*(?:bot|crawler|spider|scraper|fetcher|unfurl|preview|link-?check|validator|monitor)\b/i,
  // Tools and libraries.
  /^(?:curl|wget|httpie|python|aiohttp|go-http|java|okhttp|apache-httpclient|axios|node|undici|got|ruby|perl|libwww|lwp|php|guzzle|dart|postman|insomnia)/i,
];

/**
 * Whether a request only looks at a link: a robot, a program, or a browser that fetches ahead of its person. It gets
 * no content and costs no visit. A guess by names; what protects the count is the cookie, which no unfurler brings.
 */
export function isOnlooker(headers: Headers): boolean {
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '');
  if (purpose.some((value) => /prefetch|preview|prerender/i.test(value))) return true;
  const agent = headers.get('user-agent')?.trim() ?? '';
  return agent === '' || names.some((name) => name.test(agent));
}
