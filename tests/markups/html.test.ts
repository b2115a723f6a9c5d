import {describe, expect, it} from 'vitest'
import {html} from '../../src/markups/html.ts'

const shown = (source: string): string[] => html.parse(source).blocks.map(({kind, text}) => `${kind}: ${text}`)
const texts = (source: string): string[] => html.parse(source).blocks.map(({text}) => text)
const titleOf = (source: string): string | undefined => {
  const {blocks, title} = html.parse(source)
  return blocks[title]?.text
}
const types = (source: string): string => {
  const read = (node: {readonly type: string; readonly children?: unknown}): string =>
    Array.isArray(node.children) ? `${node.type}(${node.children.map(read).join(' ')})` : node.type
  return read(html.parse(source).tree)
}

describe('blocks', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['paragraph: One.', 'paragraph: Two.']],
    ['headings', '<h1>One</h1><h3>Two</h3>', ['heading: One', 'heading: Two']],
    ['items, with a paragraph or without', '<ul><li>One<li><p>Two</p></ul>', ['item: One', 'item: Two']],
    ['cells of data', '<table><tr><td>1<td>2</table>', ['cell: 1', 'cell: 2']],
    [
      'cells that only set the page',
      '<table><tr><td><p>1</p>2<td>3</table>',
      ['paragraph: 1', 'paragraph: 2', 'paragraph: 3'],
    ],
    [
      'loose text beside blocks',
      'a<div>b<p>c</p>d</div>e',
      ['paragraph: a', 'paragraph: b', 'paragraph: c', 'paragraph: d', 'paragraph: e'],
    ],
    [
      'captions, terms, buttons and labels',
      '<figure><img><figcaption>a</figcaption></figure><dl><dt>b<dd>c</dl><label>d</label><button>e</button>',
      ['paragraph: a', 'paragraph: b', 'paragraph: c', 'paragraph: d', 'paragraph: e'],
    ],
    ['a card that is one link', '<a href="/x"><h3>One</h3>two</a>', ['heading: One', 'paragraph: two']],
    ['CRLF', '<p>One\r\ntwo</p>\r\n<p>Three</p>', ['paragraph: One two', 'paragraph: Three']],
    ['a BOM', '\uFEFF<p>One</p>', ['paragraph: One']],
    ['NUL is dropped', '<p>O\0ne</p>', ['paragraph: One']],
    ['nothing', '', []],
    ['only space', '<p>&nbsp; </p>\n', []],
    ['only a picture', '<p><img src="a.jpg" alt="A street"></p>', []],
    [
      'text that a table cannot hold',
      '<table>a<tr><td>b</td><td>c</td></tr>d</table>',
      ['paragraph: a', 'cell: b', 'cell: c', 'paragraph: d'],
    ],
    ['front matter', '---\ntitle: x\n---\n<p>One</p>', ['paragraph: One']],
  ])('%s', (_what, source, expected) => {
    expect(shown(source)).toEqual(expected)
  })

  it.each(['script', 'style', 'noscript', 'template', 'svg', 'pre', 'textarea', 'select', 'iframe', 'video', 'title'])(
    'what stands in %s is no prose',
    (name) => {
      expect(texts(`<p>One</p><${name}>no prose</${name}><p>Two</p>`)).toEqual(['One', 'Two'])
    },
  )

  it.each([
    'hidden',
    'hidden=""',
    'style="display:none"',
    'style="color: red; DISPLAY : none !important;"',
    'style="visibility: hidden"',
  ])('what nobody sees is no prose: %s', (attributes) => {
    expect(texts(`<p>One</p><div ${attributes}><p>no</p>prose</div><p>Two</p>`)).toEqual(['One', 'Two'])
    expect(texts(`<p>One <b ${attributes}>no prose</b> two</p>`)).toEqual(['One two'])
    expect(texts(`<ul><li ${attributes}>no prose<li>Two</ul>`)).toEqual(['Two'])
    expect(texts(`<table ${attributes}>seen<tr><td>no <code>prose</code><td><q>no</q></table>`)).toEqual(['seen'])
    expect(texts(`<table><tr ${attributes}><td>no<td>prose<tr><td>1<td>2</table>`)).toEqual(['1', '2'])
  })
  it('a dialog that is not open, and headlines that nobody sees, are no prose', () => {
    expect(texts('<dialog><p>no prose</p></dialog><dialog open><p>One</p></dialog>')).toEqual(['One'])
    expect(titleOf('<h1 hidden>The Post</h1><h1>The day</h1>')).toBe('The day')
  })
  it.each([
    'aria-hidden="true"',
    'hidden="until-found"',
    'class="hidden"',
    'style="display: block"',
    'style="--display:none"',
    'style="background: url(display:none)"',
    'data-style="display:none"',
  ])('what is seen, or found, is prose: %s', (attributes) => {
    expect(texts(`<div ${attributes}><p>One</p></div>`)).toEqual(['One'])
  })
  it.each(['html', 'body', 'main', 'article'])('a page that hides its %s shows it by a script', (name) => {
    expect(texts(`<${name} style="visibility:hidden" hidden><p>One</p></${name}>`)).toEqual(['One'])
  })

  it.each([
    ['white space is one space', '<p> a \n\t b  c </p>', ['a b c']],
    ['a space at a tag counts once', '<p>a <b> b </b> c</p>', ['a b c']],
    ['no space is put in', '<p>a<b>b</b><i>c</i></p>', ['abc']],
    [
      'references',
      '<p>AT&amp;T &lt;b&gt; &copy 2024 &#8212; &NotEqualTilde; &foo; &</p>',
      ['AT&T <b> © 2024 — \u2242\u0338 &foo; &'],
    ],
    ['a no-break space stays', '<p>a&nbsp; b</p>', ['a\u00A0 b']],
    ['a reference to a space is one', '<p>a &#32; b</p>', ['a b']],
    ['a comment is nothing', '<p>a<!-- x -->b</p>', ['ab']],
    ['quotation marks that the browser puts in', '<p>She said: <q>No <q>way</q></q>.</p>', ['She said: “No ‘way’”.']],
    ['two breaks end a paragraph', '<p>one<br><br>two</p>', ['one', 'two']],
    [
      'a break ends a line',
      '<p>The day began well.<br>It ended badly.</p>',
      ['The day began well.', 'It ended badly.'],
    ],
    [
      'a break inside hard-wrapped prose does not',
      '<p>The senate backed the river bill on Friday after a<br>\ndebate that went on for nine hours, and the house<br>\nwill vote on it next week.</p>',
      [
        'The senate backed the river bill on Friday after a debate that went on for nine hours, and the house will vote on it next week.',
      ],
    ],
  ])('%s', (_what, source, expected) => {
    expect(texts(source)).toEqual(expected)
  })

  it('know that they stand in a blockquote, and which of their words are code or addresses', () => {
    const {blocks} = html.parse(
      '<blockquote><p>a</p><ul><li>b</ul></blockquote><p>Run <code>npm  ci</code>, see https://a.example/b now.</p>',
    )
    expect(blocks.map(({inBlockquote}) => inBlockquote)).toEqual([true, true, false])
    expect(blocks[2]!.opaque.map((range) => blocks[2]!.text.slice(...range))).toEqual(['npm ci', 'https://a.example/b'])
  })
})

