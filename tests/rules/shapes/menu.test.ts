import {describe, it} from 'vitest'
import rule from '../../../rules/no-toolbar-text.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const story = (behind: readonly string[], before: readonly string[] = []): string =>
  [
    ...before,
    'The council voted on Tuesday to close the ferry line to the islands.',
    'The mayor told reporters that the boats had lost money since 2014.',
    ...behind,
  ].join('\n\n')

const MENU = ['Home', 'News', 'Sport', 'Harbour Life', 'Weather', 'Opinion', 'Business', 'Elmira Today']

new RuleTester().run('no-toolbar-text: menus', rule, {
  valid: [
    {
      name: 'people and places behind a story',
      code: story(['Ana Poe', 'Ben Roe', 'Dana Moe', 'Elmira Vale', 'Jo Lund']),
    },
    {
      name: 'a list that the story introduces',
      code: story(['The crews are:', 'Tern', 'Gull', 'Heron', 'Skua', 'Plover']),
    },
    {name: 'results with their scores', code: story(['Elmira 2', 'Vale 1', 'Port Allard 0', 'Velmar 3', 'Quay 4'])},
    {
      name: 'headings of parts, between paragraphs',
      code: story(['Weather', 'It will rain on the coast until the end of the week, the office said.']),
    },
  ],
  invalid: [
    {
      name: 'a long menu of sections is sure, with the lines in it that no list knows',
      code: story(MENU),
      errors: MENU.map((text) => ({messageId: 'found', text})),
      output: story([]),
    },
    {
      name: 'before the first paragraph too',
      code: story([], ['Council closes the ferry line', ...MENU]),
      errors: MENU.length,
      output: story([], ['Council closes the ferry line']),
    },
    {
      name: 'with fewer known lines a person looks',
      code: story(['Elmira Today', 'Politics', 'Culture', 'Travel', 'Quayside', 'Tidelines', 'Mudlarks']),
      errors: 7,
      output: null,
    },
  ],
})
