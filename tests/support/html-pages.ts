import fc from 'fast-check'
import {NOUNS, VERBS} from './arbitraries.ts'

/** A generated page. Its numbered words (`n1x`) stand in it once each; `isClean` says that every tag is closed in order. */
export interface GeneratedPage {
  readonly text: string
  readonly isClean: boolean
  readonly tokens: readonly string[]
}

const FURNITURE = [
  'Advertisement',
  'Share Tweet Email',
  'Read more: Ferry strike ends after a week',
  'Subscribe to our newsletter today',
  'Photo gallery below',
  'Leave a comment',
  'Getty Images',
  'Copyright 2024 The Harbour Post. All rights reserved.',
]

const sentence = fc
  .tuple(
    fc.constantFrom('The', 'A', 'This', 'One'),
    fc.constantFrom(...NOUNS),
    fc.constantFrom(...VERBS),
    fc.array(fc.constantFrom(...NOUNS, 'in', 'of', 'the', 'and', 'the the', 'city'), {minLength: 2, maxLength: 6}),
    fc.constantFrom('.', '.', '?', '!', ' ,', '.The'),
  )
  .map(([first, noun, verb, rest, end]) => `${first} ${noun} ${verb} ${rest.join(' ')} N${end}`)

/** What stands around or between words; `W` is a word. */
const CLEAN = [
  '<b>W</b>',
  '<a href="https://example.org/K" data-k="K">W W</a>',
  '<span class="K">W</span> W',
  '<em><i>W</i> W</em>',
  '<a href="/K"><b> W</b></a>',
  'W &amp; W',
  'W&nbsp;W&#8212;W &lt;K&gt;',
  'W<!-- K the harbour -->W',
  '<q>W W</q>',
  '<code>W  K</code>',
  '<img src="K.jpg" alt="the harbour K">',
  'W\n      W',
  'W \t W',
  'W<br>\n W',
  'W<br><br>W',
  '<span></span>',
  '<small> </small>',
  'W<script>var k = "K the harbour <p>"</script>W',
  'W<span hidden>K the harbour</span>W',
  '“W W”',
  '"W W," said Anna Lindqvist',
]
const WILD = [
  '<b>W',
  'W</i>W',
  '<b>W<i>W</b>W</i>',
  '<a href=K>W<a href=K>W',
  'W\0W',
  'W & W < W',
  'W&ampW&copyW',
  '</p>',
  '</div>W',
  '<span>W',
]

const inline = (templates: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(sentence, fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...templates)), {maxLength: 2}))
    .map(([words, extra]) => {
      const list = words.split(' ')
      for (const [place, template] of extra)
        list.splice(
          Math.min(place, list.length),
          0,
          template.replaceAll('W', () => NOUNS[place % NOUNS.length]!),
        )
      return list.join(' ')
    })

const blockOf = (words: fc.Arbitrary<string>, shapes: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...shapes),
      fc.array(fc.oneof({weight: 3, arbitrary: words}, {weight: 2, arbitrary: fc.constantFrom(...FURNITURE)}), {
        minLength: 3,
        maxLength: 3,
      }),
    )
    .map(([shape, all]) => shape.replace(/[ABC]/gu, (name) => all['ABC'.indexOf(name)]!))

const CLEAN_SHAPES = [
  '<p class="K">A</p>',
  '<p>A B</p>',
  '<p>\n    A\n  </p>',
  '<div><p>A</p></div>',
  '<div>A<p>B</p>C</div>',
  '<ul class="K">\n  <li>A</li>\n  <li><a href="/K">B</a></li>\n</ul>',
  '<ol><li><p>A</p><p>B</p></li></ol>',
  '<h2 id="K">A</h2>',
  '<blockquote><p>A</p></blockquote>',
  '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>x</td></tr></table>',
  '<table role="presentation"><tr><td><p>A</p>B</td></tr></table>',
  '<figure><img src="K.png"><figcaption>A</figcaption></figure>',
  '<section><header><div>A</div></header><!-- K --></section>',
  '<pre>A</pre>',
  '<script>"the harbour K <b>"</script>',
  '<style>.K { color: red } /* the harbour */</style>',
  '<!-- the harbour K -->',
  '<hr>',
  '<p>A<br>B<br><br>C</p>',
  '<form action="/K"><label>A</label><input name="K"><button>B</button></form>',
  '<a href="/K"><h3>A</h3><p>B</p></a>',
  '<noscript>the harbour K</noscript>',
  '<div style="display: none"><p>A</p></div>',
  'A',
]
const WILD_SHAPES = [
  '<p>A',
  '<p>A<p>B',
  '<li>A<li>B',
  '<table>A<tr><td>B</td></tr>C</table>',
  '<table><tr><td>A<td>B</tr><p>C</table>',
  '<div>A',
  '<div hidden>A',
  '<p hidden><b>A</p>B</b>',
  '<table hidden>A<tr><td>B</td></tr>C</table>',
  '<p>A<div>B</div>C</p>',
  '<b><p>A</p>B</b>',
  '<ul>A<li>B</ul>',
  '<h2>A<h3>B</h3>',
  '<td>A</td>',
  '<dl><dt>A<dd>B</dl>',
  '<!doctype html>',
]

const shape = (words: fc.Arbitrary<string>, shapes: readonly string[], isClean: boolean): fc.Arbitrary<GeneratedPage> =>
  fc
    .record({
      blocks: fc.array(blockOf(words, shapes), {minLength: 1, maxLength: 9}),
      glue: fc.constantFrom('\n', '\n\n', '', '\n  '),
      isPage: fc.boolean(),
      crlf: fc.boolean(),
      bom: fc.boolean(),
    })
    .map(({blocks, glue, isPage, crlf, bom}) => {
      const inner = ['<h1>The long day at the harbour N</h1>', ...blocks, ''].join(glue)
      const page = isPage
        ? `<!DOCTYPE html>\n<html lang="en">\n<head><title>The day | Post</title></head>\n<body class="K">\n${inner}</body>\n</html>\n`
        : inner
      let count = 0
      const numbered = page.replace(/\bN\b/gu, () => `n${++count}x`).replace(/\bK\b/gu, () => `k${++count}x`)
      const text = crlf ? numbered.replaceAll('\n', '\r\n') : numbered
      const tokens = [...new Set([...text.matchAll(/n\d+x/gu)].map(([token]) => token))]
      return {text: bom ? `\uFEFF${text}` : text, isClean, tokens}
    })

export const cleanPage: fc.Arbitrary<GeneratedPage> = shape(inline(CLEAN), CLEAN_SHAPES, true)
export const wildPage: fc.Arbitrary<GeneratedPage> = shape(
  inline([...CLEAN, ...WILD]),
  [...CLEAN_SHAPES, ...WILD_SHAPES],
  false,
)
export const anyPage: fc.Arbitrary<GeneratedPage> = fc.oneof(cleanPage, wildPage)
