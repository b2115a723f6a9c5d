import {type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, type TreeAdapter} from 'parse5'

export type Document = DefaultTreeAdapterTypes.Document
export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type CommentNode = DefaultTreeAdapterTypes.CommentNode
export type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** Elements that a page may have beyond one for each three characters, which is all that its tags can make. */
const SPARE = 10_000

/** Marks that never close are opened again in every paragraph: a small page may come to millions of elements. */
export class TangledPage extends Error {}

/**
 * parse5's tree with source locations, in which each text node is one unbroken stretch of source: what parse5 joins over tags that it
 * dropped stays apart here. @throws TangledPage
 */
export function parsePage(source: string): Document {
  return parse(source, {sourceCodeLocationInfo: true, treeAdapter: adapterFor(source.length / 3 + SPARE)})
}

function adapterFor(limit: number): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  const plain = defaultTreeAdapter
  let count = 0
  return {
    ...plain,
    // Where the doctype is missing an old page would be read in another way than a piece of a new one: only tables in paragraphs differ.
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    createElement(name, namespace, attrs) {
      if (++count > limit) throw new TangledPage()
      return plain.createElement(name, namespace, attrs)
    },
    insertText(parent, text) {
      plain.appendChild(parent, plain.createTextNode(text))
    },
    insertTextBefore(parent, text, reference) {
      plain.insertBefore(parent, plain.createTextNode(text), reference)
    },
    insertBefore(parent, node, reference) {
      const {childNodes} = parent
      // What is moved out of a table stands right before it, near the end.
      childNodes.splice(childNodes.lastIndexOf(reference as ChildNode), 0, node as ChildNode)
      node.parentNode = parent
    },
    setNodeSourceCodeLocation(node, location) {
      plain.setNodeSourceCodeLocation(node, location)
      if (plain.isTextNode(node)) joinText(node)
    },
  }
}

/** Joins a new text node with the one before it where their sources touch. */
function joinText(node: TextNode): void {
  const siblings = node.parentNode?.childNodes
  const own = node.sourceCodeLocation
  if (!siblings || !own) return
  const index = siblings.lastIndexOf(node)
  const before = siblings[index - 1]
  if (before?.nodeName !== '#text') return
  const text = before as TextNode
  if (text.sourceCodeLocation?.endOffset !== own.startOffset) return
  text.value += node.value
  text.sourceCodeLocation.endOffset = own.endOffset
  siblings.splice(index, 1)
}

export const isElement = (node: ChildNode | Document): node is Element => 'tagName' in node
export const isText = (node: ChildNode): node is TextNode => node.nodeName === '#text'
export const isComment = (node: ChildNode): node is CommentNode => node.nodeName === '#comment'

/** Null without it. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null
