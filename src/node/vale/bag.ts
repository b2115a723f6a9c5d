import type {PhraseEntry, Severity} from '../../core/types.ts'
import {type Draft, withExamples} from './entries.ts'
import {slugOf} from './names.ts'
import type {ValeRule} from './read-rule.ts'
import {Uncarried, type Wordings, wordingsOf} from './wordings.ts'

export interface Carried {
  readonly entries: readonly PhraseEntry[]
  /** Built-in rules that do what the rule asks for. */
  readonly rules: Readonly<Record<string, Severity>>
  /** What could not be carried, and why. */
  readonly dropped: readonly string[]
  /** What will be found otherwise than Vale does. */
  readonly differs: readonly string[]
}

/** What is gathered while one rule is carried. */
export class Bag {
  readonly differs = new Set<string>()
  readonly dropped: string[] = []
  readonly rules: Record<string, Severity> = {}
  private readonly entries: PhraseEntry[] = []
  private readonly ids = new Set<string>()
  readonly rule: ValeRule

  constructor(rule: ValeRule) {
    this.rule = rule
  }

  idFor(words: string): string {
    const slug = slugOf(words).slice(0, 40).replace(/-$/u, '') || 'entry'
    let id = slug
    for (let count = 2; this.ids.has(id); count++) id = `${slug}-${count}`
    this.ids.add(id)
    return id
  }

  /** The wordings of an expression; null, and told, where it cannot be carried. */
  wordings(source: string): Wordings | null {
    try {
      const made = wordingsOf(source)
      const reaching = this.reachesIntoWords(made)
      if (reaching) throw new Uncarried(reaching)
      if (made.hasAnyMark) this.differs.add(`\`${source}\`: its full stop is one, and not any mark`)
      return made
    } catch (error) {
      if (!(error instanceof Uncarried) && !(error instanceof RangeError)) throw error
      this.dropped.push(`\`${shorten(source)}\` ${error instanceof Uncarried ? error.message : 'is too deep'}`)
      return null
    }
  }

  /** Vale holds tokens to whole words, unless `nonword`; those of occurrences and repetitions it does not. */
  private reachesIntoWords({isBound}: Wordings): string | null {
    const {extends: kind, nonword} = this.rule
    if (kind === 'occurrence' || kind === 'repetition') {
      if (!isBound) this.differs.add('counts whole words, where Vale counts parts of words too')
    } else if ((nonword || this.rule.raw.length > 0) && !isBound) return 'reaches into words: packs find whole words'
    return null
  }

  add(draft: Draft, beside?: Draft): void {
    const {entry, dropped} = withExamples(draft, beside)
    this.dropped.push(...dropped)
    if (!entry) return
    this.entries.push(entry)
    if (!this.rule.nonword && this.rule.tokens.length + this.rule.pairs.length > 0)
      for (const one of entry.phrases.filter((one) => /[^\p{L}\p{N}*]$/u.test(one)))
        this.differs.add(`\`${one}\` is found everywhere, where Vale asks for a letter after its last mark`)
  }

  /** Two that stand against each other: one alone would say nothing. */
  addPair(one: Draft, other: Draft): void {
    const made = [withExamples(one, other), withExamples(other, one)]
    for (const {dropped} of made) this.dropped.push(...dropped)
    const entries = made.flatMap(({entry}) => entry ?? [])
    if (entries.length === made.length) this.entries.push(...entries)
  }

  result(): Carried {
    return {entries: this.entries, rules: this.rules, dropped: this.dropped, differs: [...this.differs]}
  }
}

/** An expression as a line of a report holds it. */
export const shorten = (source: string): string => {
  const line = source.replace(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
