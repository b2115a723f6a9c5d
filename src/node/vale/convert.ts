import {Bag, type Carried, shorten} from './bag.ts'
import type {Draft} from './entries.ts'
import {choicesOf, inWords, isWriteable, messageOf} from './messages.ts'
import type {ValeRule} from './read-rule.ts'
import type {Wordings} from './wordings.ts'

/** Scopes in which a pack looks for words: all prose. */
const PROSE = new Set(['text', 'paragraph', 'sentence', 'summary'])
/** Parts of it. */
const PARTS = new Set(['heading', 'list', 'table', 'blockquote'])

const ELSEWHERE: Readonly<Record<string, string>> = {
  capitalization: 'is about capitals, not about wordings',
  conditional: 'asks whether something else stands in the text: write a rule',
  metric: 'is computed from counts of the whole text: write a rule',
  readability: 'is computed from counts of the whole text: write a rule',
  script: 'runs a script: write a rule',
  sequence: 'asks for parts of speech: write a rule',
  spelling: 'checks spelling, which digestlint does not',
}

/** Why packs cannot look where a rule looks, which is at each of its scopes; null where they can. */
function outOfReach(scopes: readonly string[]): string | null {
  const partial = scopes.find((one) => one.startsWith('~') || one.includes('&'))
  if (partial !== undefined) return `leaves parts out (\`scope: ${partial}\`): packs look at all prose`
  if (scopes.some((one) => PROSE.has(one))) return null
  return `looks at \`scope: ${scopes.join(', ')}\` only: packs look at all prose`
}

/** What a pack can say of a rule of Vale's. */
export function convert(rule: ValeRule): Carried {
  const carry = {existence, substitution, repetition, occurrence, consistency}[rule.extends]
  const nothing = (why: string): Carried => ({entries: [], rules: {}, dropped: [`the rule ${why}`], differs: []})
  if (!carry) {
    const why = ELSEWHERE[rule.extends]
    return nothing(why ? `(\`${rule.extends}\`) ${why}` : `extends \`${rule.extends}\`, which is not known`)
  }
  const why = outOfReach(rule.scopes)
  if (why !== null) return nothing(why)
  const bag = new Bag(rule)
  carry(rule, bag)
  if (rule.keys.includes('limit')) bag.differs.add('`limit` is not kept: all places are told')
  if (rule.scopes.includes('paragraph')) bag.differs.add('headings and items of lists count too, not paragraphs alone')
  for (const one of rule.scopes)
    if (!PROSE.has(one) && !PARTS.has(one.split('.')[0]!)) bag.differs.add(`\`scope: ${one}\` is not looked at`)
  return bag.result()
}

const isExact = (rule: ValeRule, {ignoresCase}: Pick<Wordings, 'ignoresCase'>): {caseSensitive?: true} =>
  rule.ignorecase || ignoresCase ? {} : {caseSensitive: true}

function existence(rule: ValeRule, bag: Bag): void {
  const isRaw = rule.raw.length > 0
  if (isRaw && rule.tokens.length > 0) {
    bag.dropped.push('`raw` and `tokens` are one expression in pieces: name the wordings in `tokens` alone')
    return
  }
  const excused = rule.exceptions.flatMap((source) => bag.wordings(source)?.phrases ?? [])
  const change = actionOf(rule, bag)
  // What has looks of its own, or other case, is an entry of its own.
  const groups = new Map<string, {made: Wordings; phrases: string[]}>()
  for (const token of isRaw ? [rule.raw.join('')] : rule.tokens) {
    const made = bag.wordings(token)
    if (!made) continue
    const key = JSON.stringify([made.unless, made.ignoresCase])
    const group = groups.get(key) ?? {made, phrases: []}
    group.phrases.push(...made.phrases)
    groups.set(key, group)
  }
  for (const {made, phrases} of groups.values()) {
    const unless = [...made.unless, ...excused]
    bag.add({
      id: bag.idFor(phrases[0]!),
      where: 'any',
      phrases: [...new Set(phrases)],
      ...change,
      message: messageOf(rule),
      ...(unless.length > 0 ? {unless} : {}),
      ...isExact(rule, made),
    })
  }
}

