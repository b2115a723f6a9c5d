import {type Block, shapes} from '../../src/plugin.ts'

const LONGEST = 90
/** Blocks from the top where bylines stand. */
const TOP = 6
export const BYLINE = /^by:?\s/iu
export const PERSON = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u
export const JOINER = /^(?:and|for|the|of|with|in|at|&|de|van|von|bin|al|la|del|di|by|via|\||-|–|—|\/)$/iu
export const CONTACT =
  /^(?:(?:twitter|e-?mail|x|follow|facebook)\s?[:@]?\s?)?(?:@\w{2,30}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?:https?:\/\/)?(?:www\.)?(?:twitter|facebook|instagram|linkedin|x)\.com\/(?:in\/)?[\w.-]{2,40})[\u200b\ufeff]?$/iu

/** "By Ana Poe | poe@example.org", "By: Ana Poe - Reporter / @anapoe": names, what they are, and how to reach them. */
function isContactRow(text: string): boolean {
  if (!text.includes('@') || text.length > LONGEST || shapes.endsSentence(text)) return false
  const words = text.split(/[\s|,/·•()]+/u).filter(Boolean)
  return (
    words.length > 2 &&
    words.some((word) => CONTACT.test(word)) &&
    words.every((word) => CONTACT.test(word) || JOINER.test(word) || /^\p{Lu}/u.test(word)) &&
    BYLINE.test(text)
  )
}

/** "Ana Poe Twitter Email": a name and the buttons beside it. */
const NAME_AND_BUTTONS =
  /^(?!Facebook|Twitter|Share|Email|Print|Tweet|Follow)\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,2}(?: (?:Twitter|Facebook|E-?mail|Instagram|LinkedIn|Follow|Bio)){2,4}$/u
/** "jm/rt (dpa, AFP)": initials of editors, and the agencies that they used. */
const INITIALS = /^\p{Ll}{2,3}(?:[/,]\p{Ll}{2,3}){0,3} \(([^()]{2,40})\)$/u

/** "Ana Poe June 15, 2018": who, and when. */
const NAME_AND_DAY =
  /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,2} (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},|\d{1,2} \p{Lu}\p{Ll}{2,8}) \d{4}$/u

/** "— Ana Poe, Elmira Gazette": who signs a story, at its end. */
const SIGNED =
  /^[-–—]{1,2}\s?\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}(?:, \p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,3})?$/u
/** More lines of this kind are a list of people. */
const isNamesList = ({index, part: {blocks}}: Block): boolean =>
  [blocks[index - 1], blocks[index + 1]].some((near) => near !== undefined && SIGNED.test(near.text))
/** Digits of a telephone behind a story's end. */
const PHONE = /^[•·]?\s?(?:\(?\d{3}\)?[ .-]{1,2})?\d{3}[.-]\d{4}$/u

/** "PTI ABC XYZ", "SS/PR", "abc / xyz": initials of those who handled a report, at its end. */
const HANDLED =
  /^(?:(?:PTI|ANI|IANS|UNI|APP|BSS|XINHUA)(?: \p{Lu}{2,4}){1,8}|\p{Lu}{2,4}(?:\/\p{Lu}{2,4}){1,3}|\p{Ll}{2,4}(?: ?\/ ?\p{Ll}{2,4}){1,3})$/u
const LONGEST_HANDLED = 40

/** A line that tells who wrote a story by its shape alone. */
export function isCreditRow(block: Block, namesAgencies: (text: string) => boolean): boolean {
  const {text, index, part} = block
  if (text.length > LONGEST) return false
  if (NAME_AND_BUTTONS.test(text) || isContactRow(text) || (index < TOP && NAME_AND_DAY.test(text))) return true
  if (SIGNED.test(text) && shapes.isClosing(block) && index > shapes.shapeOf(part).lastProse) return !isNamesList(block)
  if (text.length <= LONGEST_HANDLED && shapes.isClosing(block) && (HANDLED.test(text) || PHONE.test(text))) return true
  const inside = INITIALS.exec(text)?.[1]
  if (inside) return namesAgencies(inside)
  const next = part.blocks[index + 1]?.text
  return index > 0 && index < TOP && Boolean(next?.startsWith('@') && CONTACT.test(next)) && PERSON.test(text)
}
