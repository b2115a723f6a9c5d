/**
 * Where a correction, clarification or editor's note begins in a block: it runs to the block's end. What a newsroom says
 * about its own mistakes is not for a machine to change.
 */
export function noticeStart(text: string): number {
  if (!HINT.test(text)) return -1
  const starts = [NOTICE.exec(text), LABEL.exec(text)].flatMap((match) => (match ? [match.index] : []))
  return starts.length > 0 ? Math.min(...starts) : -1
}

/** Words without which there is no notice: told in one quick look. */
const HINT =
  /correct|clarif|editor|version of|this (?:version|story|article|post|report|piece|item|headline|caption|column|page)/iu

/** With its capital and colon it opens a notice wherever it stands: scrapers glue lines. */
const LABEL =
  /(?<![\p{L}\p{N}])(?:Corrections?|CORRECTIONS?|Clarifications?|CLARIFICATIONS?|(?:Editor|EDITOR)(?:s|S|['’][sS]|[sS]['’])? (?:[Nn]ote|NOTE))\s?:/u
const NOTICE =
  /(?<=^[\W_]{0,6}|[.!?…”"’')\]*_—–-]\s{1,2})(?:(?:corrections?|clarifications?)(?:\s+appended|\s*\([^()]{0,40}\))?\s{0,4}(?:[:—–-]|[*_.]{0,6}\s{0,4}$)|editor(?:s|['’]s|s['’])?\s+note\b|(?:an?|the)\s+(?:earlier|previous|original|prior)\s+version\s+of\s+th(?:is|e)\b|this\s+(?:version\s+of\s+th(?:is|e)\s+)?(?:story|article|post|report|piece|item|headline|caption|column|page)\s+(?:(?:has\s+been|was|is|had)\s+(?:corrected|clarified|amended|revised|updated)|corrects|clarifies|(?:has\s+been|was)\s+changed\s+to\s+correct)\b)/iu

/** Words in capitals before a dash that are no place. */
const NO_PLACE =
  /^(?:advertisement|advertising|breaking|exclusive|live|more|new|opinion|photos?|poll|read|related|see|share|sponsored|subscribe|top|trending|update[ds]?|video|watch)\b/iu
const HEAD =
  /^\p{Lu}[\p{L}\p{M}.,'’&/ -]{1,60}?(?:\d{1,2}(?:,? \d{4})?)?[ ]?(?:\([\p{L}\p{M}.&/ -]{2,40}\)[ ]?)?(?=[—–-])/u
const DASH = /^(?:[—–]|--?(?=\s))/u
const AGENCY = /\([\p{L}\p{M}.&/ -]{2,40}\)\s?$/u
const DATE = /,\s(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}{0,7}\.?\s\d{1,2}/u

/** End of the dateline that opens a block ("CAIRO (AP) —"), its dash included; 0 for none. */
export function datelineEnd(text: string): number {
  const head = HEAD.exec(text.slice(0, 120))?.[0]
  if (!head) return 0
  const dash = DASH.exec(text.slice(head.length))?.[0]
  if (!dash || NO_PLACE.test(head)) return 0
  const place = head.split(/[,(]/u)[0]!.trim()
  const isSet = /[\s)]$/u.test(head)
  const isPlace = place.length > 2 && place === place.toUpperCase()
  const named = AGENCY.test(head) || DATE.test(head)
  return isSet && (isPlace || named) ? head.length + dash.length : 0
}
