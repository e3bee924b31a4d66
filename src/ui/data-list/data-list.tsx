import type { ComponentChildren } from 'preact';

interface DataListProps {
  items: { key: ComponentChildren; value: ComponentChildren }[];
}

export function DataList({ items }: DataListProps) {
  return (
    <dl class="utrecht-data-list sp-data-list">
      {items.map(({ key, value }) => (
        <div class="utrecht-data-list__item">
          <dt class="utrecht-data-list__item-key">{key}</dt>
          <dd class="utrecht-data-list__item-value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
