'use client';

import { useRowLabel } from '@payloadcms/ui';
import type { LayoutName } from '@/lib/content/front-layouts';
import './front-editor.css';
import { FrontLayoutPicture } from './front-layout-picture';
import { useNameOf, useWords } from './front-records';

type Row = {
  title?: string | null;
  layout?: LayoutName | null;
  fill?: string | null;
  source?: string | null;
  section?: unknown;
  topic?: unknown;
};

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Names a container in the form of a front by its title, or by what fills it, beside the picture of its layout. */
export function FrontContainerLabel() {
  const { data, rowNumber = 0 } = useRowLabel<Row | undefined>();
  const words = useWords();
  const source = data?.fill === 'curated' ? undefined : data?.source;
  const section = useNameOf('sections', source === 'section' ? numberOf(data?.section) : undefined);
  const topic = useNameOf('topics', source === 'topic' ? numberOf(data?.topic) : undefined);
  const names: Record<string, string | undefined> = {
    latest: words('Mới nhất', 'Latest'),
    featured: words('Nổi bật', 'Featured'),
    section,
    topic,
  };
  const name = data?.title?.trim() || names[source ?? ''];
  return (
    <span className="front-row-label">
      <span className="front-row-number">{rowNumber + 1}</span>
      {data?.layout && <FrontLayoutPicture layout={data.layout} small />}
      <span className="front-row-name">{name || words('Khối chưa có tiêu đề', 'Untitled container')}</span>
    </span>
  );
}
