import {attribute, type Element} from './html-parse.ts'

const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\s*(?:!\s*important\s*)?(?=;|$)/iu
/** A page that hides what it is about shows it by a script. */
const SHOWN_LATER: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article'])

/**
 * Whether an element says itself that nobody sees it. `aria-hidden` does not: it is for those who listen. What a style sheet hides is not
 * known here.
 */
export function isHidden(element: Element): boolean {
  if (SHOWN_LATER.has(element.tagName)) return false
  if (element.tagName === 'dialog') return attribute(element, 'open') === null
  if (element.attrs.length === 0) return false
  const hidden = attribute(element, 'hidden')
  // Whoever searches the page finds that.
  if (hidden !== null) return hidden.toLowerCase() !== 'until-found'
  return UNSEEN.test(attribute(element, 'style') ?? '')
}
