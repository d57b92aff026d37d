import { isPlain } from './plain';

// A video's player comes in the place of its poster, on a click and not before.
customElements.define(
  'video-embed',
  class extends HTMLElement {
    connectedCallback() {
      const address = this.dataset.frame;
      if (!address) return;
      this.addEventListener('click', (event) => {
        if (!(event instanceof MouseEvent) || !isPlain(event) || event.shiftKey) return;
        event.preventDefault();
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.title = this.dataset.title ?? '';
        frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
        frame.referrerPolicy = 'strict-origin-when-cross-origin';
        this.replaceChildren(frame);
        frame.focus();
      });
    }
  },
);
