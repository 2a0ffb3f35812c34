import { DeleteObjectCommand, PutObjectCommand, S3ServiceException } from "@aws-sdk/client-s3";
import * as z from "zod";
import type { ReconcileRequest, RoundScope } from "../../../events/reconcile-request.ts";
import { objectKey } from "../../../shared/aws/keys.ts";
import { REGISTRATION } from "../../../shared/aws/registration-metadata.ts";
import { EvidenceId } from "../../../shared/domain/evidence/evidence.ts";
import { known } from "../../../shared/domain/known.ts";
import { BUCKET } from "../world/functions.ts";
import { bytesOfPaper, keyOfPaper } from "../world/papers.ts";
import { type Answer, type Ask, asked } from "../world/people.ts";
import type { Act } from "./acts.ts";
import type { Paper, Program } from "./program.ts";
import type { Stage } from "./stage.ts";

/** Somebody does the act of a number, on a machine whose clock is so far from the world's. Says whether it could be done. */
export const doAct = async (
  at: number,
  skew: number,
  { program, stage }: { readonly program: Program; readonly stage: Stage },
): Promise<boolean> => {
  const act = program.acts[at];
  if (!act) return false;
  switch (act.do) {
    case "again":
      return again(at, act.act, skew, { program, stage });
    case "reconcile":
      for (const request of roundOf(act.scope, program, stage.world.now()))
        stage.world.pools.reconcileRequests.add(nameOf(request), JSON.stringify(request));
      return true;
    case "wait":
      wait(act.minutes, stage);
      return true;
    case "put":
      return put(act.paper, paperOf(program, act.paper), stage);
    case "remove":
      past(new DeleteObjectCommand(placeOf(keyOfPaper(paperOf(program, act.paper)))), stage);
      return true;
    case "putBare":
      past(bare(keyOfPaper(paperOf(program, act.paper)), act.paper), stage);
      return true;
    case "putForeign":
      past(bare(foreignKey(act, program), act.number), stage);
      return true;
    default: {
      const ask = await asked(act, program, stage.calm);
      stage.asks.set(at, ask);
      send(at, act, ask, { skew, stage });
      return true;
    }
  }
};

/** What a round of reconcile is made of, but for the counties that have nothing: as the clock begins it. */
export const roundOf = (
  scope: RoundScope,
  { places }: Program,
  now: Date,
): readonly ReconcileRequest[] => {
  const { cycle } = known(places[0], "a county");
  const round = now.toISOString();
  return [...places, { province: "14", cycle }].map((place) => ({
    ...{ round, scope, place, graceSeconds: 900 },
  }));
};

const nameOf = ({ scope, place }: ReconcileRequest): string =>
  `${scope} ${"county" in place ? place.county : place.province}`;

/** No function runs for longer than this, in minutes. */
const LONGEST = 15;

/** Whatever is at work for so long is ended by its time limit. */
const wait = (minutes: number, { copies, state, world }: Stage): void => {
  if (minutes >= LONGEST) for (const copy of [...copies.alive]) copy.kill();
  state.waited += minutes;
  world.pass(minutes);
};

const again = (
  at: number,
  first: number,
  skew: number,
  { program, stage }: { readonly program: Program; readonly stage: Stage },
): boolean => {
  const ask = stage.asks.get(first);
  const act = program.acts[first];
  if (ask && act) send(at, act, ask, { skew, stage });
  return ask !== undefined;
};

interface Sender {
  readonly skew: number;
  readonly stage: Stage;
}

const send = (at: number, act: Act, ask: Ask, { skew, stage }: Sender): void => {
  const { copies, told, state, world } = stage;
  const began = state.order++;
  told.set(at, { act, began, ended: undefined, answer: undefined });
  copies.start({
    name: `act ${at}`,
    skew,
    work: (through) => ask(stage.machineOf(world.services, through, skew)),
    ended: (answer) => {
      if (answer === "failed" || answer.status >= 500) state.isLeft = true;
      if (answer === "failed") return;
      told.set(at, { act, began, ended: state.order++, answer });
      keepAddress(act, answer, stage);
    },
    // Nobody sends it again: what was begun is left to reconcile
    lost: () => {
      state.isLeft = true;
    },
  });
};

const Given = z.object({
  upload: z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.string(),
  }),
});

const keepAddress = (act: Act, { body }: Answer, { addresses }: Stage): void => {
  const given = Given.safeParse(body);
  if (given.success && "paper" in act) addresses.set(act.paper, given.data.upload);
};

const paperOf = (program: Program, at: number): Paper => known(program.papers[at], `paper ${at}`);

const put = (at: number, paper: Paper, stage: Stage): boolean => {
  const address = stage.addresses.get(at);
  if (!address) return false;
  const { url, headers, expiresAt } = address;
  if (stage.world.now().toISOString() >= expiresAt) return true;
  past(
    new PutObjectCommand({
      ...placeOf(url),
      Body: bytesOfPaper(paper),
      IfNoneMatch: headers["if-none-match"],
      Metadata: { [REGISTRATION]: headers[`x-amz-meta-${REGISTRATION}`] ?? "" },
    }),
    stage,
  );
  return true;
};

const placeOf = (Key: string) => ({ Bucket: BUCKET, Key });

/** No two acts put the same bytes, and none of them are a paper's. */
const bare = (key: string, number: number) =>
  new PutObjectCommand({ ...placeOf(key), Body: `{"bare": ${number}}` });

export const foreignKey = (
  { county, number }: Extract<Act, { do: "putForeign" }>,
  { places }: Program,
): string => {
  const evidenceId = EvidenceId.parse(`01HZ${String(number).padStart(22, "0")}`);
  return objectKey({ ...known(places[county], `county ${county}`), evidenceId }, "a.json");
};

/** Straight to the bucket. What it refuses (an address that was used already) changes nothing. */
const past = (command: object, { world }: Stage): void => {
  try {
    world.services.s3(command);
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
  }
};