describe('the tree', () => {
  it.each([
    [
      '<p>a <em>b</em> <a href="/x"><strong>c</strong></a></p>',
      'root(paragraph(text emphasis(text) text link(strong(text))))',
    ],
    ['<div><span>a</span></div>', 'root(paragraph(text))'],
    [
      '<ul><li>a<li><blockquote>b</blockquote></ul>',
      'root(list(listItem(paragraph(text)) listItem(blockquote(paragraph(text)))))',
    ],
    ['<table><tr><td>1<td>2</table>', 'root(table(tableRow(tableCell(text) tableCell(text))))'],
    ['<a href="/x"><h3>a</h3>b</a>', 'root(heading(link(text)) paragraph(link(text)))'],
    ['<!-- a --><p>b<br>c<img></p><hr><pre>d</pre>', 'root(html paragraph(text break text image) thematicBreak code)'],
    [
      '<p>a <del>b</del> <code>c</code></p><ol><li>d</ol>',
      'root(paragraph(text delete(text) text inlineCode) list(listItem(paragraph(text))))',
    ],
  ])('%s', (source, expected) => {
    expect(types(source)).toBe(expected)
  })

  it('has nodes where their elements stand, in source order', () => {
    const source = '<div>\r\n  <p class="x">One <b>two</b></p>\r\n</div>'
    const [paragraph] = html.parse(source).tree.children
    expect(source.slice(paragraph!.position!.start.offset, paragraph!.position!.end.offset)).toBe(
      '<p class="x">One <b>two</b></p>',
    )
    expect(paragraph!.position).toMatchObject({start: {line: 2, column: 3}, end: {line: 2, column: 34}})
  })

  it('is no deeper than a stack, however deep a page is', () => {
    for (const open of ['<div>', '<blockquote>', '<b>', '<ul><li>', '<a href="/x">', '<table><tr><td>']) {
      const {tree, blocks} = html.parse(`${open.repeat(10_000)}<p>One</p>`)
      expect(blocks.map(({text}) => text)).toEqual(['One'])
      expect(() => JSON.stringify(tree)).not.toThrow()
    }
  })

  it('of a page whose marks multiply without end is empty, with one sentence why', () => {
    const open = Array.from({length: 3000}, (_, index) => `<b id=${index}>`).join('')
    const {blocks, problem, protected: guarded} = html.parse(`<p>${open}${'<p>One'.repeat(3000)}`)
    expect(blocks).toEqual([])
    expect(problem).toMatch(/^The page was not checked: /u)
    expect(guarded).toHaveLength(1)
  })
})

