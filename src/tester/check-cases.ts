import type {AssertionOptions, Cases, CorpusCase, ExpectedError, InvalidCase, ValidCase} from './types.ts'

const VALID_KEYS = ['name', 'code', 'filename', 'options', 'settings', 'only']
const INVALID_KEYS = [...VALID_KEYS, 'errors', 'output']
const ERROR_KEYS = ['message', 'messageId', 'data', 'line', 'column', 'endLine', 'endColumn', 'text', 'suggestions']
const SUGGESTION_KEYS = ['messageId', 'desc', 'data', 'output']
const SUITE_KEYS = ['valid', 'invalid', 'corpus', 'assertionOptions']
const CORPUS_KEYS = ['name', 'articles', 'options', 'settings', 'only']
const ARTICLE_KEYS = ['code', 'filename', 'meta', 'errors']

/** @throws Error where the cases themselves are wrong, before any runs. */
export function checkSuite(cases: Cases): void {
  noOthers(cases, SUITE_KEYS, 'The suite')
  if (!Array.isArray(cases.valid) || !Array.isArray(cases.invalid))
    throw new Error('Give `valid` and `invalid`, both lists of cases.')
  const seen = new Set<string>()
  for (const one of [...cases.valid, ...cases.invalid]) {
    const {code, filename, options, settings} = asCase(one)
    const key = JSON.stringify([code, filename ?? null, options ?? null, settings ?? null])
    if (seen.has(key)) throw new Error(`Two cases are the same: ${JSON.stringify(code)}.`)
    seen.add(key)
  }
}

export const asCase = (one: string | ValidCase): ValidCase => (typeof one === 'string' ? {code: one} : one)

/** @throws Error where a valid case says what only an invalid one can. */
export function checkValid(one: ValidCase): void {
  for (const key of ['errors', 'output'])
    if (key in one) throw new Error(`A valid case has no \`${key}\`: nothing is found in it.`)
  noOthers(one, VALID_KEYS, 'A valid case')
  checkCode(one)
}

/** @throws Error where an invalid case asserts nothing, or what can never hold. */
export function checkInvalid(one: InvalidCase, {requireMessage, requireLocation}: AssertionOptions): void {
  noOthers(one, INVALID_KEYS, 'An invalid case')
  checkCode(one)
  const {errors, output, code} = one
  if (typeof errors === 'number' ? errors < 1 || requireMessage : !Array.isArray(errors) || errors.length === 0)
    throw new Error(
      requireMessage
        ? '`errors` must be a list: `requireMessage` is set.'
        : '`errors` must be a number above 0 or a list that is not empty.',
    )
  if (output === code) throw new Error('`output` is the code: say null, or leave it out, where nothing is fixed.')
  if (typeof errors === 'number') return
  for (const error of errors) {
    if (typeof error === 'string' || error instanceof RegExp) continue
    if (typeof error !== 'object' || error === null) throw new Error('An error is a message, a pattern or an object.')
    checkError(error, requireLocation ?? false)
  }
}

/** @throws Error where a run of articles compares nothing, or asserts what can never hold. */
export function checkCorpus(one: CorpusCase, options: AssertionOptions): void {
  noOthers(one, CORPUS_KEYS, 'A corpus case')
  if (typeof one.name !== 'string' || one.name === '') throw new Error('A corpus case needs a `name`.')
  if (!Array.isArray(one.articles) || one.articles.length < 2)
    throw new Error('A corpus case needs `articles`, two or more.')
  const names = new Set<string>()
  for (const [index, article] of one.articles.entries()) {
    noOthers(article, ARTICLE_KEYS, 'An article')
    const filename = article.filename ?? `${index + 1}.txt`
    if (names.has(filename)) throw new Error(`Two articles have the name \`${filename}\`.`)
    names.add(filename)
    if (article.errors === undefined) checkCode({code: article.code, filename})
    else checkInvalid({code: article.code, filename, errors: article.errors}, options)
  }
}

function checkError(error: ExpectedError, requireLocation: boolean): void {
  noOthers(error, ERROR_KEYS, 'An error')
  if (error.message === undefined && error.messageId === undefined)
    throw new Error('An error needs `messageId` or `message`.')
  if (error.message !== undefined && error.messageId !== undefined)
    throw new Error('An error has `messageId` or `message`, not both.')
  if (error.data && error.messageId === undefined) throw new Error('`data` goes with `messageId`.')
  if (requireLocation && (error.line === undefined || error.column === undefined))
    throw new Error('An error needs `line` and `column`: `requireLocation` is set.')
  const {suggestions} = error
  if (suggestions === undefined || typeof suggestions === 'number') return
  for (const suggestion of suggestions) {
    noOthers(suggestion, SUGGESTION_KEYS, 'A suggestion')
    if (typeof suggestion.output !== 'string') throw new Error('A suggestion needs its `output`.')
    if (suggestion.messageId === undefined && suggestion.desc === undefined)
      throw new Error('A suggestion needs `messageId` or `desc`.')
  }
}

function checkCode({code, name, filename}: ValidCase): void {
  if (typeof code !== 'string') throw new Error('A case needs `code`, a string.')
  if (name !== undefined && (typeof name !== 'string' || name === ''))
    throw new Error('A case’s `name` must be a string that is not empty.')
  if (filename !== undefined && typeof filename !== 'string') throw new Error('A case’s `filename` must be a string.')
}

function noOthers(object: object, known: readonly string[], what: string): void {
  const odd = Object.keys(object).find((key) => !known.includes(key))
  if (odd !== undefined) throw new Error(`${what} has an unknown key \`${odd}\`; known: ${known.join(', ')}.`)
}
