/** Texts that try a Markdown parser: whole articles of all constructs, and prose with marks thrown in at random. */
import fc from 'fast-check'

const WORDS = [
  ...[
    'The',
    'senate',
    'backed',
    'river',
    'bill.',
    '“We',
    'won,”',
    'said',
    'U.S.',
    'a_b',
    'R&D',
    '2016',
    '$3.5',
    '(late)',
    'x',
  ],
  ...[
    'naïve',
    '東京',
    '👍',
    '\u00a0',
    '\u2009',
    '\u3000',
    'e\u0301',
    '—',
    '3*4',
    '10.',
    '5)',
    '#tag',
    '~20',
    'C:\\dir',
    '1 < 2',
  ],
]
/** Pieces of inline Markdown, whole and broken. */
const INLINE = [
  ...[
    '*em*',
    '**strong**',
    '_em_',
    '__strong__',
    '***both***',
    '*a **b** c*',
    '**a *b* c**',
    '*open',
    'close*',
    '**',
    '_',
    '*',
  ],
  ...[
    '[link](/a)',
    '[link](/a "Title")',
    '[*l*](u_v_w)',
    '[a `b`](c)',
    '[a](<b c>)',
    '[a](b(c)d)',
    '[a]( b )',
    '[a]()',
    '[](a)',
  ],
  ...[
    '[a][b]',
    '[b][]',
    '[b]',
    '[B  b]',
    '[no]',
    '[a [b](c) d](e)',
    '![alt](a.png)',
    '![a *b*](c)',
    '![b]',
    '[![a](b)](c)',
  ],
  ...[
    '`code`',
    '``a ` b``',
    '` a `',
    '`open',
    '\\*',
    '\\a',
    '\\\\',
    '&amp;',
    '&nbsp;',
    '&#65;',
    '&#x1F600;',
    '&#0;',
    '&nope;',
    '&',
  ],
  ...[
    '<b>x</b>',
    '<https://a.example>',
    '<a@b.example>',
    '<!-- c -->',
    '<',
    '<br>',
    '~~gone~~',
    '~one~',
    'https://a.example',
    '|',
    '!',
    ']',
    '[',
  ],
]
const BREAKS = [
  '\n',
  '\n',
  '\n',
  '  \n',
  ' \n',
  '\\\n',
  '\t\n',
  '   \n',
  '\n ',
  '\n    ',
  '\n\t',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n# ',
  '\n=== ',
  '\n---',
  '\n|-|',
]
const BLANKS = [
  '\n\n',
  '\n\n',
  '\n\n',
  '\n\n\n',
  '\n \n',
  '\n\t\n',
  '\n',
  '\n\n ',
  '\n\n  ',
  '\n\n    ',
  '\n\n\t',
  '\n>\n',
  '\n\n\n\n',
]
const SIGNS = [
  ...'\n\r\t \\`*_{}[]<>()#+-.!|~:;=&"\'/^$%@,?0123456789abc\u00a0\u2028\f\v',
  '\r\n',
  '  \n',
  '\n\n',
  '\ud83d',
  '\udc4d',
  ...'*_[]()`&',
  '\0',
]

const from = (list: readonly string[]) => fc.constantFrom(...list)

const phrase = fc
  .array(fc.oneof({arbitrary: from(WORDS), weight: 8}, {arbitrary: from(INLINE), weight: 3}), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => words.join(' '))
const glued = fc.array(fc.oneof(from(WORDS), from(INLINE)), {minLength: 1, maxLength: 5}).map((words) => words.join(''))
const plain = fc.array(from(WORDS), {minLength: 1, maxLength: 10}).map((words) => words.join(' '))
const line = fc.oneof({arbitrary: plain, weight: 3}, {arbitrary: phrase, weight: 3}, {arbitrary: glued, weight: 1})
const lines = fc
  .array(fc.tuple(line, from(BREAKS)), {minLength: 1, maxLength: 4})
  .map((list) => list.map(([text, end], index) => (index < list.length - 1 ? text + end : text)).join(''))
const each = (mark: (index: number) => string) => (list: readonly string[]) =>
  list.map((text, index) => mark(index) + text).join('\n')
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

const article = fc
  .tuple(
    fc.option(front, {nil: '', freq: 4}),
    fc.array(fc.tuple(block, from(BLANKS)), {maxLength: 8}),
    from(['', '\n', '\n\n', ' ', '\r\n', '\n   \n', '\\', '  ']),
  )
  .map(
    ([head, blocks, tail]) =>
      head + blocks.map(([text, end], index) => (index < blocks.length - 1 ? text + end : text)).join('') + tail,
  )

const endings = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')

/** Signs put in, taken out and doubled at random places. */
const disturbed = fc
  .tuple(
    article,
    endings,
    fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), from(SIGNS), fc.nat(3)), {maxLength: 6}),
  )
  .map(([text, ending, changes]) => {
    let out = text
    for (const [place, sign, cut] of changes) {
      const at = Math.floor(place * out.length)
      out = out.slice(0, at) + (cut === 3 ? '' : sign) + out.slice(at + (cut > 1 ? 1 : 0))
    }
    return ending === '\n' ? out : out.replaceAll('\n', ending)
  })

