import type { ComponentChildren } from 'preact';

interface StackProps {
  gap?: 'small' | 'medium' | 'large' | undefined;
  children: ComponentChildren;
}

/** One thing below the other, with equal room between. */
export function Stack({ gap = 'medium', children }: StackProps) {
  return <div class={`sp-stack sp-stack--${gap}`}>{children}</div>;
}

interface ColumnsProps {
  /** 'aside-first': a narrow column that helps to find the way, then the text. 'hero': text, then what it comes to. */
  shape?: 'even' | 'aside-first' | 'aside-last' | 'hero' | undefined;
  /** Two children: one per column. Below 56 rem they stand one below the other. */
  children: ComponentChildren;
}

export function Columns({ shape = 'even', children }: ColumnsProps) {
  return <div class={`sp-columns sp-columns--${shape}`}>{children}</div>;
}
