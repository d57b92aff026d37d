import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-box': HTMLAttributes<HTMLElement>;
      'video-embed': HTMLAttributes<HTMLElement> & {
        'data-frame'?: string | undefined;
        'data-title'?: string;
      };
      'saved-list': HTMLAttributes<HTMLElement>;
      'kept-list': HTMLAttributes<HTMLElement>;
    }
  }
}
