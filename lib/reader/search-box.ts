// Suggestions under a field of the search, while somebody types: a combobox with a list that holds no focus of its own.
// Without this script the form is a form. The server sends the words with the suggestions.
import type { SuggestionList } from '@/lib/content/search/answer';
import { suggestionsPath } from '@/lib/urls';

const pause = 120;
const fewest = 2;

customElements.define(
  'search-box',
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector('input');
      if (!input) return;
      const list = document.createElement('div');
      const said = document.createElement('p');
      let options: HTMLAnchorElement[] = [];
      let at = -1;
      let timer: number | undefined;
      let asked = new AbortController();

      const choose = (to: number) => {
        options[at]?.removeAttribute('aria-selected');
        at = to;
        const option = options[at];
        option?.setAttribute('aria-selected', 'true');
        option?.scrollIntoView({ block: 'nearest' });
        if (option) input.setAttribute('aria-activedescendant', option.id);
        else input.removeAttribute('aria-activedescendant');
      };
      const unfold = (open: boolean) => {
        list.hidden = !open;
        input.setAttribute('aria-expanded', String(open));
      };
      /** Whatever is on its way comes too late. */
      const forget = () => {
        clearTimeout(timer);
        asked.abort();
        choose(-1);
      };
      const close = () => {
        forget();
        unfold(false);
        said.textContent = '';
      };
      const show = ({ label, said: words, groups }: SuggestionList) => {
        options = [];
        list.setAttribute('aria-label', label);
        list.replaceChildren(
          ...groups.map(({ name, items }) => {
            const group = document.createElement('div');
            group.setAttribute('role', 'group');
            group.setAttribute('aria-label', name);
            const title = document.createElement('div');
            title.setAttribute('aria-hidden', 'true');
            title.textContent = name;
            group.append(title);
            for (const { label, path } of items) {
              const option = document.createElement('a');
              option.setAttribute('role', 'option');
              option.id = `${list.id}-${options.push(option)}`;
              option.tabIndex = -1;
              option.href = path;
              for (const { text, hit } of label) {
                const piece = document.createElement(hit ? 'mark' : 'span');
                piece.textContent = text;
                option.append(piece);
              }
              group.append(option);
            }
            return group;
          }),
        );
        unfold(options.length > 0);
        said.textContent = words;
      };
      const ask = async () => {
        forget();
        const q = input.value.trim();
        if (q.length < fewest) return close();
        asked = new AbortController();
        const { signal } = asked;
        try {
          const answer = await fetch(`${suggestionsPath}?${new URLSearchParams({ q })}`, { signal });
          if (answer.ok) show(await answer.json());
        } catch {
          // Something else was typed meanwhile, or there is no connection: the form is still a form.
        }
      };

      list.id = `${input.id}-goi-y`;
      list.setAttribute('role', 'listbox');
      said.setAttribute('role', 'status');
      said.className = 'sr-only';
      this.append(list, said);
      input.setAttribute('role', 'combobox');
      input.setAttribute('aria-autocomplete', 'list');
      input.setAttribute('aria-controls', list.id);
      input.autocomplete = 'off';
      unfold(false);

      input.addEventListener('input', () => {
        choose(-1);
        clearTimeout(timer);
        timer = window.setTimeout(ask, pause);
      });
      input.addEventListener('keydown', (event) => {
        const { key } = event;
        // While an input method composes, its keys are its own.
        if (event.isComposing || event.ctrlKey || event.metaKey) return;
        const last = options.length - 1;
        let to: number | undefined;
        if (key === 'Escape') {
          if (list.hidden) input.value = '';
          close();
          event.preventDefault();
        } else if (key === 'ArrowDown' && list.hidden) ask();
        else if (list.hidden) return;
        else if (key === 'Enter' && at >= 0) {
          event.preventDefault();
          options[at]?.click();
        } else if (key === 'ArrowDown') to = at < last ? at + 1 : -1;
        else if (key === 'ArrowUp') to = at < 0 ? last : at - 1;
        else if (key === 'Home' && at >= 0) to = 0;
        else if (key === 'End' && at >= 0) to = last;
        if (to === undefined) return;
        event.preventDefault();
        choose(to);
      });
      input.addEventListener('blur', close);
      // A pointer in the list leaves the focus in the field.
      list.addEventListener('mousedown', (event) => event.preventDefault());
      // What was left empty need not stand in the address.
      input.form?.addEventListener('formdata', ({ formData }) => {
        for (const [name, value] of [...formData]) if (!value) formData.delete(name);
      });
      // Who types fast has begun before this script arrived.
      if (document.activeElement === input && input.value !== input.defaultValue) ask();
    }
  },
);
