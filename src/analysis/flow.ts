// Maximum flow, for the questions of this folder that are one: what a hidden cell can be, which group shares no one elected.

/** A network with whole capacities of at most 2^53; `add` is called before `maximum`. */
export class Flow {
  readonly #to: number[] = [];
  readonly #left: number[] = [];
  readonly #edges: number[][];

  constructor(nodes: number) {
    this.#edges = Array.from({ length: nodes }, () => []);
  }

  /** An edge and the way back along it. Returns its number, for `flowOn`. */
  add(from: number, to: number, capacity: number): number {
    const edge = this.#to.length;
    this.#to.push(to, from);
    this.#left.push(capacity, 0);
    this.#edges[from]!.push(edge);
    this.#edges[to]!.push(edge + 1);
    return edge;
  }

  /** What flows along this edge. */
  flowOn(edge: number): number {
    return this.#left[edge + 1]!;
  }

  /**
   * Sends as much as possible from source to sink, on top of what flows already (E. A. Dinic, 1970), or as much as is asked for.
   * @returns what was added.
   */
  maximum(source: number, sink: number, most: number = Number.MAX_SAFE_INTEGER): number {
    let sent = 0;
    while (sent < most) {
      const levels = this.#levelsFrom(source);
      if (levels[sink] === -1) return sent;
      const next = new Int32Array(this.#edges.length);
      for (let more = 1; more > 0 && sent < most; sent += more) {
        more = this.#push({ node: source, sink, most: most - sent }, levels, next);
      }
    }
    return sent;
  }

  /** After `maximum`: the nodes that could still be reached, which is the smallest source side of a minimum cut. */
  reachable(source: number): boolean[] {
    return Array.from(this.#levelsFrom(source), (level) => level >= 0);
  }

  #levelsFrom(source: number): Int32Array {
    const levels = new Int32Array(this.#edges.length).fill(-1);
    const queue = [source];
    levels[source] = 0;
    for (const node of queue) {
      for (const edge of this.#edges[node]!) {
        const to = this.#to[edge]!;
        if (this.#left[edge]! > 0 && levels[to] === -1) {
          levels[to] = levels[node]! + 1;
          queue.push(to);
        }
      }
    }
    return levels;
  }

  #push(at: { node: number; sink: number; most: number }, levels: Int32Array, next: Int32Array): number {
    const { node, sink, most } = at;
    if (node === sink) return most;
    const edges = this.#edges[node]!;
    for (; next[node]! < edges.length; next[node]! += 1) {
      const edge = edges[next[node]!]!;
      const to = this.#to[edge]!;
      if (levels[to] !== levels[node]! + 1 || this.#left[edge]! <= 0) continue;
      const sent = this.#push({ node: to, sink, most: Math.min(most, this.#left[edge]!) }, levels, next);
      if (sent > 0) {
        this.#left[edge]! -= sent;
        this.#left[edge ^ 1]! += sent;
        return sent;
      }
    }
    return 0;
  }
}
