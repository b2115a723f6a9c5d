/** "an prize", "a assistant": an article that fits the word which a machine replaced. */
export interface Misfit {
  readonly start: number
  readonly end: number
  readonly mended: string
}

/** A small word after the article; single letters and hyphened ones ("an x-ray") are read out letter by letter. */
const ARTICLE = /(?<![\p{L}\p{N}'’.-])(an?|An?) (\p{Ll}{3,30})(?![\p{L}\p{N}]|\.\p{L})/gu
/** Vowels that sound like a consonant. */
const AS_CONSONANT = /^(?:uni(?!n|m)|un[ai]n|us[aeu]|usi|ut[ei]|uto|ubi|uk|ur[aeiou]|eu|ewe|one|once|oui)/u
/** Consonants that are not heard; some say "an historic". */
const AS_VOWEL = /^(?:hou?r|hono|hones|heir|hist|hered|habit|hotel|herb|heroic|homage|hum(?:bl|il))/u
/** A letter, figure or class before a word: "Serie A club", "vitamin A intake". */
const IS_NAME =
  /(?:[Ss]eries?|[Hh]epatitis|[Vv]itamin|[Cc]lass|[Gg]roup|[Gg]rade|[Pp]lan|[Tt]ype|[Ll]eague|[Ll]evel|[Tt]ier|\d)\s$/u

const fits = (article: string, word: string): boolean => {
  const isVowel = /^[aeiou]/u.test(word)
  if (article.toLowerCase() === 'a') return !isVowel || AS_CONSONANT.test(word)
  return isVowel ? !/^(?:uni(?!n|m)|euro|one)/u.test(word) : AS_VOWEL.test(word)
}

/** Every article of a text that does not fit the sound of its word. */
export function misfitArticles(text: string): Misfit[] {
  const found: Misfit[] = []
  for (const {0: words, 1: article = '', 2: word = '', index} of text.matchAll(ARTICLE)) {
    if (fits(article, word)) continue
    if (article === 'A' && IS_NAME.test(text.slice(Math.max(0, index - 12), index))) continue
    const other = article.length === 1 ? `${article}n` : article[0]!
    found.push({start: index, end: index + words.length, mended: `${other} ${word}`})
  }
  return found
}
