import { type ComponentChildren, toChildArray } from 'preact';
import { Groups, notTranslated, QrCode } from '../code-card/code-card.tsx';

interface SlipSheetProps {
  /** What the page says to whoever prints it; not on paper. */
  about: ComponentChildren;
  /** Large print: four on a sheet. */
  large?: boolean | undefined;
  /** Slips. */
  children: ComponentChildren;
}

/** Sheets of slips, to print and to cut: two beside each other, all of one size, and nothing else on the paper. */
export function SlipSheet({ about, large, children }: SlipSheetProps) {
  const slips = toChildArray(children);
  const onPaper = large ? 4 : 6;
  const papers = Array.from({ length: Math.ceil(slips.length / onPaper) }, (_, index) =>
    slips.slice(index * onPaper, (index + 1) * onPaper),
  );
  return (
    <>
      <div class="sp-sheet__about">{about}</div>
      <div class={large ? 'sp-sheet sp-sheet--large' : 'sp-sheet'}>
        {papers.map((paper) => (
          <div class="sp-sheet__paper">{paper}</div>
        ))}
      </div>
    </>
  );
}

/** What a slip is for: its code, wide as it may be, and below it the words beside the QR code. */
export function SlipCode({ code, svg, children }: { code: string; svg: string; children: ComponentChildren }) {
  return (
    <div class="sp-slip__body">
      <p class="sp-code__code sp-slip__code" {...notTranslated}>
        <Groups code={code} />
      </p>
      <div class="sp-slip__words">{children}</div>
      <QrCode svg={svg} />
    </div>
  );
}
