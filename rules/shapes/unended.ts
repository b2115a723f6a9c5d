/** "cider vinegar With all these foods": a sentence without its full stop, and the capital that begins the next one. */
const OPENERS: ReadonlySet<string> = new Set(
  [
    'The This These Those There They However But When While Although Because According Despite Since Meanwhile She We With',
    'If After Before Then Their Our Some Many Most Another',
  ].flatMap((line) => line.split(' ')),
)
const LONGEST_OPENER = 9
/** The word before one, in small letters throughout. */
const BEFORE = /[\s(](\p{Ll}{2,20})$/u
const REACH = 22
/** What names a work, or something said, goes on with a capital. */
const NAMES: ReadonlySet<string> = new Set(
  [
    'film movie song album book novel series show drama play single track band group called titled entitled named sang',
    'sings singing chanting chanted chant reading reads read said says say saying asked asks wrote writes words word',
    'the an of and or in by to from on for with as at about is was are were than that headlined headline slogan motto',
    'hashtag question sign banner poem hymn anthem tune comedy documentary podcast magazine newspaper site blog column',
    'chapter game like tweet tweeted tweeting screaming shouting shouted yelled sang hit musical episode remake sequel',
  ].flatMap((line) => line.split(' ')),
)

export interface Unended {
  readonly start: number
  readonly end: number
}

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122

/** The next space between a small letter and a word that begins a sentence, before another word in small letters; -1 for none. */
function nextPlace(text: string, from: number): number {
  for (let at = from; at < text.length - 3; at++) {
    if (text.charCodeAt(at) !== 32 || !isSmall(text.charCodeAt(at - 1))) continue
    const unit = text.charCodeAt(at + 1)
    if (unit < 65 || unit > 87) continue
    const end = text.indexOf(' ', at + 1)
    if (end < 0) return -1
    if (end - at <= LONGEST_OPENER + 1 && isSmall(text.charCodeAt(end + 1)) && OPENERS.has(text.slice(at + 1, end)))
      return at
  }
  return -1
}

/** Each word after which a full stop is missing, with the one that begins the next sentence. */
export function unendedIn(text: string): Unended[] {
  const found: Unended[] = []
  for (let at = nextPlace(text, 1); at >= 0; at = nextPlace(text, at + 1)) {
    const word = BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[1]
    const isWord = isSmall(text.charCodeAt(text.indexOf(' ', at + 1) + 2))
    if (word && isWord && !NAMES.has(word)) found.push({start: at - word.length, end: text.indexOf(' ', at + 1)})
  }
  return found
}

/** Whether a text may have such a place at all: mostly not. */
export const mayBeUnended = (text: string): boolean => nextPlace(text, 1) >= 0
