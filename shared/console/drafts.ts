import { useState } from "preact/hooks";

/** Words that were typed and not sent, by what they are for: of the tab, so that the next person at a shared PC finds none. */
const PREFIX = "duxue.draft.";

/** A text that stays through a reload, a lost line or a new sign-in, until it is sent or one signs out. */
export const useDraft = (about: string, first = "") => {
  const key = PREFIX + about;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? first);
  const write = (next: string): void => {
    setText(next);
    sessionStorage.setItem(key, next);
  };
  const forget = (): void => {
    setText("");
    sessionStorage.removeItem(key);
  };
  return { text, write, forget };
};

/** When somebody signs out. */
export const forgetDrafts = (): void => {
  const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at));
  for (const key of keys) if (key?.startsWith(PREFIX)) sessionStorage.removeItem(key);
};

const ends = new Set<() => void>();

/** What a part that was loaded holds for somebody: it is told when he signs out. */
export const onSignOut = (end: () => void): void => {
  ends.add(end);
};

export const forgetWork = (): void => {
  for (const end of ends) end();
};
