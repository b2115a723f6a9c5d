/** `digestlint/plugin`: everything that a rule author needs. */

import {nameBeside} from './core/beside.ts'
import {halves, pairsOf, printOf, whole} from './core/corpus/pairs.ts'
import {sideBySide} from './core/corpus/table.ts'
import {type BlockHits, hitsByBlock} from './core/hits-by-block.ts'
import {noVisitors} from './core/no-visitors.ts'
import {overlapsOf} from './core/overlaps.ts'
import {isClosing, isProse, type PartShape, shapeOf, sharedWords} from './core/part-shape.ts'
import {shapes as ofLines} from './core/prose/shapes.ts'
import {sketchOf} from './core/sketch.ts'
import type {
  Config,
  CorpusRule,
  MessageData,
  PhraseHit,
  Plugin,
  Rule,
  RuleContext,
  RuleMeta,
  Suggestion,
  Visitors,
} from './core/types.ts'
import {edits} from './edits/index.ts'

export type * from './core/types.ts'
export type {BlockHits, PartShape}
export {edits}

/** What blocks look like, alone and in their part, for rules on page furniture. */
export const shapes = Object.freeze({...ofLines, hitsByBlock, isClosing, isProse, shapeOf, sharedWords})

/**
 * For rules that compare articles: hashes of an article and of a string, what to do with tables of them, which of many lists of hashes
 * overlap (in memory), and what to call another article.
 */
export const corpus = Object.freeze({
  sketchOf,
  printOf,
  halves,
  whole,
  pairsOf,
  sideBySide,
  overlapsOf,
  nameBeside,
})

/** Types the rule, and returns it as it is. */
export const defineRule = <R extends Rule>(rule: R): R => rule

/**
 * A rule that compares the articles of a run; `create` is for what it looks for within one besides.
 * @throws Error where it has neither `match` with `confirm` nor `compare`, or both.
 */
export function defineCorpusRule<Fact, Clue = unknown>(
  rule: Omit<CorpusRule<Fact, Clue>, 'create'> & Partial<Pick<Rule, 'create'>>,
): CorpusRule<Fact, Clue> {
  if (Boolean(rule.match) !== Boolean(rule.confirm) || Boolean(rule.match) === Boolean(rule.compare))
    throw new Error('A rule that compares articles needs either `match` and `confirm`, or `compare`.')
  return {create: noVisitors, ...rule}
}

/** Types a plugin, and returns it as it is. */
export const definePlugin = <P extends Plugin>(plugin: P): P => plugin

export interface PhraseRule {
  readonly meta: RuleMeta & {readonly packs: readonly string[]}
  /** Says whether a hit counts; default: hits outside quotations. */
  readonly filter?: (hit: PhraseHit, context: RuleContext) => boolean
  /** Data for the rule's message `found`; `text` and `replacement` are always there. */
  readonly data?: (hit: PhraseHit, context: RuleContext) => MessageData
}

/**
 * A rule that reports the hits of its packs. `meta.messages` needs `found` (and `replace`, for entries that have a
 * replacement); an entry's own `message` wins. An entry's `fix` decides: `safe` fixes, `suggest` offers, `none` only tells.
 */
export function definePhraseRule(definition: PhraseRule): Rule {
  const {meta, filter = outsideQuotations, data} = definition
  return {
    meta,
    create(context): Visitors {
      const reportHit = (hit: PhraseHit): void => {
        const text = hit.block.text.slice(hit.start, hit.end)
        const values = {text, replacement: hit.replacement ?? '', ...data?.(hit, context)}
        const change = changeOf(hit)
        const place = {part: hit.block.part, range: context.article.rangeIn(hit.block, hit.start, hit.end)}
        const message = messageOf(hit, meta)
        const confidence = hit.entry.confidence ?? 1
        const fix = hit.entry.fix === 'safe' && meta.fixable ? change : null
        const suggest: Suggestion[] =
          hit.entry.fix === 'suggest' && meta.hasSuggestions && change
            ? [{message: suggestionText(hit), fix: change}]
            : []
        context.report({...message, data: values, ...place, fix, suggest, confidence})
      }
      return {
        'root:exit': () => {
          for (const hit of context.phrases())
            if (hit.block.part === context.part && filter(hit, context)) reportHit(hit)
        },
      }
    },
  }
}

const outsideQuotations = (hit: PhraseHit): boolean => !hit.quoted

const messageOf = (hit: PhraseHit, meta: RuleMeta): {messageId: string} | {message: string} => {
  if (hit.entry.message) return {message: hit.entry.message}
  return {messageId: hit.replacement !== null && 'replace' in meta.messages ? 'replace' : 'found'}
}

const changeOf = (hit: PhraseHit) => {
  if (hit.replacement) return edits.replaceWords(hit.block, hit.start, hit.end, hit.replacement)
  if (hit.start === 0 && hit.end === hit.block.text.length) return edits.removeBlock(hit.block)
  return edits.removeText(hit.block, hit.start, hit.end)
}

const suggestionText = (hit: PhraseHit): string =>
  hit.replacement ? `Write \`${hit.replacement}\`.` : `Remove \`${hit.block.text.slice(hit.start, hit.end)}\`.`

/** Types a config, and returns it as it is. */
export const defineConfig = <C extends Config>(config: C): C => config
