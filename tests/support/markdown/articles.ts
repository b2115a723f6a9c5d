import fc from 'fast-check'
import {BLANKS, BREAKS, each, from, INLINE, WORDS} from './pieces.ts'

const phrase = fc
  .array(fc.oneof({arbitrary: from(WORDS), weight: 8}, {arbitrary: from(INLINE), weight: 3}), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => words.join(' '))
const glued = fc.array(fc.oneof(from(WORDS), from(INLINE)), {minLength: 1, maxLength: 5}).map((words) => words.join(''))
/** Prose without a mark. */
export const plain = fc.array(from(WORDS), {minLength: 1, maxLength: 10}).map((words) => words.join(' '))
const line = fc.oneof({arbitrary: plain, weight: 3}, {arbitrary: phrase, weight: 3}, {arbitrary: glued, weight: 1})
const lines = fc
  .array(fc.tuple(line, from(BREAKS)), {minLength: 1, maxLength: 4})
  .map((list) => list.map(([text, end], index) => (index < list.length - 1 ? text + end : text)).join(''))
const some = fc.array(line, {minLength: 1, maxLength: 4})

const block = fc.oneof(
  {arbitrary: plain, weight: 6},
  {arbitrary: lines, weight: 5},
  fc
    .tuple(from(['# ', '## ', '###### ', '####### ', '#', '#\t', ' # ']), line, from(['', ' #', '  ', ' ##  ', '#']))
    .map((all) => all.join('')),
  fc.tuple(line, from(['\n===', '\n---', '\n- - -', '\n==  '])).map((all) => all.join('')),
  fc
    .tuple(from(['- ', '* ', '+ ', '*   ', '-     ', '-\t', ' - ', '-']), some)
    .map(([mark, list]) => each(() => mark)(list)),
  fc
    .tuple(from(['. ', ') ', '.  ', '.']), fc.nat(3), some)
    .map(([mark, first, list]) => each((index) => `${first + index}${mark}`)(list)),
  fc
    .tuple(
      from([
        '- a',
        '1. a',
        '* **a**',
        '- a\n  b',
        '- a\n\n  b',
        '- - a',
        '- # a',
        '- > a',
        '-\n  a',
        '- [ ] a',
        '- ```\n  a\n  ```',
        '- [b]: /c',
      ]),
    )
    .map(([text]) => text),
  fc.tuple(from(['> ', '>', '>  ', '> > ', '> - ', ' > ']), some).map(([mark, list]) => each(() => mark)(list)),
  fc
    .tuple(
      from(['```\n', '~~~ js\n', '    ', '\t', '````\n', '- ```\n']),
      lines,
      from(['\n```', '\n~~~', '', '\n\nmore\n```']),
    )
    .map((all) => all.join('')),
  from(['***', '---', '___', '* * *', '-- -', '--- ', ' ***', '+++', '===', '#', '-', '*', '1.', '>']),
  from([
    '<div>\nx\n</div>',
    '<!-- a -->',
    '<!-- a\n\nb -->',
    '<!-- open',
    '<!--->',
    '<!-->',
    '<!-- a --> b',
    '<!-- a --> b -->',
    '<script>\n\nx',
    '</script>',
    '<?php ?>',
    '<b>x',
    '<style>\na\n\n</style>',
  ]),
  from(['| a | b |\n|---|:-:|\n| c | d |', 'a | b\n-|-\nc | d', '|a|\n|-|', 'a\n:-', '- a | b\n- -|-']),
  from([
    '[b]: /c',
    '[b]: /c "Title"',
    '[B B]: <x y>',
    '[no]:',
    '[b]:\n/c',
    '[*l*]: /d\n[a]: /e',
    '[b]: /c\ntext',
    '> [b]: /q',
    '[b]: /c  ',
    '[l]: /a b',
    '[x\\]y]: /c',
    '[a&amp;]: /c',
  ]),
  from(['<!-- digestlint-disable no-toolbar-text -- why -->', '<!-- digestlint-enable -->']),
)

const front = from([
  '---\ntitle: A\n---\n',
  '---\n---\n',
  '---\na: b\n\n- c\n---  \n\n',
  '---\nopen\n\n',
  '--- \r\na: b\r\n---',
  '----\n',
  '---\n\n---\n',
  '\ufeff',
  '\0',
  '\n',
  ' ',
  '\n---\na\n---\n\n',
])

/** Whole articles of all constructs. */
export const article = fc
  .tuple(
    fc.option(front, {nil: '', freq: 4}),
    fc.array(fc.tuple(block, from(BLANKS)), {maxLength: 8}),
    from(['', '\n', '\n\n', ' ', '\r\n', '\n   \n', '\\', '  ']),
  )
  .map(
    ([head, blocks, tail]) =>
      head + blocks.map(([text, end], index) => (index < blocks.length - 1 ? text + end : text)).join('') + tail,
  )
