/** Fails in the way its event asks for; counts its invocations, so that a new thread can be told from the old one. */
let invocations = 0;
let arrived = 0;
const five = Promise.withResolvers<void>();

export const handler = async ({ way }: { readonly way: string }) => {
  invocations += 1;
  await ways[way]?.();
  return { invocations };
};

const ways: Readonly<Record<string, () => unknown>> = {
  throw: () => {
    throw new TypeError("of no use");
  },
  exit: () => process.exit(3),
  reject: () => {
    void Promise.reject(new Error("nobody waits for this"));
    return new Promise(() => undefined);
  },
  hang: () => new Promise(() => undefined),
  spin: () => {
    for (;;);
  },
  devour: () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push(new Array(100_000).fill(eaten.length));
  },
  babble: () => "x".repeat(7 * 1024 * 1024),
  /** Comes back when five are there at once. */
  meet: () => {
    arrived += 1;
    if (arrived === 5) five.resolve();
    return five.promise;
  },
  print: () => process.stdout.write("a line of the function\n"),
};
