import type { SearchFilters as Model, SearchRequest } from '@/lib/content/search/model';
import { isNarrowed } from '@/lib/content/search/request';
import type { Strings } from '@/lib/strings/vi';

type Props = { filters: Model; request: SearchRequest; words: Strings };

type Choice = { value: string; label: string };
const bySlug = ({ slug, name }: { slug: string; name: string }): Choice => ({ value: slug, label: name });

/** What narrows a search: part of its form, unfolded where something of it is in use. */
export function SearchFilters({ filters, request, words }: Props) {
  const { section, author, from, to, sort } = request;
  const choices: { name: string; label: string; chosen: string | undefined; options: Choice[] }[] = [
    {
      ...{ name: 'chuyen-muc', label: words.sections, chosen: section },
      options: [{ value: '', label: words.searchAllSections }, ...filters.sections.map(bySlug)],
    },
    {
      ...{ name: 'tac-gia', label: words.by, chosen: author },
      options: [{ value: '', label: words.searchAllAuthors }, ...filters.authors.map(bySlug)],
    },
    {
      ...{ name: 'xep', label: words.searchSort, chosen: sort === 'date' ? 'moi' : undefined },
      options: [
        { value: '', label: words.searchByRelevance },
        { value: 'moi', label: words.searchByDate },
      ],
    },
  ];
  const days = [
    { name: 'tu', label: words.searchFrom, day: from },
    { name: 'den', label: words.searchTo, day: to },
  ];
  return (
    <details className="search-filters" open={isNarrowed(request) || sort === 'date'}>
      <summary>{words.searchFilters}</summary>
      <div>
        {choices.map(({ name, label, chosen, options }) => (
          <label key={name}>
            {label}
            <select name={name} defaultValue={chosen}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {days.map(({ name, label, day }) => (
          <label key={name}>
            {label}
            <input type="date" name={name} defaultValue={day} />
          </label>
        ))}
        <button type="submit">{words.searchApply}</button>
      </div>
    </details>
  );
}
