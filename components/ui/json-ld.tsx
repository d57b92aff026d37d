import type { Graph } from 'schema-dts';
import { inScript } from '@/lib/seo/linked-data/graph';

type Props = { graph: Graph };

/** What a page says of itself to machines. */
export function JsonLd({ graph }: Props) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the script
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(graph) }} />
  );
}
