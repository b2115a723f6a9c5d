import type {ValueSorter} from '../../core/corpus/store.ts'

/** The first values stay as they are: most runs are small, and writing their values down costs more than keeping them. */
export function fewValues<T>(few: number, many: () => ValueSorter<T>): ValueSorter<T> {
  let kept: {readonly key: string; readonly value: T}[] = []
  let rest: ValueSorter<T> | null = null
  return {
    add(key, value) {
      if (!rest && kept.length < few) {
        kept.push({key, value})
        return
      }
      if (!rest) {
        rest = many()
        for (const one of kept) rest.add(one.key, one.value)
        kept = []
      }
      rest.add(key, value)
    },
    *values() {
      if (rest) yield* rest.values()
      // Sorting is stable: values of one key keep their order.
      else for (const {value} of [...kept].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) yield value
    },
    close() {
      kept = []
      rest?.close()
    },
  }
}
