const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** What begins a line of its own in a browser, and what an editor takes for a thing of its own: buttons, labels. */
export const BLOCKS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
)
/** No prose inside: code, drawings, players and their fallback, choices of a form. */
export const SKIPPED = set(
  'applet audio base basefont bgsound canvas datalist embed frame frameset iframe listing map math meta noembed noframes noscript object optgroup option param plaintext portal script select style svg template textarea title track video xmp area col input keygen link meter progress source',
)
export const LISTS = set('ul ol menu dir')
export const CODE = set('code kbd samp tt')
export const MARKS: Readonly<Record<string, 'emphasis' | 'strong' | 'delete'>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
}
/** Elements of a table's frame; a table with any other block inside is there for its looks. */
export const TABLE_PARTS = set('table caption colgroup tbody thead tfoot tr td th')
/** Stay when they are empty: the page's frame, and cells, whose table would lose a column. */
export const KEPT = set('html head body main article table tbody thead tfoot tr td th')
