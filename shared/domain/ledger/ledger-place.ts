/** What the ledger keeps, each in a folder of its own under a county's or a province's. */
export const ledgerRooms = [
  "history",
  "decisions",
  "calendar",
  "receipts",
  "withdrawals",
  "reports",
  "seals",
] as const;
export type LedgerRoom = (typeof ledgerRooms)[number];

/** Where an object of the ledger stands. */
export interface LedgerPlace {
  /** A county's code, or a province's two digits. */
  readonly division: string;
  readonly cycle: string;
  readonly room: LedgerRoom;
  /** `12` of a version or a decision, `{evidenceId}/{revision}` of a receipt, the name of a report's file; of a seal `sealName`. */
  readonly name: string;
}

/** Law 1: `ledger/{cycle}/{division}/{room}/{name}.json`. */
export const ledgerKey = ({ division, cycle, room, name }: LedgerPlace): string =>
  `${ledgerPrefix({ division, cycle })}${room}/${name}.json`;

export const ledgerPrefix = ({
  division,
  cycle,
}: Pick<LedgerPlace, "division" | "cycle">): string => `ledger/${cycle}/${division}/`;

const shape =
  /^ledger\/(?<cycle>\d{4})\/(?<division>\d{2}|\d{6})\/(?<room>[a-z]+)\/(?<name>.+)\.json$/;

/** Nothing for a key that is none of the ledger's. */
export const parseLedgerKey = (key: string): LedgerPlace | undefined => {
  const { cycle, division, room, name } = shape.exec(key)?.groups ?? {};
  const known = ledgerRooms.find((each) => each === room);
  return cycle && division && name && known ? { cycle, division, room: known, name } : undefined;
};
