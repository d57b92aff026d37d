import { type FeedFormat, feedFiles, feedPath, indexNowKeyPath } from '@/lib/urls';
import type { Channel } from './outcomes';
import type { Message } from './post';

/** What is set of those who are told. */
export type Receivers = {
  /** Where IndexNow is told, and with which key; undefined when it is switched off. */
  indexNow: { endpoint: string; key: string } | undefined;
  /** The hub; undefined when there is none. */
  webSub: { endpoint: string } | undefined;
};

/** Pages in one message: as many as IndexNow takes, and as many as make 60 feeds. */
export const pagesAtOnce: Record<Channel, number> = { indexNow: 10_000, webSub: 20 };

const formats = Object.keys(feedFiles) as FeedFormat[];

/** The message that tells of pages, by path. */
export const messages = {
  /** IndexNow's list of addresses that have changed (indexnow.org/documentation). */
  indexNow(paths: string[], siteUrl: string, { key }: { key: string }): Message {
    const address = (path: string) => new URL(path, siteUrl).href;
    const told = {
      ...{ host: new URL(siteUrl).host, key, keyLocation: address(indexNowKeyPath(key)) },
      urlList: paths.map(address),
    };
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(told) };
  },
  /** A publisher's notification as hubs understand it (PubSubHubbub 0.4 and WebSub), for all feeds of the pages. */
  webSub(paths: string[], siteUrl: string): Message {
    const form = new URLSearchParams({ 'hub.mode': 'publish' });
    for (const path of paths) {
      for (const format of formats) form.append('hub.url', new URL(feedPath(path, format), siteUrl).href);
    }
    return { type: 'application/x-www-form-urlencoded', body: form.toString() };
  },
};
