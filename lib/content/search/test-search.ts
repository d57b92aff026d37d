import { openTestPaper, type TestPaper } from '../test-paper';
import type { Marked, SearchResults } from './model';
import { parseSearch } from './request';
import { search } from './search';

const text = (said: string) => ({ type: 'text', text: said, format: 0 });

/** A paragraph of a stored body. */
export const paragraph = (said: string) => ({ type: 'paragraph', children: [text(said)] });

/** A stored body of these nodes. */
export const body = (...children: unknown[]) => ({ root: { type: 'root', children } });

/** Searches as the address with these parameters does. */
export const find = (q: string, more: Record<string, string> = {}): Promise<SearchResults> =>
  search(parseSearch(new URLSearchParams({ q, ...more })));

/** The slugs of what is found, best first. */
export const slugs = async (q: string, more: Record<string, string> = {}): Promise<string[]> =>
  (await find(q, more)).hits.map(({ story }) => story.path.split('/').at(-1) ?? '');

/** The pieces of a text that are marked. */
export const marked = (pieces: Marked | undefined): string[] =>
  (pieces ?? []).filter(({ hit }) => hit).map((piece) => piece.text);

/** A paper with a handful of stories that are good to search. */
export async function openSearchPaper(): Promise<{ paper: TestPaper; ids: Record<string, number> }> {
  const paper = await openTestPaper();
  const ids: Record<string, number> = {};
  const stories = [
    { slug: 'ban-hang', headline: 'Bán hàng rong trên phố', section: 1, authors: [1], hours: -1000 },
    { slug: 'ban-be', headline: 'Bạn hàng của nhau', section: 1, authors: [2], hours: -1 },
    { slug: 'thuy-dien', headline: 'Thủy điện và hòa bình', section: 2, topics: [1] },
    { slug: 'duong-sat', headline: 'Đường sắt qua đèo', section: 3, topics: [2], authors: [3], hours: -48 },
    {
      slug: 'than',
      headline: 'Một bài khác',
      section: 2,
      body: body(
        paragraph('Câu mở đầu không nói gì. Giữa câu có tàu hỏa chạy bằng hơi nước rồi thôi.'),
        {
          type: 'paragraph',
          children: [text('C'), { ...text('O'), format: 1 }, text('2 thải ra <b>nhiều</b>')],
        },
        {
          type: 'block',
          fields: { blockType: 'factBox', title: 'Tóm tắt', content: body(paragraph('lò xo thần kỳ')) },
        },
        {
          type: 'block',
          fields: { blockType: 'pullQuote', text: 'trích dẫn hay', attribution: 'Cụ Nguyễn' },
        },
      ),
    },
  ];
  for (const story of stories) ids[story.slug] = await paper.add(story);
  return { paper, ids };
}
