import {describe, expect, it} from 'vitest'
import {markdown} from '../../src/markups/markdown.ts'

const shown = (source: string): string[] => markdown.parse(source).blocks.map(({text}) => text)

describe('lines for the builder of a site', () => {
  it.each([
    ['{{< figure src="/pier.jpg" caption="The pier" >}}'],
    ['{{% notice %}}'],
    ['{% include news.html %}'],
    ['{: .wide style="width: 80%"}'],
    ["import Pier from '../Pier.astro'"],
    ['export const pier = 1'],
    ['$$ a , b $$'],
    ['$$\na , b\n$$'],
    ['{% highlight ruby %}\nputs "a"\n{% endhighlight %}'],
    ['{% highlight ruby %}\nputs "a"\n\nputs "b" , c\n{% endhighlight %}'],
    ['{{< highlight go >}}\n\nx.Y\n\n{{< /highlight >}}'],
  ])('%s is no prose', (line) => {
    expect(shown(`It left.\n\n${line}\n\nIt came.`)).toEqual(['It left.', 'It came.'])
  })

  it.each([
    ['{{ads}}'],
    ['{% raw %} is how it begins.'],
    ['import duties rose, he said.'],
    ['$5 was the fare.'],
    ['$$ was all he wrote.'],
    ['{% comment %} never ends and is prose'],
  ])('%s is', (line) => {
    expect(shown(`It left.\n\n${line}\n\nIt came.`)).toEqual(['It left.', line, 'It came.'])
  })
})

describe('wrapped lines', () => {
  const first = 'The council of Elmira, which met on Monday, thanked the'
  it.each([
    [
      'a line that ends in a small word',
      `${first}\nHarbour Office for its work.`,
      `${first} Harbour Office for its work.`,
    ],
    ['a link over two lines', 'It is in [the Harbour\nGazette](/a) today.', 'It is in the Harbour Gazette today.'],
    [
      'ragged lines',
      'Anna Poe, Ben Roe, Carl Doe, Dana Moe, Olga Poe, Paul Roe, and Emil\nFoe, Greta Hoe, Hans Joe, Ines Koe, Rita Soe,\nJan Loe, Kim Noe, Lea Ooe, who all came by boat.',
      'Anna Poe, Ben Roe, Carl Doe, Dana Moe, Olga Poe, Paul Roe, and Emil Foe, Greta Hoe, Hans Joe, Ines Koe, Rita Soe, Jan Loe, Kim Noe, Lea Ooe, who all came by boat.',
    ],
  ])('%s: one block', (_what, source, expected) => {
    expect(shown(source)).toEqual([expected])
  })
  it('lines of their own stay apart', () => {
    expect(shown('The ferry left the pier at noon on Monday.\nAdjust Comment Print')).toHaveLength(2)
  })
})
