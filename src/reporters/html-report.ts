import {script, scriptHash, style, styleHash} from '../generated/report-page.ts'
import {articleOf, ownText} from './html/article.ts'
import {MOST_TEXT} from './html/marks.ts'
import {overview} from './html/overview.ts'
import {once, type Reporter} from './sink.ts'
import {makeTotals} from './totals.ts'

/** Articles in a page, and units of their texts: a browser has to hold it all. What is beyond is counted. */
const ARTICLES = 2000
const UNITS = 20_000_000

/** Nothing but the page's own script and style runs, whatever stands in the articles. */
const POLICY = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>digestlint report</title>
<style>${style}</style>
</head>
<body>
<main>
`

/** One page that needs nothing besides itself. Articles are written as they come; the overview comes last, and its script puts it first. */
export const html: Reporter = ({cwd}) => {
  const totals = makeTotals()
  const start = once(HEAD)
  let shown = 0
  let left = 0
  let units = UNITS
  return {
    add(result) {
      totals.add(result)
      if (result.messages.length === 0) return ''
      if (shown >= ARTICLES) {
        left++
        return ''
      }
      const text = ownText(result)
      units -= Math.min(text.length, MOST_TEXT)
      return start() + articleOf(result, shown++, text === '' || units < 0 ? null : text, cwd)
    },
    end() {
      const filters = totals.all.findings > 0 ? `<script>${script}</script>\n` : ''
      return `${start()}</main>\n${overview(totals, left)}${filters}</body>\n</html>\n`
    },
  }
}
