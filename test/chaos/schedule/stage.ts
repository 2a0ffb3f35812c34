import type { Guard } from "../guards.ts";
import { clientsOf, type Services } from "../world/clients.ts";
import { copiesAtWork, type Through } from "../world/copies.ts";
import type { Machine } from "../world/functions.ts";
import type { Answer, Ask } from "../world/people.ts";
import { readOnce } from "../world/read-once.ts";
import { batchOf, comingAgain, type SourceName, sources } from "../world/sources.ts";
import { worldOf } from "../world/world.ts";
import type { Act } from "./acts.ts";
import type { Program } from "./program.ts";

/** What became of an act: in which order it began and ended, and what was answered, where anybody was. */
export interface Told {
  readonly act: Act;
  readonly began: number;
  readonly ended: number | undefined;
  readonly answer: Answer | undefined;
}

/** What the API gave for a paper to be put. */
export interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** Where a schedule is played: the cloud, the copies at work in it, and what people were told. */
export const stageFor = (program: Program, without: Guard | undefined) => {
  const world = worldOf(without);
  const copies = copiesAtWork();
  const told = new Map<number, Told>();
  const state = {
    /** Goes up with every beginning and end of an act. */
    order: 0,
    /** Whether the poison was mended. */
    isMended: false,
    /** Somebody died over what only reconcile finds. */
    isLeft: false,
    /** Minutes that went by at once. */
    waited: 0,
  };

  const intake: Machine["intake"] = async (input) => {
    const paper = program.papers.find(({ evidenceId }) => evidenceId === input.ref.evidenceId);
    if (paper?.isPoison && !state.isMended) throw new Error("whoever reads this dies of it");
    return readOnce(input);
  };
  const machineOf = (services: Services, through: Through, skew: number): Machine => ({
    clients: clientsOf(services, through),
    now: () => new Date(world.now().getTime() + skew),
    intake,
  });

  const start = (source: SourceName, things: readonly string[], skew: number): boolean => {
    const of = sources[source];
    const pool = world.pools[of.pool];
    const taken = pool.take(things);
    if (taken.length === 0) return false;
    const services = source === "ingest" ? world.ingestServices : world.services;
    copies.start({
      name: `${source}[${things.join(", ")}]`,
      skew,
      work: (through) => of.work(batchOf(taken, of), machineOf(services, through, skew)),
      ended: (failed) => pool.giveBack(comingAgain(taken, failed, of)),
      lost: () => pool.giveBack(taken),
    });
    return true;
  };

  return {
    world,
    copies,
    told,
    state,
    asks: new Map<number, Ask>(),
    addresses: new Map<number, Address>(),
    /** Keys of the ledger that were put after whoever put them had given up. */
    late: new Set<string>(),
    machineOf,
    /** A machine that nothing happens to. */
    calm: machineOf(world.services, async (call) => call.make(), 0),
    start,
  };
};
export type Stage = ReturnType<typeof stageFor>;
