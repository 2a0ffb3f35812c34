/** Wakes whoever waits before their time is up. */
export const createPulse = () => {
  let wake = Promise.withResolvers<void>();
  let beats = 0;
  return {
    beat: () => {
      beats += 1;
      wake.resolve();
      wake = Promise.withResolvers<void>();
    },
    /** How often it has beaten: who looks around before waiting says what it had heard by then. */
    beats: () => beats,
    /** Whether a beat ended the wait before its time; one that came since `heard` ends it at once. */
    wait: async (milliseconds: number, heard: number): Promise<boolean> => {
      if (beats > heard) return true;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => resolve(false), milliseconds);
      const beaten = await Promise.race([promise, wake.promise.then(() => true)]);
      clearTimeout(timer);
      return beaten;
    },
  };
};
export type Pulse = ReturnType<typeof createPulse>;
