import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { rebuiltFaults } from "../oracle/check-rebuilt.ts";
import { divergences } from "../oracle/divergences.ts";
import { BUCKET, compared } from "../world/functions.ts";
import { keyOfPaper } from "../world/papers.ts";
import type { Waiting } from "../world/pool.ts";
import { sourceNames, sources } from "../world/sources.ts";
import { foreignKey, roundOf } from "./do-act.ts";
import { land, type Playing } from "./perform.ts";

/** Steps until everything is quiet: more than any schedule needs. */
const MOST_STEPS = 50_000;
/** Rounds of reconcile until one finds nothing: what the first sends on its way, the next finds done. */
const MOST_ROUNDS = 4;
const DAY = 1440;
/** Longer than anything counts as under way. */
const GRACE = 20;

/**
 * Nothing goes wrong any more, and everything that is under way ends. What is found then, and found again when dead letters were
 * looked after, the poison mended and reconcile has run until it finds nothing: where the table is not as it should be.
 */
export const settled = async (playing: Playing): Promise<readonly string[]> => {
  const { program, stage } = playing;
  const { state, world } = stage;
  for (const request of playing.onTheirWay.keys()) land(request, playing);
  await calmly(playing);
  await redriven(playing);
  const before =
    program.weather.isLossy || state.isLeft
      ? []
      : await divergences(playing, { isReconciled: false, isTold: true });
  if (before.length > 0) return before.map((each) => `before reconcile: ${each}`);
  const letters = strangeLetters(playing);
  // Registrations whose files never came are forgotten first: what lies there then, nobody registered
  world.pass(DAY + GRACE);
  state.waited += DAY + GRACE;
  mend(playing);
  await redriven(playing);
  const isEndless = !(await reconciled(playing));
  await redriven(playing);
  return [
    ...letters,
    ...(isEndless ? ["reconcile finds something again and again"] : []),
    ...deadOf(playing).map(({ name }) => `${name} lies among the dead letters in the end`),
    ...(await rebuilt(playing)),
    ...(await divergences(playing, { isReconciled: true, isTold: !program.weather.isLossy })),
  ];
};

/** One in so many schedules also loses its table in the end: it takes as long as all the rest. */
const REBUILT = 6;

const rebuilt = async ({ program, stage }: Playing): Promise<readonly string[]> => {
  if (program.acts.length % REBUILT !== 0) return [];
  const { table, bucket } = stage.world;
  const faults = program.places.map((place) =>
    rebuiltFaults({ place, rows: table.rows(), bucket }),
  );
  return (await Promise.all(faults)).flat();
};

/** Copies go on and functions are started in the order of what there is. */
const calmly = async ({ stage }: Playing): Promise<void> => {
  const { copies, world } = stage;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await copies.quiet();
    const [copy] = copies.alive;
    if (copy) {
      copy.stops()[0]?.goOn();
      continue;
    }
    const source = sourceNames.find((name) => world.pools[sources[name].pool].waiting().length > 0);
    if (!source) return;
    const { pool, most } = sources[source];
    const things = world.pools[pool].waiting().slice(0, most);
    stage.start(
      source,
      things.map(({ name }) => name),
      0,
    );
  }
  throw new Error("the chain does not come to rest");
};

/** Whoever looks after the system re-drives what is dead, once. */
const redriven = async (playing: Playing): Promise<void> => {
  if (deadOf(playing).length === 0) return;
  for (const pool of Object.values(playing.stage.world.pools)) pool.redrive();
  await calmly(playing);
};

const deadOf = ({ stage }: Playing): readonly Waiting[] =>
  Object.values(stage.world.pools).flatMap((pool) => pool.dead());

/** Dead letters of anything but poison, and of objects that nobody registered. */
const strangeLetters = ({ program, stage }: Playing): readonly string[] => {
  const poison = program.papers.flatMap((paper) => (paper.isPoison ? [keyOfPaper(paper)] : []));
  const bare = program.acts.flatMap((act) => {
    if (act.do === "putForeign") return [foreignKey(act, program)];
    const paper = act.do === "putBare" ? program.papers[act.paper] : undefined;
    return paper ? [keyOfPaper(paper)] : [];
  });
  const known = [...poison, ...bare].map(encodeURIComponent);
  return deadOf({ program, stage, onTheirWay: new Map() })
    .filter(({ body }) => !known.some((key) => body.includes(key)))
    .map(({ name }) => `${name} lies among the dead letters`);
};

/** The function is mended that died of the poison, and objects that nobody registered are taken away. */
const mend = ({ program, stage }: Playing): void => {
  const { bucket, services } = stage.world;
  stage.state.isMended = true;
  for (const [key, versions] of bucket.versions()) {
    const isBare =
      versions.at(-1)?.isMarker === false && versions.at(-1)?.metadata.registration === undefined;
    if (key.startsWith("evidence/") && isBare && isUnregistered(key, { program, stage }))
      services.s3(new DeleteObjectCommand({ Bucket: BUCKET, Key: key }));
  }
};

const isUnregistered = (key: string, { stage }: Pick<Playing, "program" | "stage">): boolean => {
  const [, cycle, county, evidenceId] = key.split("/");
  return !stage.world.table
    .rows()
    .some((row) => row.pk?.S === `${county}#${cycle}` && row.sk?.S === `EVIDENCE#${evidenceId}`);
};

/** Says whether a round found nothing in the end. */
const reconciled = async (playing: Playing): Promise<boolean> => {
  const { program, stage } = playing;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // What came a moment ago is left to whoever works on it
    stage.world.pass(GRACE);
    let found = 0;
    for (const request of roundOf("full", program, stage.world.now())) {
      const { evidence, statuses, ledger, faults } = await compared(request, stage.calm);
      found += evidence + statuses + ledger + faults;
    }
    await calmly(playing);
    if (found === 0) return true;
  }
  return false;
};
