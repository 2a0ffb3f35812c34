/** Moments in order: the earliest is taken first, of several at one moment the one that was added first. */
export const eventQueue = <Event>() => {
  const heap: { readonly at: number; readonly nth: number; readonly event: Event }[] = [];
  let added = 0;
  const isBefore = (one: number, other: number): boolean => {
    const [left, right] = [heap[one], heap[other]];
    if (!left || !right) return false;
    return left.at < right.at || (left.at === right.at && left.nth < right.nth);
  };
  const swap = (one: number, other: number): void => {
    const [left, right] = [heap[one], heap[other]];
    if (!left || !right) return;
    heap[one] = right;
    heap[other] = left;
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isBefore(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const smaller = isBefore(right, left) ? right : left;
      if (!isBefore(smaller, at)) return;
      swap(smaller, at);
      at = smaller;
    }
  };
  return {
    add: (at: number, event: Event): void => {
      heap.push({ at, nth: added++, event });
      rise(heap.length - 1);
    },
    /** Nothing when nothing is to come any more. */
    take: (): { readonly at: number; readonly event: Event } | undefined => {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
};
