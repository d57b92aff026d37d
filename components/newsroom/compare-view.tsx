import { redirect } from 'next/navigation';
import type { DocumentViewServerProps } from 'payload';
import { newsroomPath } from '@/lib/urls';

const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{1,10}$/.test(value) ? value : undefined;

/** Leads from the two versions that were chosen in the history to the view that compares them. */
export function CompareView({ initPageResult, searchParams }: DocumentViewServerProps) {
  const [from, to] = [idIn(searchParams?.tu), idIn(searchParams?.den)];
  const base = `${newsroomPath}/collections/articles/${initPageResult.docID}`;
  if (from === undefined || to === undefined) redirect(`${base}/lich-su`);
  redirect(`${base}/versions/${to}?versionFrom=${from}`);
}