/** Plain prose with a few marks. */
const sprinkled = fc
  .tuple(
    fc.array(plain, {minLength: 1, maxLength: 5}),
    fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), from(SIGNS)), {maxLength: 5}),
  )
  .map(([paragraphs, signs]) => {
    let out = paragraphs.join('\n\n')
    for (const [place, sign] of signs) {
      const at = Math.floor(place * (out.length + 1))
      out = out.slice(0, at) + sign + out.slice(at)
    }
    return out
  })

/** What the scanner knows, with a few marks where they do not belong. */
const KNOWN = [
  ...[
    '*em*',
    '**strong**',
    '_em_',
    '__strong__',
    '*a **b** c*',
    '**a _b_ c**',
    '(*x*)',
    '**x**.',
    '“_x_”',
    'a_b_c',
    '2 * 3',
    '*“x”*',
  ],
  ...[
    '[link](/a)',
    '[link](/a "Title")',
    '[*l* m](u_v*w)',
    '[a&amp;b](c?d=e#f)',
    '![alt](a.png)',
    '![a](b "c")',
    '*[a](b)*',
    '[![a](b)](c)',
    '[![a](b "t")](c)',
    '[![*a*](b)](c)',
    '[a](b_(c)_d?e&f=g)',
    '[a](b&amp;c)',
    '<https://a.example/b_c_&amp;d>',
    '[![b](b)][b]',
    '[no]',
    '!',
    ']',
  ],
  ...[
    '[a][b]',
    '[b][]',
    '[b]',
    '[B]',
    '[**b**][b]',
    '`code`',
    '`a * b`',
    '\\*',
    '\\_a\\_',
    '&amp;',
    '&nbsp;',
    '&#65;',
    '&#150;',
    '&',
    '< ',
    '**a\nb**',
    '[a\nb](c)',
    '`',
  ],
]
const simple = fc
  .array(
    fc.oneof(
      {arbitrary: from(['The', 'senate', 'won.', '—', '東', '👍', '\u00a0', 'R&D', '2016', '(a)']), weight: 3},
      from(KNOWN),
    ),
    {minLength: 1, maxLength: 6},
  )
  .chain((words) => from([' ', ' ', ' ', '', '\n', '  \n', '\\\n', ' \n']).map((glue) => words.join(glue)))
const simpleBlock = fc.oneof(
  {arbitrary: simple, weight: 5},
  fc
    .array(fc.tuple(simple, from(['\n', '\n', '  \n', '\\\n', ' \n'])), {minLength: 1, maxLength: 3})
    .map((all) => all.flat().slice(0, -1).join('')),
  fc.tuple(from(['# ', '## ', '###   ']), simple).map((all) => all.join('')),
  fc.tuple(from(['# ', '## ']), simple, simple).map(([mark, title, text]) => `${mark}${title}\n${text}`),
  fc
    .tuple(from(['- ', '* ', '+   ']), fc.array(simple, {minLength: 1, maxLength: 3}))
    .map(([mark, list]) => each(() => mark)(list)),
  fc
    .tuple(from(['. ', ') ']), fc.nat(11), fc.array(simple, {minLength: 1, maxLength: 3}))
    .map(([mark, first, list]) => each((index) => `${first + index}${mark}`)(list)),
  fc
    .tuple(simple, fc.array(simple, {minLength: 1, maxLength: 3}))
    .map(([text, list]) => `${text}\n${each(() => '- ')(list)}`),
  fc.array(simple, {minLength: 1, maxLength: 3}).map((list) =>
    each(() => '> ')(list)
      .replaceAll('\n', '\n> ')
      .replaceAll('> > ', '> '),
  ),
  from([
    '---',
    '***',
    '[b]: /c',
    '[b]: /c "T"\n[B b]: /d',
    '<!-- a -->',
    '| a |\n|-|',
    '```\nx\n```',
    '- a\n\n  b',
    '    code',
    '- a\n\n- b\n- c',
    '1. a\n\n2. b\n\n3) c',
    'a\n- b\n\n\n- c\n\n- d',
    '- a\n  * b',
    '1. a\n\n   - b',
    '- **',
    '* ~~a~~',
    '1) <b>',
    '> - a',
    '- > a',
    '* ![',
  ]),
)
const gentle = fc
  .tuple(
    fc.option(from(['---\na: b\n---\n', '---\na: b\n\nc: d\n---\n\n']), {nil: '', freq: 5}),
    fc.array(simpleBlock, {minLength: 1, maxLength: 6}),
    fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), from(SIGNS)), {maxLength: 2}),
    endings,
  )
  .map(([head, blocks, signs, ending]) => {
    let out = head + blocks.join('\n\n')
    for (const [place, sign] of signs) {
      const at = Math.floor(place * (out.length + 1))
      out = out.slice(0, at) + sign + out.slice(at)
    }
    return ending === '\n' ? out : out.replaceAll('\n', ending)
  })

const soup = fc
  .array(from([...SIGNS, ...SIGNS, 'a', 'b c', '[b]: /c', '[b]', '](', '**', '\n\n']), {maxLength: 30})
  .map((all) => all.join(''))

export const markdownTexts: fc.Arbitrary<string> = fc.oneof(
  {arbitrary: article, weight: 3},
  {arbitrary: disturbed, weight: 4},
  {arbitrary: sprinkled, weight: 2},
  {arbitrary: gentle, weight: 6},
  {arbitrary: soup, weight: 2},
)
