export type ShapeKind = 'signal' | 'proposal' | 'priority' | 'action' | 'outcome';

interface ShapeProps {
  kind: ShapeKind;
  size?: 'small' | 'medium' | 'large' | undefined;
}

/**
 * The shape of a kind of thing on the thread, the same everywhere: form first, colour second. It is hidden from
 * assistive technology, because its word always stands beside it.
 */
export function Shape({ kind, size = 'medium' }: ShapeProps) {
  return (
    <svg
      class={`sp-shape sp-shape--${kind} sp-shape--${size}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {forms[kind]}
    </svg>
  );
}

const forms = {
  signal: <path class="sp-shape__body" d="M4 4h16v12H11l-5 5v-5H4z" />,
  proposal: <circle class="sp-shape__body" cx="12" cy="12" r="8.5" />,
  priority: <path class="sp-shape__body" d="M12 1.5 19 13l-7 9.5L5 13z" />,
  action: (
    <>
      <rect class="sp-shape__body" x="4" y="4" width="16" height="16" rx="3" />
      <path class="sp-shape__mark" d="M9 12h6M12 9v6" />
    </>
  ),
  outcome: (
    <>
      <circle class="sp-shape__body" cx="12" cy="12" r="10" />
      <path class="sp-shape__mark" d="m7.5 12.5 3 3 6-6.5" />
    </>
  ),
};
