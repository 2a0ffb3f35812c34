import { useState } from "preact/hooks";

/** Rows that somebody ticked, by their ids. */
export const useChosen = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (ids: readonly string[], isChosen: boolean): void =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) isChosen ? after.add(id) : after.delete(id);
      return after;
    });
  const chooseOnly = (ids: readonly string[]): void => setChosen(new Set(ids));
  return { chosen, choose, chooseOnly };
};
