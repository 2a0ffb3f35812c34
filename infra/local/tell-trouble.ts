import { fullWhileRunning, isFull, roomAgain } from "./disk.ts";

/** A line that says the same again is told once in this time. */
const QUIET_MS = 60_000;
const LOOK_AGAIN_MS = 2000;

/**
 * Trouble while the host runs, in lines for the terminal. Where the disk is full every part of the host complains in words of
 * its own, call by call: then the one cause is told, once, until there is room again.
 */
export const troubleTeller = (options: {
  readonly stateFolder: string;
  readonly log: (line: string) => void;
  /** Called when a full disk has room again. */
  readonly onRoom: () => void;
  readonly full?: (folder: string) => boolean;
}) => {
  const { stateFolder, log, onRoom, full = isFull } = options;
  const isNews = oncePer(QUIET_MS);
  let watch: NodeJS.Timeout | undefined;
  const lookAgain = () => {
    if (full(stateFolder)) return;
    clearInterval(watch);
    watch = undefined;
    log(roomAgain);
    onRoom();
  };
  return {
    tell: (line: string): void => {
      if (watch !== undefined) return;
      if (full(stateFolder)) {
        log(fullWhileRunning(stateFolder));
        watch = setInterval(lookAgain, LOOK_AGAIN_MS);
      } else if (isNews(line)) log(line);
    },
    stop: (): void => clearInterval(watch),
  };
};

const oncePer = (milliseconds: number) => {
  const told = new Map<string, number>();
  return (line: string): boolean => {
    const now = Date.now();
    for (const [each, at] of told) if (now - at >= milliseconds) told.delete(each);
    if (told.has(line)) return false;
    told.set(line, now);
    return true;
  };
};
