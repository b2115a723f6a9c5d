import {describe, expect, it} from 'vitest'
import {recommendedConfig} from '../../src/builtin.ts'
import {createLinter} from '../../src/index.ts'
import {makeStats} from '../../src/node/stats.ts'
import {defineRule} from '../../src/plugin.ts'

/** A clock that moves when it is told to. */
const clock = () => {
  let time = 0
  const pass = (milliseconds: number): void => {
    time += milliseconds
  }
  return {now: () => time, pass}
}

describe('statistics', () => {
  it('count what a rule takes in its listeners and when it is made, and not what it waits for phrases', () => {
    const {now, pass} = clock()
    const stats = makeStats(now)
    const slow = defineRule({
      meta: {type: 'problem', docs: {description: 'x', recommended: 'off'}, messages: {x: 'x'}},
      create(context) {
        pass(5)
        return {
          block: () => pass(2),
          'root:exit': () => {
            context.phrases()
            expect(context.part.name).toBe('body')
            pass(1)
          },
        }
      },
    })
    const config = {
      ...recommendedConfig,
      rules: [{id: 'own/slow', severity: 'warn' as const, fix: 'safe' as const, options: {}}],
      plugins: [{meta: {name: 'own', version: '1'}, rules: {slow}}],
    }
    const linter = createLinter({config: stats.timed(config)})
    linter.lintText('One line of text.\n\nAnother line of text.\n')
    expect(stats.rules.get('own/slow')).toBe(5 + 2 * 2 + 1)
    expect(stats.timed(config)).toBe(stats.timed(config))
  })
  it('keep the slowest articles, slowest first', () => {
    const stats = makeStats(clock().now)
    for (const [name, time] of Object.entries({a: 3, b: 9, c: 1, d: 4, e: 2, f: 7})) stats.article(name, time)
    expect(stats.slowest.map(({name}) => name)).toEqual(['b', 'f', 'd', 'a', 'e'])
    expect(stats.articles).toBe(6)
  })
})
