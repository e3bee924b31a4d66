interface TickProps {
  name: string;
  value: string;
  id: string;
  checked?: boolean | undefined;
  /** Where no label element stands beside it. */
  label?: string | undefined;
}

/** A box to tick in a row of a list; its words are a label elsewhere in the row. */
export function Tick({ name, value, id, checked, label }: TickProps) {
  return (
    <input
      type="checkbox"
      class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom utrecht-custom-checkbox utrecht-custom-checkbox--html-input sp-tick"
      name={name}
      value={value}
      id={id}
      checked={checked}
      aria-label={label}
    />
  );
}
