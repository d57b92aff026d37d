import Link from 'next/link';
import { anyState } from '@/lib/newsroom/desk/filters';
import type { Choice, Filters } from '@/lib/newsroom/desk/lists';
import type { Say } from '@/lib/newsroom/desk/words';
import { stateNames, states } from '@/lib/newsroom/workflow/states';
import { newsroomPath } from '@/lib/urls';

type Props = {
  filters: Filters | undefined;
  sections: Choice[];
  authors: Choice[];
  say: Say;
};

/** Narrows the stories of the newsroom by state, section and author: a plain form. */
export function DeskFilters({ filters, sections, authors, say }: Props) {
  return (
    <search>
      <form className="desk-filters" action={newsroomPath} method="get">
        <label>
          {say('Tình trạng', 'State')}
          <select name="trang-thai" defaultValue={filters?.state ? states[filters.state].slug : anyState}>
            <option value={anyState}>{say('Mọi tình trạng', 'Every state')}</option>
            {stateNames.map((state) => (
              <option key={state} value={states[state].slug}>
                {say(states[state].name.vi, states[state].name.en)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('Chuyên mục', 'Section')}
          <select name="chuyen-muc" defaultValue={filters?.section ?? ''}>
            <option value="">{say('Mọi chuyên mục', 'Every section')}</option>
            <Options choices={sections} />
          </select>
        </label>
        <label>
          {say('Tác giả', 'Author')}
          <select name="tac-gia" defaultValue={filters?.author ?? ''}>
            <option value="">{say('Mọi tác giả', 'Every author')}</option>
            <Options choices={authors} />
          </select>
        </label>
        <label className="desk-check">
          <input type="checkbox" name="cua-toi" value="1" defaultChecked={filters?.mine ?? false} />
          {say('Chỉ bài của tôi', 'Only mine')}
        </label>
        <button type="submit">{say('Lọc bài', 'Filter')}</button>
        {filters && (
          <Link href={newsroomPath} prefetch={false}>
            {say('Về bàn làm việc', 'Back to the desk')}
          </Link>
        )}
      </form>
    </search>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name}
    </option>
  ));
}
