import {recommendedConfig} from '../../src/builtin.ts'
import {compileRules} from '../../src/core/lint.ts'
import type {Fixer, ResolvedConfig, Rule} from '../../src/core/types.ts'
import {detectByLibrary} from '../../src/language-library.ts'
import {articleBuilder} from '../../src/linter.ts'
import {html} from '../../src/markups/html.ts'
import {markdown} from '../../src/markups/markdown.ts'
import {text} from '../../src/markups/text.ts'
import {type Bench, inspect, makeEngine} from '../../src/session/engine.ts'
import {reduce, startSession} from '../../src/session/session.ts'
import type {Engine, OpenArticle, Session} from '../../src/session/types.ts'

const builder = articleBuilder(
  (file) => (file.endsWith('.md') ? markdown : file.endsWith('.html') ? html : text),
  detectByLibrary,
)
/** Offers two other words for `harbor`, and for `dock` a heading, which no text may become. */
const pick: Rule = {
  meta: {
    type: 'suggestion',
    docs: {description: 'x', recommended: 'off'},
    messages: {found: 'Found.', one: 'Write `harbour`.', two: 'Write `port`.', mark: 'Make a heading.'},
    hasSuggestions: true,
  },
  create: (context) => ({
    block(node) {
      const report = (word: string, offers: readonly (readonly [string, string])[]): void => {
        const at = node.text.indexOf(word)
        if (at < 0) return
        const range = context.article.rangeIn(node, at, at + word.length)
        const suggest = offers.map(([messageId, words]) => ({
          messageId,
          fix: (fixer: Fixer) => fixer.replaceTextRange(range, words),
        }))
        context.report({range, messageId: 'found', suggest})
      }
      report('harbor', [
        ['one', 'harbour'],
        ['two', 'port'],
      ])
      report('dock', [['mark', '\n\n# Dock\n\n']])
    },
  }),
}
const config: ResolvedConfig = {
  ...recommendedConfig,
  plugins: [...recommendedConfig.plugins, {meta: {name: 'own', version: '1.0.0'}, rules: {pick}}],
  rules: [...recommendedConfig.rules, {id: 'own/pick', severity: 'warn', fix: 'safe', options: {}}],
}

const benchOf = (file: string): Bench => ({
  set: compileRules(config),
  build: builder(file, config),
})

/** The linter's own engine, over articles in memory; rules and markup by file name. */
export const engine: Engine = makeEngine(benchOf)

/** An article of a session with the questions that the built-in rules have. */
export function opened(file: string, source: string): OpenArticle {
  const bench = benchOf(file)
  return {file, text: source, questions: inspect(bench.build(source), bench), marks: [], accepted: 0, lost: null}
}

export const sessionOf = (files: Readonly<Record<string, string>>): Session =>
  startSession(Object.entries(files).map(([file, source]) => opened(file, source)))

/** The session after keys; a key of several letters is what is typed in the editor. */
export const pressed = (session: Session, ...keys: readonly string[]): Session =>
  keys.reduce(
    (state, key) =>
      reduce(
        state,
        state.mode === 'editing' ? {type: 'edited', text: key === 'escape' ? null : key} : {type: 'key', key},
        engine,
      ),
    session,
  )

export const textsOf = ({articles}: Session): readonly string[] => articles.map((article) => article.text)
