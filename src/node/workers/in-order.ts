/** Results in the order of the tasks, whatever the timing; at most `ahead` of them under way. */
export async function* inOrder<Task, Done>(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  run: (task: Task) => Promise<Done>,
  ahead: number,
): AsyncGenerator<Done, void, undefined> {
  const underWay: Promise<Done>[] = []
  for await (const task of tasks) {
    const done = run(task)
    // Its failure is told when its turn comes.
    done.catch(() => undefined)
    underWay.push(done)
    if (underWay.length >= ahead) yield await underWay.shift()!
  }
  for (const done of underWay) yield await done
}

/** Groups of so many, the last one smaller. */
export async function* groupsOf<T>(
  items: AsyncIterable<T> | Iterable<T>,
  size: number,
): AsyncGenerator<T[], void, undefined> {
  let group: T[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
