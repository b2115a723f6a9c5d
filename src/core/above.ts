import type {AnyNode, Block} from './types.ts'

/** A node's parent and what is above it: an array of ancestors is made only for who asks. */
export interface Above {
  readonly node: AnyNode
  readonly above: Above | null
}

/** Above a block stands the mdast node that holds it, which plain text makes when somebody looks. */
export class AboveBlock implements Above {
  readonly above: Above | null
  readonly #block: Block

  constructor(block: Block, above: Above | null) {
    this.#block = block
    this.above = above
  }

  get node(): AnyNode {
    return this.#block.node
  }
}

/** From the parent up. */
export function arrayOf(above: Above | null): AnyNode[] {
  const nodes: AnyNode[] = []
  for (let one = above; one; one = one.above) nodes.push(one.node)
  return nodes
}
