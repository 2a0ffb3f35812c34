/** Runs `meanwhile` once, right before the first of the calls is made. */
export const interrupted = <Parameters extends readonly unknown[], Answer>(
  call: (...parameters: Parameters) => Promise<Answer>,
  meanwhile: () => Promise<unknown>,
) => {
  let isFirst = true;
  return async (...parameters: Parameters): Promise<Answer> => {
    if (isFirst) {
      isFirst = false;
      await meanwhile();
    }
    return call(...parameters);
  };
};

/** A call after which its machine dies: it was made, and nobody hears of it. */
export const dyingAfter =
  <Parameters extends readonly unknown[]>(call: (...parameters: Parameters) => Promise<unknown>) =>
  async (...parameters: Parameters): Promise<never> => {
    await call(...parameters);
    throw new Error("the machine died");
  };

/** A call that waits until it is let go. */
export const waiting = <Parameters extends readonly unknown[], Answer>(
  call: (...parameters: Parameters) => Promise<Answer>,
) => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const wait = async (...parameters: Parameters): Promise<Answer> => {
    ask();
    await free;
    return call(...parameters);
  };
  return { call: wait, asked, letGo };
};
