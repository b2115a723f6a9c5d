import fc from 'fast-check'
import {each, endings, from, SIGNS} from './pieces.ts'

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
/** Articles of what the scanner knows. */
export const gentle = fc
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
