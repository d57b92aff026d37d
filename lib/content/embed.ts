/** Hosts whose players may be shown in a frame, with the address of the frame for a video id. */
const players: { hosts: string[]; id: (url: URL) => string | undefined; frame: (id: string) => string }[] = [
  {
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'www.youtube-nocookie.com'],
    id: (url) =>
      url.hostname === 'youtu.be'
        ? url.pathname.slice(1)
        : (url.searchParams.get('v') ?? /^\/(?:shorts|embed|live)\/([^/]+)/.exec(url.pathname)?.[1]),
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  {
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    id: (url) => /(\d+)\/?$/.exec(url.pathname)?.[1],
    frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1`,
  },
  {
    hosts: ['www.dailymotion.com', 'dailymotion.com'],
    id: (url) => /^\/video\/([^/]+)/.exec(url.pathname)?.[1],
    frame: (id) => `https://geo.dailymotion.com/player.html?video=${id}`,
  },
];

/**
 * The address of a player's frame for a web address, or undefined where the paper only links (an unknown
 * host, or an id with anything but letters, digits, hyphen and underscore).
 */
export function playerFrame(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return undefined;
  const player = players.find(({ hosts }) => hosts.includes(url.hostname));
  const id = player?.id(url);
  return player && id && /^[\w-]{1,40}$/.test(id) ? player.frame(id) : undefined;
}
