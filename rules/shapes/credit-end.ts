import {Screened} from './screened.ts'

export const AGENCY =
  /\b(?:getty(?: images?)?|ap photo|ap images|wireimage|filmmagic|shutterstock|istock(?:photo)?|alamy|rex features|nurphoto|zuma(?: press)?|afp|reuters|epa|associated press|ap)\b/iu
/** What a bracket at a line's end says where it is a credit: "(Photo: Jo Poe)", "[AP Photo]". */
const LABEL =
  /^(?:(?:file|stock|handout|undated) )?(?:photo|image|picture|pic|credit|photograph|source|prnewsfoto)s?\b/iu
const INNER_LABEL = /\b(?:photos?|images?|pictures?)(?:$|:)/iu
/** "… Photo: Jo Poe", "… photos © Harbour Post" closing a line. */
const LABEL_AT_END =
  /(?<![/\w])(?:(?:main |lead |cover |header |top |featured? )?(?:photo|image|picture|photograph|credit|pic)s?(?: credits?| courtesy| by| source)?\s?:|photos? ©|credit\.{3})\s{0,2}(?:[^.:"“”()]|\.(?=\p{L})|(?<=[ /]\p{L})\.){2,70}\.?$/iu
/** A label credits a name, or says how the picture came; "a photograph: white, with one ear" describes it. */
const CREDITED = /(?:[:©]|\.{3})\s{0,2}(?:[\p{Lu}@©\d]|(?:supplied|courtesy|handout|file|stock|getty|via|by)\b)/u
/** "… at the bridgePhoto: Jo Poe": the same, run into the caption. */
const GLUED_LABEL =
  /(?<=[\p{Ll}.])(?:Photo|Image|Picture|Credit|Photograph)s?(?: [Cc]redit)?\s?:\s{0,2}[^.:"“”()]{2,70}\.?$/u
/** "… Jo Poe/Getty Images", "… REUTERS/Jo Poe" closing a line. */
const SLASH_AT_END =
  /(?:\s?[/|]\s?(?:getty(?: images?)?|ap photo|ap|afp|reuters|wireimage|shutterstock|epa|pa|zuma press|nurphoto|associated press)\b[^./]{0,40}|\b(?:REUTERS|Reuters|AFP|AP Photo|EPA|Getty Images)\s?\/\s?\p{Lu}[^./]{2,40}(?:\/File Photo)?|\b(?:Photo|PHOTO|Photos|Picture)\s?\/\s?\p{Lu}[^./]{2,40})\.?$/iu
/** "… in May. Getty", "… in May. Picture from the harbour's archive" closing a line. */
export const SENTENCE_AT_END = new Screened(
  /Getty|GETTY|REUTERS|AFP|EPA|ALAMY|WireImage|Shutterstock|iStock|Alamy|Flickr|Courtesy|[Pp]hoto|[Pp]icture|[Ii]mage/u,
  /(?<=[.!?]["'”’)]?\s{1,3})(?:(?:Getty(?: Images)?|GETTY(?: IMAGES)?|REUTERS|AFP|EPA|ALAMY|WireImage|Shutterstock|iStock|Alamy|Flickr)|Courtesy(?: of|:) \p{Lu}[^.]{2,60}|(?:\p{Lu}\w{2,12} )?(?:[Pp]hoto|[Pp]icture|[Ii]mage)s? (?:from|by|courtesy of|via) [^.]{3,60})\.?$/u,
)
/** "… in May via Getty Images", "… in May. jopoe via Flickr" closing a line. */
const VIA_AT_END =
  /(?:(?<=[.!?]["'”’)]?\s)(?:[\w'’.@-]+ ){0,4}|\s)via (?:Getty(?: Images)?|AP(?: Photo)?|AFP|Reuters|REUTERS|EPA|Shutterstock|Flickr|Wikimedia(?: Commons)?|YouTube|Facebook|Twitter|Instagram|Pixabay|Unsplash|iStock|Screengrab|Zuma(?: Press)?|NurPhoto)$/u
/** "(Jo Poe/Harbour Press)" behind the end of a sentence: names and strokes, no words. */
const NAMES_BEHIND =
  /(?<=[.!?]["'”’]?\s?)[([]\s?(?=[^()[\]]{0,40}\p{Ll}{2})\p{Lu}[^()[\]/|]{0,40}(?:[/|]\s?\p{Lu}[^()[\]/|]{0,40}){1,3}[)\]]$/u
/** What a site sets behind its credits. */
const BEHIND = /\s{1,4}(?:Purchase|Acquire) Licensing Rights(?:\s?, opens new tab)?$/u
const LONGEST_CREDIT = 90

/** Offset of the credit that closes a line, or -1. Most lines close a sentence, and a look at their last letters is enough. */
export function creditAt(whole: string): number {
  const text = whole.includes('Licensing Rights') ? whole.replace(BEHIND, '') : whole
  const from = Math.max(0, text.length - LONGEST_CREDIT)
  const end = text.slice(from)
  const last = end.at(end.endsWith('.') ? -2 : -1)
  if (last === ')' || last === ']') {
    const at = bracketAt(end)
    return at < 0 ? -1 : from + at
  }
  const mayHaveLabel = end.includes(':') || end.includes('©') || (!end.endsWith('.') && end.includes('redit...'))
  const marked = mayHaveLabel ? (LABEL_AT_END.exec(end) ?? GLUED_LABEL.exec(end)) : null
  const label = marked && CREDITED.test(marked[0]) ? marked : null
  const stroke = label === null && (end.includes('/') || end.includes('|')) ? SLASH_AT_END.exec(end) : null
  const found =
    label ??
    stroke ??
    (end.endsWith('.') ? null : (SENTENCE_AT_END.exec(end) ?? (end.includes(' via ') ? VIA_AT_END.exec(end) : null)))
  return found ? from + found.index : -1
}

/** Offset of a credit in brackets at the end, or -1. */
function bracketAt(end: string): number {
  const bracket = /[([][^()[\]]{2,90}[)\]]\.?$/u.exec(end)
  if (!bracket) return -1
  const inside = bracket[0].replace(/^[([]|[)\]]\.?$/gu, '').trim()
  return isCredit(inside) || NAMES_BEHIND.test(end) ? bracket.index : -1
}

const isCredit = (inside: string): boolean =>
  LABEL.test(inside) ||
  INNER_LABEL.test(inside) ||
  (!/:\/\/|@/u.test(inside) && /photo|[/|]|getty/iu.test(inside) && AGENCY.test(inside))
