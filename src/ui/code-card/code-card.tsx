import type { ComponentChildren } from 'preact';
import { useWords } from '../words.tsx';

interface CodeCardProps {
  label: string;
  /** As it is typed over; shown in the groups that its hyphens or spaces make. */
  code: string;
  /** A QR code as made by the server: never anything that somebody typed. */
  svg?: string | undefined;
  children?: ComponentChildren;
}

/** A code to keep: big, in groups, to be copied, printed or scanned. */
export function CodeCard({ label, code, svg, children }: CodeCardProps) {
  const { t } = useWords();
  return (
    <div class="sp-code">
      <div class="sp-code__text">
        <p class="sp-code__label">{label}</p>
        <p class="sp-code__code" {...notTranslated}>
          <Groups code={code} />
        </p>
        {children}
        <div class="sp-code__buttons">
          <copy-code data-code={code} data-label={t('ui.code.copy')} data-done={t('ui.code.copied')} />
          <PrintButton />
        </div>
      </div>
      {svg && <QrCode svg={svg} />}
    </div>
  );
}

/** Adds a button that prints the page; without script there is no button, and the browser's own menu does it. */
export function PrintButton({ label }: { label?: string | undefined }) {
  const { t } = useWords();
  return <print-button data-label={label ?? t('ui.print')} />;
}

export function QrCode({ svg }: { svg: string }) {
  const { t } = useWords();
  return (
    // The drawing comes from the server, which made the code itself: nothing in it was typed by anyone.
    <div class="sp-code__qr" role="img" aria-label={t('ui.code.qr')} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}

/** A code is not a word. Preact leaves out an attribute that is `false`, and its types know no 'no'. */
export const notTranslated = { translate: 'no' } as object;

export function Groups({ code }: { code: string }) {
  const groups = code.split(/[\s-]+/);
  return (
    <>
      {groups.map((group, index) => (
        <>
          {index > 0 && <span class="sp-code__hyphen">-</span>}
          <span class="sp-code__group">{group}</span>
        </>
      ))}
    </>
  );
}
