interface Stoppable {
  stop(): Promise<void> | void;
}

/** Things that are opened one after the other and closed in reverse, also when opening fails midway. */
export const createClosing = () => {
  const open: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    for (const each of open.splice(0).reverse()) await each.stop();
  };
  return {
    add: <T extends Stoppable>(opened: T): T => {
      open.push(opened);
      return opened;
    },
    stop,
    orStop: async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        await stop();
        throw error;
      }
    },
  };
};
