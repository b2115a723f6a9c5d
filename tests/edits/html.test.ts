import {describe, expect, it} from 'vitest'
import type {Article, Block} from '../../src/core/types.ts'
import {edits} from '../../src/edits/index.ts'
import {applied, articleOf, draft, fix, type TestRule} from '../support/fixing.ts'

const blocksWith = (article: Article, words: string): Block[] =>
  article.body.blocks.filter(({text}) => text.includes(words))

describe('removeBlocks', () => {
  const remove = (source: string): string | null => {
    const article = articleOf(source, 'html')
    return applied(article, edits.removeBlocks(blocksWith(article, 'X')))
  }
  it.each([
    ['its element, with the line', '<p>a</p>\n  <p class="x"><b>X</b> y</p>\n<p>b</p>', '<p>a</p>\n<p>b</p>'],
    ['and the blank line', '<p>a</p>\n\n<p>X</p>\n\n<p>b</p>\n', '<p>a</p>\n\n<p>b</p>\n'],
    ['the element alone within a line', '<p>a</p><p>X</p><p>b</p>', '<p>a</p><p>b</p>'],
    ['without an end tag', '<p>a<p>X<p>b', '<p>a<p>b'],
    ['with CRLF', '<p>a</p>\r\n<p>X</p>\r\n<p>b</p>', '<p>a</p>\r\n<p>b</p>'],
    [
      'elements around it that hold nothing else',
      '<p>a</p><div>\n<section><p><span>X</span></p></section>\n</div><p>b</p>',
      '<p>a</p><p>b</p>',
    ],
    ['a list with its last item', '<p>a</p><ul>\n<li>X</li>\n</ul>', '<p>a</p>'],
    [
      'a list with all its items at once',
      '<p>a</p>\n<ul>\n<li>X1</li>\n<li><p>X2</p></li>\n</ul>\n<p>b</p>',
      '<p>a</p>\n<p>b</p>',
    ],
    ['an item among others', '<ul>\n<li>a</li>\n<li>X</li>\n</ul>', '<ul>\n<li>a</li>\n</ul>'],
    [
      'a caption, not its picture',
      '<figure><img src="i"><figcaption>X</figcaption></figure>',
      '<figure><img src="i"></figure>',
    ],
    ['words beside a picture', '<p><img src="i"> X</p>', '<p><img src="i"> </p>'],
    ['words beside a script', '<div><script>1</script>X</div>', '<div><script>1</script></div>'],
    ['words beside a comment', '<div><!-- c --><p>X</p></div>', '<div><!-- c --></div>'],
    ['loose words', '<div>X <p>a</p></div>', '<div> <p>a</p></div>'],
    ['loose words on a line of their own', '<div>\n  X\n  <p>a</p>\n</div>', '<div>\n  <p>a</p>\n</div>'],
    ['the body stays', '<body><p>X</p></body>', '<body></body>'],
    [
      'a line and its break',
      '<p>Well, it was so.<br>X<br>\nAnd so it ended.</p>',
      '<p>Well, it was so.<br>\nAnd so it ended.</p>',
    ],
    ['the last line and the breaks before it', '<p>Well, it was so.<br><br>X</p>', '<p>Well, it was so.</p>'],
    ['a card that is one link', '<p>a</p><a href="/x"><h3>X</h3><p>X</p></a>', '<p>a</p>'],
    ['one half of that card', '<a href="/x"><h3>X</h3><p>a</p></a>', '<a href="/x"><p>a</p></a>'],
    ['not a cell', '<table><tr><td>X<td>a</table>', null],
    ['not what a picture stands in the midst of', '<p>X <img src="i"> y</p>', null],
    ['not what code stands in', '<p>X <code>y</code></p>', null],
  ])('%s', (_what, source, expected) => {
    expect(remove(source)).toBe(expected)
  })
})

