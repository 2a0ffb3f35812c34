/** Wakes whoever waits before their time is up. */
export const createPulse = () => {
  let wake = Promise.withResolvers<void>();
  return {
    beat: () => {
      wake.resolve();
      wake = Promise.withResolvers<void>();
    },
    /** Whether a beat ended the wait before its time. */
    wait: async (milliseconds: number): Promise<boolean> => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => resolve(false), milliseconds);
      const beaten = await Promise.race([promise, wake.promise.then(() => true)]);
      clearTimeout(timer);
      return beaten;
    },
  };
};
export type Pulse = ReturnType<typeof createPulse>;
