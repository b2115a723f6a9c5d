import type {AnyNode} from './types.ts'

/** Every type of node that the walk can meet: mdast's and the prose layer's. The compiler sees to it that none is missing. */
const types: Readonly<Record<AnyNode['type'], true>> = {
  root: true,
  paragraph: true,
  heading: true,
  thematicBreak: true,
  blockquote: true,
  list: true,
  listItem: true,
  html: true,
  code: true,
  definition: true,
  footnoteDefinition: true,
  text: true,
  emphasis: true,
  strong: true,
  delete: true,
  inlineCode: true,
  break: true,
  link: true,
  image: true,
  linkReference: true,
  imageReference: true,
  footnoteReference: true,
  table: true,
  tableRow: true,
  tableCell: true,
  yaml: true,
  block: true,
  sentence: true,
  quote: true,
}

export const NODE_TYPES: ReadonlySet<string> = new Set(Object.keys(types))