describe('the headline', () => {
  const LONG = '<p>The senate backed the river bill on Friday.</p>'
  it.each([
    ['the h1', `<nav>Home</nav><h1>Senate backs bill</h1>${LONG}`, 'Senate backs bill'],
    [
      'of two the one that the head names',
      `<title>Senate backs bill | Post</title><h1>The Post</h1><h1>Senate backs bill</h1>${LONG}`,
      'Senate backs bill',
    ],
    ['of two that it does not, the first', `<title>x</title><h1>The Post</h1><h1>Senate</h1>${LONG}`, 'The Post'],
    [
      'without one the block that says what the head says',
      `<title>Senate backs bill | Post</title><p>Home</p><div>Senate backs bill</div>${LONG}`,
      'Senate backs bill',
    ],
    ['an h2 that opens a piece of a page', `<h2>Senate backs bill</h2>${LONG}`, 'Senate backs bill'],
    ['not one in its middle', `${LONG}<h2>What comes next</h2>${LONG}`, undefined],
    ['not a short first line', `<p>Advertisement</p>${LONG}`, undefined],
  ])('%s', (_what, source, title) => {
    expect(titleOf(source)).toBe(title)
  })

  it('and the rest of the head', () => {
    const {frontMatter} = html.parse(
      '<html lang="en-GB"><head><title>a | Post</title><meta property="og:title" content="a &amp; b"><meta name=description content=" c  d "><link rel="canonical" href="https://x.example/1"><meta property="og:url" content="https://x.example/2"><meta property="article:published_time" content="2024-03-01"><meta name="digestlint-disable" content="no-x">',
    )
    expect(frontMatter).toEqual({
      title: 'a & b',
      description: 'c d',
      url: 'https://x.example/1',
      date: '2024-03-01',
      lang: 'en-GB',
    })
    expect(html.parse('<p>One</p>').frontMatter).toBeNull()
  })
})

describe('what no fix may touch', () => {
  it('is everything but text, and addresses in it', () => {
    const source =
      '<!doctype html><p class="x">A <b>b</b> www.a.example</p></i>\n<!-- c --><script>d</script><code>e</code><img src=f>'
    const guarded = html.parse(source).protected.map((range) => source.slice(...range))
    expect(guarded).toEqual([
      '<!doctype html>',
      '<p class="x">',
      '<b>',
      '</b>',
      'www.a.example',
      '</p>',
      '</i>',
      '<!-- c -->',
      '<script>d</script>',
      '<code>e</code>',
      '<img src=f>',
    ])
  })

  it('comments are found with their places, in the head too', () => {
    const {comments} = html.parse(
      '<head><!-- one\ntwo --></head><p>a<!--three--></p><script><!-- four --></script><!x>',
    )
    expect(comments.map(({value, position}) => [value, position.start.line, position.end.line])).toEqual([
      ['one two', 1, 2],
      ['three', 2, 2],
    ])
  })
})

describe('words put in are read as these words', () => {
  it.each([
    ['a reference', 'AT&amp;T &copy; &#35;'],
    ['a plain ampersand', 'AT&T'],
    ['a tag', 'a <b>bold</b> move'],
    ['a comment', '<!-- x -->'],
    ['letters that end a reference', 'amp; more'],
    ['letters that make a tag', 'b> more'],
    ['a slash', '/b> more'],
    ['quotation marks', `"it's"`],
    ['a number', '#38; more'],
  ])('%s, also after an open mark', (_what, words) => {
    for (const before of ['It begins ', 'It begins &', 'It begins <', 'It begins &#', '']) {
      const source = `<p>${before} ends.</p>`
      const at = 3 + before.length
      const mended = source.slice(0, at) + html.encode(words, source, [at, at]) + source.slice(at)
      expect(texts(mended)).toEqual([`${before}${words} ends.`])
    }
  })
})
