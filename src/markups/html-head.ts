import {attribute, type ChildNode, type Document, type Element, isElement, isText} from './html-parse.ts'

/** Names of `meta` elements, the best first, by what an article calls it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['og:title', 'twitter:title'],
  description: ['og:description', 'description', 'twitter:description'],
  url: ['og:url'],
  date: ['article:published_time', 'og:published_time', 'date', 'dc.date', 'dcterms.date', 'pubdate'],
  author: ['author', 'article:author'],
}

/** What the head of a page says of its article. Nothing else of it is taken: a page must not set what the linter heeds. */
export function headOf(document: Document): Readonly<Record<string, string>> {
  const page = document.childNodes.find((node) => isElement(node) && node.tagName === 'html')
  if (!page || !isElement(page)) return {}
  const heads = page.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'head')
  const found = new Map<string, string>()
  let title = ''
  let canonical = ''
  for (const node of heads.flatMap((head) => head.childNodes)) {
    if (!isElement(node)) continue
    const name = node.tagName
    if (name === 'title') title ||= words(textOf(node.childNodes))
    else if (name === 'link' && (attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/u).includes('canonical'))
      canonical ||= words(attribute(node, 'href') ?? '')
    else if (name === 'meta') {
      const key = (attribute(node, 'property') ?? attribute(node, 'name') ?? '').toLowerCase()
      const content = words(attribute(node, 'content') ?? '')
      if (content !== '' && !found.has(key)) found.set(key, content)
    }
  }
  const meta: Record<string, string> = {}
  for (const [field, names] of Object.entries(NAMES)) {
    const value = names.map((name) => found.get(name)).find((one) => one !== undefined)
    if (value !== undefined) meta[field] = value
  }
  if (title !== '') meta.title ??= title
  if (canonical !== '') meta.url = canonical
  const lang = words(attribute(page, 'lang') ?? attribute(page, 'xml:lang') ?? '')
  if (/^[a-z]{2,3}(?:[-_]|$)/iu.test(lang)) meta.lang = lang
  return meta
}

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const textOf = (nodes: readonly ChildNode[]): string =>
  nodes
    .filter(isText)
    .map(({value}) => value)
    .join('')
