// Small counts tell of persons. They are hidden, and so many cells beside them that nobody can work them out from the totals.
import { Flow } from '../flow.ts';

export interface CountTable {
  /** Rows of counts. All row totals, column totals and the total are published beside them. */
  cells: readonly (readonly number[])[];
}

export interface Suppression {
  /** False when even hiding every cell would let a small one be worked out: merge categories. */
  publishable: boolean;
  /** 1 where a cell is hidden. */
  suppressed: (0 | 1)[][];
}

/** A table or threshold that makes no sense; the message says why. */
export class SuppressionError extends Error {}

/**
 * Hides every count v with 0 < v < threshold, and further cells until, whatever one works out from all that is published and from
 * counts being at least 0, each of those small counts may still lie anywhere in a range at least threshold - 1 wide. Which cells
 * are hidden beside them is the same at each call.
 * @throws SuppressionError for a table that is not a rectangle of whole counts, or a threshold under 2.
 */
export function suppress({ cells }: CountTable, threshold: number): Suppression {
  checkTable(cells, threshold);
  const hidden = new HiddenCells(cells);
  const small = hidden.all.filter(({ value }) => value > 0 && value < threshold);
  for (const cell of small) hidden.hide(cell);
  const width = threshold - 1;
  for (const cell of small) {
    // What is hidden later only makes a range wider: one that is wide enough stays so.
    while (!hidden.findRange(cell, width)) {
      if (!hideBeside(hidden, cell, width)) return { publishable: false, suppressed: hidden.mask() };
    }
  }
  showAgain(hidden, small, width);
  return { publishable: true, suppressed: hidden.mask() };
}

/** What was hidden early may have become needless by what was hidden later; the largest counts come back first. */
function showAgain(hidden: HiddenCells, small: readonly Cell[], width: number): void {
  const isSmall = new Set(small);
  const beside = hidden.all.filter((cell) => hidden.has(cell) && !isSmall.has(cell));
  // By which cells each small one has its range: only who leans on a cell has to be looked at when that comes back.
  const leansOn = new Map(small.map((cell) => [cell, hidden.findRange(cell, width)]));
  for (const cell of beside.toSorted((one, other) => other.value - one.value)) {
    hidden.show(cell);
    const others = new Map<Cell, ReadonlySet<Cell>>();
    const isNeeded = small.some((each) => {
      if (!leansOn.get(each)?.has(cell)) return false;
      const found = hidden.findRange(each, width);
      if (found) others.set(each, found);
      return !found;
    });
    if (isNeeded) hidden.hide(cell);
    else for (const [each, found] of others) leansOn.set(each, found);
  }
}

interface Cell {
  row: number;
  column: number;
  value: number;
}

/**
 * Hides what makes the range of a cell wider: the three other corners of a rectangle, the fewest new ones, the smallest counts of
 * equal ones. False when all cells are hidden already.
 */
function hideBeside(hidden: HiddenCells, { row, column, value }: Cell, width: number): boolean {
  let best: { cells: Cell[]; cost: [number, number, number] } | undefined;
  for (const opposite of hidden.all) {
    if (opposite.row === row || opposite.column === column) continue;
    const besides = [hidden.at(row, opposite.column), hidden.at(opposite.row, column)];
    const cells = [...besides, opposite].filter((cell) => !hidden.has(cell));
    if (cells.length === 0) continue;
    // Along this rectangle alone the cell can grow by what the two beside it hold, and shrink by what the opposite one can take.
    const range = Math.min(...besides.map((cell) => cell.value)) + Math.min(value, opposite.value);
    const cost: [number, number, number] = [
      Math.max(0, width - range),
      cells.length,
      cells.reduce((total, cell) => total + cell.value, 0),
    ];
    if (!best || isLess(cost, best.cost)) best = { cells, cost };
  }
  const cells = best?.cells ?? hidden.all.filter((cell) => !hidden.has(cell)).slice(0, 1);
  for (const cell of cells) hidden.hide(cell);
  return cells.length > 0;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((number, i) => number !== other[i]);
  return place >= 0 && one[place]! < other[place]!;
}

class HiddenCells {
  readonly all: Cell[];
  readonly #rows: number;
  readonly #columns: number;
  readonly #hidden: Uint8Array;

