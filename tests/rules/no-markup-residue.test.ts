import {describe, it} from 'vitest'
import rule from '../../rules/no-markup-residue.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const between = (line: string): string => `The ferry left Elmira at noon.\n\n${line}\n\nIt came back at dusk.`
const mended = 'The ferry left Elmira at noon.\n\nIt came back at dusk.'
const whole = (line: string) => ({
  name: line,
  code: between(line),
  filename: 'a.txt',
  errors: [{messageId: 'found', text: line}],
  output: mended,
})
const inside = (name: string, line: string, messageId: string, fixed: string, findings = 1) => ({
  name,
  code: between(line),
  filename: 'a.txt',
  errors: Array.from({length: findings}, () => ({messageId})),
  output: between(fixed),
})
const clean = (name: string, line: string, filename = 'a.txt') => ({name, code: between(line), filename})

new RuleTester().run('no-markup-residue', rule, {
  valid: [
    clean('less than', 'Fewer than <5% of ferries sank, and a < b held.'),
    clean('words in angle brackets', 'He typed <your name> and left.'),
    clean('an ampersand', 'The R&D; arm of S&P 500 firms, AT&T; and Q&A sessions.'),
    clean('what an editor put in brackets', 'He said [sic] the ferry [Elmira] was [expletive] late [1].'),
    clean('a headline’s bracket', 'Ferry sinks off Elmira [VIDEO]'),
    clean('an address in a sentence', 'The plan is at https://example.org/plan?a=1&amp;b=2 and in print.'),
    clean('a percentage and a format in prose', 'Prices rose 5% and sales fell %10.'),
    clean('a masked oath', 'The f**k and s**t of it, he wrote, and *** again.'),
    clean('a footnote', '** Figures are for May.'),
    clean('a sentence that ends in a bracket', 'The ferry left (see page 4)'),
    clean('a list of one letter options', 'Answer [b] was right.'),
    clean('the word undefined', 'The role is undefined'),
    clean('code in a code span', 'Write `&nbsp;` and `{{ title }}` there.', 'a.md'),
    clean('an address that is a link', '<https://example.org/plan>', 'a.md'),
    clean('an address that is a link of a page', '<p><a href="/plan">https://example.org/plan</a></p>', 'a.html'),
    clean('a sentence that ends like code', '- Baseline (the main boat before [May](/may));', 'a.md'),
    clean('Markdown’s own marks', '**Bold** and [a link](https://example.org/x) and <b>tags</b>.', 'a.md'),
    clean('a reference that Markdown decodes', 'Salt &amp; pepper.', 'a.md'),
    {
      name: 'tags of a page, and code that it shows',
      code: '<p>The <b>ferry</b> left &amp; sank.</p><p>Write <code>&lt;br&gt;</code> and <code>&amp;nbsp;</code> there.</p>',
      filename: 'a.html',
    },
    {name: 'a headline that is a site’s name', code: 'example.com\n\nThe site was down for an hour on Friday.'},
  ],
  invalid: [
    {
      name: 'tags and references that a page shows, since they were encoded twice',
      code: '<p>The ferry&lt;br&gt; left Elmira &amp;amp; sank.</p>\n<p>&lt;/div&gt;</p>\n<p>It came back.</p>\n',
      filename: 'a.html',
      errors: [
        {messageId: 'found', text: '&lt;br&gt;'},
        {messageId: 'decode', text: '&amp;amp;'},
        {messageId: 'found', text: '&lt;/div&gt;'},
      ],
      output: '<p>The ferry left Elmira &amp; sank.</p>\n<p>It came back.</p>\n',
    },
    whole('<div class="share"><br/></div>'),
    whole('&nbsp;'),
    whole('{{ title }}'),
    whole('[object Object]'),
    whole('undefined'),
    whole('[gallery ids="12,13"]'),
    whole('[caption id="1" width="300"]The ferry[/caption]'),
    whole('[button link=”https://example.org/x” type=”big”] Send yours[/button]'),
    whole('var x = {a: 1};'),
    whole('window.dataLayer = window.dataLayer || [];'),
    whole('(adsbygoogle = window.adsbygoogle || []).push({});'),
    whole("mboxCreate('Harbour-Politics');"),
    whole('Ports.ready(function() { Ports.Player.create("a", "b"); });'),
    whole('@media only screen and (min-width : 500px) {.share { display: none; }}'),
    whole('.share { display: none; }'),
    whole('{"@context": "https://schema.org", "@type": "NewsArticle"}'),
    whole('/* <![CDATA[ */'),
    {
      name: 'lines of a function',
      code: between('(function () {\n\nvar e = 1;\n\ne.src = "x" + \n\n})();').replace(
        'e.src = "x" + ',
        'e.src = "x",',
      ),
      filename: 'a.txt',
      errors: 4,
      output: mended,
    },
    {
      name: 'an address alone in its line',
      code: between('https://example.org/ports/ferry'),
      errors: [{messageId: 'address'}],
      output: mended,
    },
    {
      name: 'an address that the line before announces is for a person',
      code: 'The ferry left Elmira.\n\nRead the plan here:\n\nhttps://example.org/plan\n\nIt came back.',
      errors: [{messageId: 'address', suggestions: 1}],
      output: null,
    },
    {
      name: 'a site’s name alone is for a person',
      code: between('www.example.org'),
      errors: [{messageId: 'address', suggestions: 1}],
      output: null,
    },
    inside(
      'a numeric reference',
      'The ferry&#8217;s horn &#x2014; it blew.',
      'decode',
      'The ferry’s horn — it blew.',
      2,
    ),
    inside('a named reference', 'Salt &amp; pepper.', 'decode', 'Salt & pepper.'),
    inside('a reference encoded twice', 'Salt &amp;amp; pepper.', 'decode', 'Salt & pepper.'),
    inside('a space that may not break', 'At noon,&nbsp; it left.', 'found', 'At noon, it left.'),
    inside('a tag inside a line', 'He told <em>Harbour Time</em> so.', 'found', 'He told Harbour Time so.', 2),
    inside('a break between two words', 'It left.<br>It came back.', 'found', 'It left. It came back.'),
    inside('an encoded tag', 'He told &lt;em&gt;Time&lt;/em&gt; so.', 'found', 'He told Time so.', 2),
    inside('a link’s tag', 'The <a href="https://example.org/x">plan</a> is out.', 'found', 'The plan is out.', 2),
    inside('a shortcode around words', 'The [b]plan[/b] is out.', 'found', 'The plan is out.', 2),
    inside('strong marks in plain text', 'The **new plan** is out.', 'found', 'The new plan is out.', 2),
    inside(
      'a Markdown link in plain text',
      'The [plan](https://example.org/x) is out.',
      'found',
      'The plan is out.',
      2,
    ),
    inside('a heading’s marks in plain text', '## The new plan', 'found', 'The new plan'),
    {
      name: 'inside a quotation a person decides',
      code: between('“Salt &amp; pepper are all we have left here,” Ana Poe said.'),
      errors: [{messageId: 'decode', suggestions: 1}],
      output: null,
    },
    {
      name: 'a placeholder among words',
      code: between('The ferry %s left.'),
      filename: 'a.txt',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
  ],
})
