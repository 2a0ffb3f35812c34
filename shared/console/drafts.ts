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

type Texts = Readonly<Record<string, string>>;

/** The same for many texts of one screen, by name: only those that were typed are in it. */
export const useDrafts = (about: string) => {
  const key = PREFIX + about;
  const [texts, setTexts] = useState<Texts>(() => keptTexts(key));
  const keep = (change: (before: Texts) => Texts): void =>
    setTexts((before) => {
      const after = change(before);
      sessionStorage.setItem(key, JSON.stringify(after));
      return after;
    });
  const write = (name: string, text: string): void =>
    keep((before) => ({ ...before, [name]: text }));
  const forget = (names: readonly string[]): void =>
    keep((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))),
    );
  return { texts, write, forget };
};

/** What this page kept itself; where something else stands there, nothing was typed. */
const keptTexts = (key: string): Texts => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    const entries = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(entries.map(([name, text]) => [name, String(text)]));
  } catch {
    return {};
  }
};

/** When somebody signs out. */
export const forgetDrafts = (): void => {
  const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at));
  for (const key of keys) if (key?.startsWith(PREFIX)) sessionStorage.removeItem(key);
};

/** Not a draft itself, so it stays when they go. */
const OWNER = "duxue.drafts-of";

/** Drafts outlive a session that ran out; should somebody else sign in after it, they are not his. */
export const keepDraftsOf = (subject: string): void => {
  const owner = sessionStorage.getItem(OWNER);
  if (owner !== null && owner !== subject) forgetDrafts();
  sessionStorage.setItem(OWNER, subject);
};

const ends = new Set<() => void>();
const pauses = new Set<() => void>();

/** What a part that was loaded holds for somebody: it is told when he signs out. */
export const onSignOut = (end: () => void): void => {
  ends.add(end);
};

/** What a part does meanwhile for somebody: it is told when his session runs out, and keeps what is not done. */
export const onSessionEnd = (pause: () => void): void => {
  pauses.add(pause);
};

export const forgetWork = (): void => {
  for (const end of ends) end();
};

export const pauseWork = (): void => {
  for (const pause of pauses) pause();
};
