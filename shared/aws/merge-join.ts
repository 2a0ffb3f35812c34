/** One key, and what either side has of it; one of the two at least. */
export interface Joined<Key, Left, Right> {
  readonly key: Key;
  readonly left: Left | undefined;
  readonly right: Right | undefined;
}

interface Side<Key, Value> {
  /** In ascending order of their keys, each key once. */
  readonly values: AsyncIterable<Value>;
  readonly keyOf: (value: Value) => Key;
}

/** Walks two ascending streams beside each other and holds one value of each, however long they are. */
export async function* mergeJoin<Key extends string, Left, Right>(
  left: Side<Key, Left>,
  right: Side<Key, Right>,
): AsyncGenerator<Joined<Key, Left, Right>> {
  const [lefts, rights] = [headsOf(left), headsOf(right)];
  let [one, other] = await Promise.all([lefts(), rights()]);
  for (;;) {
    const key = leastOf(one?.key, other?.key);
    if (key === undefined) return;
    const ours = one?.key === key ? one : undefined;
    const theirs = other?.key === key ? other : undefined;
    yield { key, left: ours?.value, right: theirs?.value };
    if (ours) one = await lefts();
    if (theirs) other = await rights();
  }
}

/** The next value of a stream with its key, time after time; nothing at its end. */
const headsOf = <Key, Value>({ values, keyOf }: Side<Key, Value>) => {
  const iterator = values[Symbol.asyncIterator]();
  return async () => {
    const { done, value } = await iterator.next();
    return done ? undefined : { key: keyOf(value), value };
  };
};

const leastOf = <Key extends string>(one: Key | undefined, other: Key | undefined) =>
  one === undefined || (other !== undefined && other < one) ? other : one;
