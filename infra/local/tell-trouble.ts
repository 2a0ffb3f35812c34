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
        return;
      }
      const said = ofDamage.test(line) ? damagedWhileRunning : line;
      if (isNews(said)) log(said);
    },
    stop: (): void => clearInterval(watch),
  };
};

/** As SQLite puts it, whichever engine passes it on. */
const ofDamage = /database disk image is malformed|file is not a database/;
const damagedWhileRunning =
  "数据表或队列的文件已损坏。请停止主机（Ctrl-C）再启动：启动时会指出是哪个文件、该怎么办。 · A file of the table or of the queues is damaged. Stop the host (Ctrl-C) and start it again: it then says which one, and what to do.";

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