describe('edits of words', () => {
  const change = (how: 'removeText' | 'replace', source: string, words: string): string | null => {
    const article = articleOf(source, 'html')
    const [block] = blocksWith(article, words)
    const start = block!.text.indexOf(words)
    const end = start + words.length
    return applied(
      article,
      how === 'removeText' ? edits.removeText(block!, start, end) : edits.replaceWords(block!, start, end, 'Q & <R>'),
    )
  }
  it.each([
    ['plain words', '<p>a X b</p>', 'X', '<p>a b</p>'],
    ['all words of an element', '<p>a <b>X</b> b</p>', 'X', '<p>a b</p>'],
    ['all words of nested ones', '<p>a <a href="/x"><i> X </i></a>b</p>', 'X', '<p>a b</p>'],
    ['some words of one', '<p>a <b>X c</b> b</p>', 'X', '<p>a <b>c</b> b</p>'],
    ['an element and words around it', '<p>a X <b>Y</b> Z b</p>', 'X Y Z', '<p>a b</p>'],
    ['a reference', '<p>a &amp;&nbsp;X b</p>', '&\u00A0X', '<p>a b</p>'],
    ['space over lines', '<p>a\n   X\n   b</p>', 'X', '<p>a\n   b</p>'],
    ['not half an element', '<p>a X <b>Y c</b></p>', 'X Y', null],
    ['not half a link', '<p>a <a href="/x">c X</a> Y</p>', 'X Y', null],
    ['not a comment', '<p>a X<!-- c -->Y b</p>', 'XY', null],
    ['not a picture', '<p>a X<img src="i">Y b</p>', 'XY', null],
  ])('removed: %s', (_what, source, words, expected) => {
    expect(change('removeText', source, words)).toBe(expected)
  })
  it.each([
    ['are encoded', '<p>a X b</p>', 'X', '<p>a Q &amp; &lt;R&gt; b</p>'],
    ['in an element', '<p>a <b>X</b> b</p>', 'X', '<p>a <b>Q &amp; &lt;R&gt;</b> b</p>'],
    ['in the place of a reference', '<p>a &copy;X b</p>', '©X', '<p>a Q &amp; &lt;R&gt; b</p>'],
    ['not in the place of a tag', '<p>a <b>X</b> Y</p>', 'X Y', null],
  ])('put in: %s', (_what, source, words, expected) => {
    expect(change('replace', source, words)).toBe(expected)
  })
})

describe('fixing', () => {
  const drop: TestRule = (article) =>
    blocksWith(article, 'X').map((block) => draft(article, 'one', block.range, edits.removeBlock(block)))
  it.each([
    [
      'removals that empty a list take it along',
      '<p>The day went on.</p>\n<ul>\n  <li>X1</li>\n  <li>X2</li>\n</ul>\n<p>It ended.</p>\n',
      '<p>The day went on.</p>\n<p>It ended.</p>\n',
    ],
    [
      'and what held nothing but the list',
      '<p>The day went on.</p><div><ul><li>X1</li><li>X2</li></ul> <p>X3</p></div>',
      '<p>The day went on.</p>',
    ],
    [
      'but nothing that has a comment',
      '<p>The day went on.</p><ul><li>X1</li><!-- c --><li>X2</li></ul>',
      '<p>The day went on.</p><ul><!-- c --></ul>',
    ],
    [
      'what keeps two lines apart leaves its element',
      '<p>The day<div class="x"><b>X</b></div>went on.',
      '<p>The day<div class="x"></div>went on.',
    ],
    [
      'also where all of its elements are emptied',
      '<div><span>The day</span><ul><li>X1</li><li>X2</li></ul><i>went on.</i></div>',
      '<div><span>The day</span><ul></ul><i>went on.</i></div>',
    ],
    [
      'words beside an icon',
      '<p>The day went on.</p><ul><li><a href="/x"><svg><path d="M0"/></svg> X1</a></li><li>It ended.</li></ul>',
      '<p>The day went on.</p><ul><li><a href="/x"><svg><path d="M0"/></svg> </a></li><li>It ended.</li></ul>',
    ],
  ])('%s', (_what, source, expected) => {
    expect(fix(source, [drop], 'html').text).toBe(expected)
  })

  it('words go from behind an element that stays', () => {
    const cut: TestRule = (article) =>
      blocksWith(article, 'X').map((block) =>
        draft(article, 'one', block.range, edits.removeText(block, block.text.length - 1, block.text.length)),
      )
    const source = '<h2><span><a href="/a">The day went on. </a></span> <span><a href="/a">X</a></span></h2>'
    expect(fix(source, [cut], 'html').text).toBe('<h2><span><a href="/a">The day went on. </a></span> </h2>')
  })

  it.each([
    ['half a pair of tags', '<b>', 'protected'],
    ['an attribute', ' class="x"', 'protected'],
    ['a script', 'var a', 'protected'],
    ['a comment', '<!-- c -->', 'protected'],
    ['code', 'npm', 'protected'],
    ['an end tag and the next start', '</p>\n<p>', 'protected'],
  ])('a rule’s own edit of %s is not made', (_what, words, reason) => {
    const source =
      '<p class="x">The <b>day</b> went on.</p>\n<p>It <code>npm</code> ended.</p><script>var a</script><!-- c -->'
    const raw: TestRule = (article) => {
      const start = source.indexOf(words)
      const range = [start, start + words.length] as const
      return [draft(article, 'one', range, [{part: article.body, range, text: '', kind: 'remove'}])]
    }
    const outcome = fix(source, [raw], 'html')
    expect(outcome.text).toBe(source)
    expect(outcome.refused).toMatchObject([{reason}])
  })
})
