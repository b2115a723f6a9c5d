import type {Root} from 'mdast'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

/** remark-parse with front matter, and of GFM tables and strikethrough: its autolink literals make nodes without positions. */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [frontmatter(['yaml']), gfmTable(), gfmStrikethrough()])
  .data('fromMarkdownExtensions', [
    frontmatterFromMarkdown(['yaml']),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ])
  .freeze()

export const remark = (source: string): Root => processor.parse(source)
