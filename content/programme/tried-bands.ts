type Node<Card, Band> = { band: Band | null; readonly next: Map<Card | typeof columnEnd, Node<Card, Band>> };

const columnEnd = Symbol('columnEnd');
const emptyNode = <Card, Band>(): Node<Card, Band> => ({ band: null, next: new Map() });

/**
 * Bands by the cards that stand in their columns. A search sets the cards of one page in hundreds of ways, and nearly all
 * bands of a way stood in another before. For one page only: among more or fewer cards the same one may be drawn otherwise.
 */
export class TriedBands<Card, Band> {
  readonly #first = emptyNode<Card, Band>();

  /** The band of these very cards, made on first asking. */
  find(columns: readonly { readonly cards: readonly Card[] }[], make: () => Band): Band {
    let node = this.#first;
    for (const { cards } of columns) {
      for (const card of cards) node = follow(node, card);
      node = follow(node, columnEnd);
    }
    node.band ??= make();
    return node.band;
  }
}

function follow<Card, Band>({ next }: Node<Card, Band>, key: Card | typeof columnEnd): Node<Card, Band> {
  const known = next.get(key);
  if (known !== undefined) return known;
  const node = emptyNode<Card, Band>();
  next.set(key, node);
  return node;
}
