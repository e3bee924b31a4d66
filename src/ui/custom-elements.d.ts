// The names of our custom elements, so that JSX knows them. What they do stands in `*.element.ts`.
import type { ComponentChildren } from 'preact';

interface CustomElement {
  children?: ComponentChildren;
  [data: `data-${string}`]: string | number | undefined;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'ballot-meter': CustomElement;
      'character-count': CustomElement;
      'copy-code': CustomElement;
      'error-summary': CustomElement;
      'language-switch': CustomElement;
      'main-menu': CustomElement;
      'print-button': CustomElement;
    }
  }
}