/** What Vale offers an editor to do becomes a suggestion. */
function actionOf({action}: ValeRule, bag: Bag): Pick<Draft, 'fix' | 'replace'> {
  if (action?.name === 'remove') return {fix: 'suggest'}
  const [words = '', ...others] = action?.name === 'replace' ? action.params : []
  if (isWriteable(words) && others.length === 0) return {replace: words, fix: 'suggest'}
  if (action) bag.differs.add(`nothing is offered in its place (\`action: ${action.name}\`)`)
  return {fix: 'none'}
}

function substitution(rule: ValeRule, bag: Bag): void {
  const excused = rule.exceptions.flatMap((source) => bag.wordings(source)?.phrases ?? [])
  for (const [from, expected] of rule.pairs) {
    const made = bag.wordings(from)
    if (!made) continue
    const same = (words: string): boolean => isSame(words, expected, rule.ignorecase)
    const phrases = made.phrases.filter((one) => !same(one))
    if (phrases.length === 0) {
      bag.dropped.push(`\`${shorten(from)}\` is what it is to be: Vale does not tell it either`)
      continue
    }
    const choices = choicesOf(expected)
    const isOffered = choices.length === 1 && isWriteable(expected)
    if (!isOffered) bag.differs.add(`\`${shorten(expected)}\` stands in the message alone, and is not offered`)
    const unless = [...made.unless, ...excused]
    bag.add({
      id: bag.idFor(phrases[0]!),
      where: 'any',
      phrases,
      ...(isOffered ? {replace: expected, fix: 'suggest'} : {fix: 'none'}),
      message: messageOf(rule, inWords(choices)),
      ...(unless.length > 0 ? {unless} : {}),
      ...isExact(rule, made),
    })
  }
}

/** Vale says nothing where the words match what they are to be; of a phrase only where they are the same to the letter. */
const isSame = (words: string, expected: string, ignorecase: boolean): boolean =>
  ignorecase && !expected.includes(' ') ? words.toLowerCase() === expected.toLowerCase() : words === expected

function repetition(rule: ValeRule, bag: Bag): void {
  const words = rule.tokens.filter((token) => /^\(?\[\^[^\]]*\]\+\)?$|^\(?\\[wS]\+\)?$|^\\b\\w\+\\b$/u.test(token))
  if (words.length > 0) bag.rules['no-doubled-word'] = rule.level
  if (words.length > 0 && rule.max > 1) bag.differs.add(`two in a row are told, and not only more than ${rule.max}`)
  for (const token of rule.tokens.filter((token) => !words.includes(token))) {
    const made = bag.wordings(token)
    for (const phrase of made?.phrases ?? [])
      bag.add({
        id: bag.idFor(phrase),
        where: 'any',
        phrases: [phrase],
        fix: 'none',
        message: messageOf(rule),
        max: rule.max + 1,
        per: 'sentence',
        ...isExact(rule, made!),
      })
  }
}

function occurrence(rule: ValeRule, bag: Bag): void {
  if (rule.min > 0) bag.dropped.push('`min`: packs find words, not that they are missing')
  if (rule.max === 0) return
  if (/\\[wS][+*]|\[\^\\s\][+*]/u.test(rule.token)) {
    bag.dropped.push(`\`${shorten(rule.token)}\` counts words of any kind: write a rule`)
    return
  }
  const made = bag.wordings(rule.token)
  if (!made) return
  bag.differs.add('the first one too many is told, where Vale points at the first of all')
  bag.add({
    id: bag.idFor(made.phrases[0]!),
    where: 'any',
    phrases: made.phrases,
    fix: 'none',
    message: messageOf(rule),
    max: rule.max,
    per: rule.scopes.includes('sentence') ? 'sentence' : rule.scopes.includes('summary') ? 'article' : 'block',
    ...isExact(rule, made),
  })
}

function consistency(rule: ValeRule, bag: Bag): void {
  bag.differs.add('each place of the second spelling is told, and none of the first')
  for (const [one, other] of rule.pairs) {
    const [made, madeOther] = [bag.wordings(one), bag.wordings(other)]
    if (!made || !madeOther) continue
    const drafts = [made, madeOther].map(
      (wordings): Draft => ({
        id: bag.idFor(wordings.phrases[0]!),
        where: 'any',
        phrases: wordings.phrases,
        fix: 'none',
        message: messageOf(rule),
        ...isExact(rule, wordings),
      }),
    ) as [Draft, Draft]
    bag.addPair({...drafts[0], against: drafts[1].id}, {...drafts[1], against: drafts[0].id})
  }
}