  constructor(cells: CountTable['cells']) {
    this.#rows = cells.length;
    this.#columns = cells[0]!.length;
    this.all = cells.flatMap((counts, row) => counts.map((value, column) => ({ row, column, value })));
    this.#hidden = new Uint8Array(this.all.length);
  }

  at(row: number, column: number): Cell {
    return this.all[row * this.#columns + column]!;
  }

  has({ row, column }: Cell): boolean {
    return this.#hidden[row * this.#columns + column] === 1;
  }

  hide({ row, column }: Cell): void {
    this.#hidden[row * this.#columns + column] = 1;
  }

  show({ row, column }: Cell): void {
    this.#hidden[row * this.#columns + column] = 0;
  }

  mask(): (0 | 1)[][] {
    return Array.from({ length: this.#rows }, (_, row) =>
      Array.from({ length: this.#columns }, (__, column) => (this.has(this.at(row, column)) ? 1 : 0)),
    );
  }

  /**
   * Whether the largest value that a hidden cell may have, given all that is shown, lies at least so far from the smallest.
   * @returns the hidden cells by which it does; undefined when it does not.
   */
  findRange(cell: Cell, width: number): ReadonlySet<Cell> | undefined {
    return this.#byRectangles(cell, width) ?? this.#byFlows(cell, width);
  }

  /** Most ranges show in two rectangles of hidden cells: one along which the cell can grow, one along which it can shrink. */
  #byRectangles({ row, column, value }: Cell, width: number): ReadonlySet<Cell> | undefined {
    let more = { by: 0, cells: [] as Cell[] };
    let less = { by: 0, cells: [] as Cell[] };
    for (let c = 0; c < this.#columns; c += 1) {
      const inRow = this.at(row, c);
      if (c === column || !this.has(inRow)) continue;
      for (let r = 0; r < this.#rows; r += 1) {
        const [inColumn, opposite] = [this.at(r, column), this.at(r, c)];
        if (r === row || !this.has(inColumn) || !this.has(opposite)) continue;
        const grows = Math.min(inRow.value, inColumn.value);
        const shrinks = Math.min(value, opposite.value);
        const cells = [inRow, inColumn, opposite];
        if (grows > more.by) more = { by: grows, cells };
        if (shrinks > less.by) less = { by: shrinks, cells };
        if (more.by + less.by >= width) return new Set([...more.cells, ...less.cells]);
      }
    }
    return undefined;
  }

  #byFlows(cell: Cell, width: number): ReadonlySet<Cell> | undefined {
    const less = this.#changeable(cell, 'less', Math.min(cell.value, width));
    const more = this.#changeable(cell, 'more', width - less.by);
    return less.by + more.by >= width ? new Set([...less.cells, ...more.cells]) : undefined;
  }

  /**
   * How much a hidden cell can grow (or shrink), up to `most`: the maximum flow from its row to its column along the other hidden cells,
   * where a step from a row to a column takes from a cell what a step back gives to the next, so that every total stays what it is.
   */
  #changeable({ row, column }: Cell, way: 'more' | 'less', most: number): { by: number; cells: Cell[] } {
    const flow = new Flow(this.#rows + this.#columns);
    const endless = Number.MAX_SAFE_INTEGER;
    const edges: { cell: Cell; edge: number }[] = [];
    for (const cell of this.all) {
      if (!this.has(cell) || (cell.row === row && cell.column === column)) continue;
      const [from, to] = [cell.row, this.#rows + cell.column];
      edges.push({ cell, edge: flow.add(from, to, way === 'more' ? cell.value : endless) });
      edges.push({ cell, edge: flow.add(to, from, way === 'more' ? endless : cell.value) });
    }
    const by = flow.maximum(row, this.#rows + column, most);
    return { by, cells: edges.filter(({ edge }) => flow.flowOn(edge) > 0).map(({ cell }) => cell) };
  }
}

function checkTable(cells: CountTable['cells'], threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < 2)
    throw new SuppressionError('the threshold is a whole number from 2');
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) throw new SuppressionError('a table needs rows and columns');
  for (const [row, counts] of cells.entries()) {
    if (counts.length !== columns)
      throw new SuppressionError(`row ${row} has ${counts.length} counts, the first ${columns}`);
    const wrong = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
    if (wrong !== undefined) throw new SuppressionError(`row ${row} holds ${wrong}: counts are whole numbers from 0`);
  }
}
