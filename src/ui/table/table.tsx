import type { ComponentChildren } from 'preact';

export interface TableColumn {
  label: string;
  numeric?: boolean | undefined;
}

interface TableProps {
  caption: string;
  columns: TableColumn[];
  rows: ComponentChildren[][];
  /** The first cell of each row names the row (it does unless told otherwise). */
  rowHeaders?: boolean | undefined;
}

export function Table({ caption, columns, rows, rowHeaders = true }: TableProps) {
  return (
    // A wide table scrolls inside its own frame; without the tab stop that frame cannot be scrolled by keyboard.
    <section class="utrecht-table-container utrecht-table-container--overflow-inline" aria-label={caption} tabIndex={0}>
      <table class="utrecht-table utrecht-table--html-table sp-table">
        <caption class="utrecht-table__caption">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {columns.map((column) => (
              <th scope="col" class={cellClass('utrecht-table__header-cell', column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rows.map((cells) => (
            <TableRow cells={cells} columns={columns} rowHeaders={rowHeaders} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TableRowProps {
  cells: ComponentChildren[];
  columns: TableColumn[];
  rowHeaders: boolean;
}

function TableRow({ cells, columns, rowHeaders }: TableRowProps) {
  return (
    <tr class="utrecht-table__row">
      {cells.map((cell, index) =>
        rowHeaders && index === 0 ? (
          <th scope="row" class="utrecht-table__cell sp-table__row-header">
            {cell}
          </th>
        ) : (
          <td class={cellClass('utrecht-table__cell', columns[index])}>{cell}</td>
        ),
      )}
    </tr>
  );
}

function cellClass(base: string, column: TableColumn | undefined) {
  return column?.numeric ? `${base} utrecht-table__cell--numeric-column` : base;
}
