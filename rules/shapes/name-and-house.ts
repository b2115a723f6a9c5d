import outlets from '../../src/generated/words/outlets-agencies.ts'
import {type Block, shapes} from '../../src/plugin.ts'

const LONGEST = 90
/** "Jo Poe / For The Harbour Post", "Jo Poe/Staff": a name, a stroke, and who sent it. */
const NAME_AND_HOUSE =
  /^[([]?(?!By )\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}\s?[/|]\s?(?:[Ff]or )?(?:[Tt]he )?(?:\p{Lu}[\p{L}'’.-]*[ /]){0,4}(\p{Lu}[\p{L}-]*)[)\]]?$/u
const INITIALS = /^(?!(?:USA|UN|EU|UK|US|II|III|IV|JR|SR|MP|PM)$)\p{Lu}{2,6}$/u
const houses: ReadonlySet<string> = new Set([
  ...outlets.endings,
  'Staff',
  'Photographer',
  'Contributor',
  'Redux',
  'File',
])
/** "POST", "Post", "ABC": what the press calls itself, or the initials of an agency or a channel. */
const isHouse = (word: string): boolean =>
  houses.has(word) ||
  INITIALS.test(word) ||
  (shapes.isCapitals(word) && houses.has(word[0] + word.slice(1).toLowerCase()))

/** "(KQED)", "WZZT-TV", "KRXB": the letters of an American station; in brackets or with its ending they may spell a word. */
const STATION =
  /^(?:\([WK]\p{Lu}{3}\)|\(?[WK]\p{Lu}{2,3}-(?:TV|FM|AM|DT)\)?|[WK][B-DF-HJ-NP-TV-Z]{3})(?:\s?\/\s?(?:FOX|ABC|CBS|NBC|CW|PBS)\s?\d{0,2})?$/u
const LONGEST_STATION = 20
export const isStation = ({text}: Block): boolean => text.length <= LONGEST_STATION && STATION.test(text)

/** A line that names a photographer and who sent them. */
export const isNameAndHouse = ({text}: Block): boolean =>
  text.length <= LONGEST && /[/|]/u.test(text) && isHouse(NAME_AND_HOUSE.exec(text)?.[1] ?? '')
