import type { Graph, Thing } from 'schema-dts';
import type { Site } from '@/lib/content/model';
import { absolute, type Outlet } from '@/lib/seo/outlet';

/** The paper as linked data names it: its addresses, words and particulars. */
export type Publication = { outlet: Outlet; site: Site };

/** The nodes of a page as one graph. */
export const graphOf = (nodes: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': nodes });

/** A graph as it stands in a page: no text of it, whoever wrote it, can end the script or open another. */
export const inScript = (graph: Graph): string => JSON.stringify(graph).replaceAll('<', '\\u003c');

/** What identifies the paper itself, on every page. */
export const paperId = ({ outlet }: Publication): string => absolute(outlet, '/#to-bao');

/** What identifies the paper's site. */
export const siteId = ({ outlet }: Publication): string => absolute(outlet, '/#trang-web');

/** What identifies a story, apart from the page that it stands on. */
export const storyId = ({ outlet }: Publication, path: string): string => absolute(outlet, `${path}#bai`);

/** What identifies a person or desk, apart from their page. */
export const contributorId = ({ outlet }: Publication, path: string): string =>
  absolute(outlet, `${path}#tac-gia`);

/** What identifies the way to a page. */
export const wayId = ({ outlet }: Publication, path: string): string => absolute(outlet, `${path}#duong-dan`);

/** A list that says something; undefined for one that says nothing, so that no empty field is written. */
export const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
