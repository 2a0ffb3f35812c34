import { createHash } from "node:crypto";
import { known } from "../../../shared/domain/known.ts";
import { countyKinds } from "../../../shared/domain/review/county-kinds.ts";
import { emptyStatus } from "../../../shared/domain/status/make-status.ts";
import { wordOf } from "../../properties/chain/words.ts";
import { framework2021 } from "../../support/builders.ts";
import { settingsOf2021 } from "../../support/cycle-of-2021.ts";
import { decisionIdOf, personOf } from "../../support/decided.ts";
import { type EventFacts, httpEvent, lambdaContext } from "../../support/http-event.ts";
import type { Act } from "../schedule/acts.ts";
import type { Paper, Program } from "../schedule/program.ts";
import { type Machine, tableOf } from "./functions.ts";
import {
  decidingWith,
  type Handler,
  reporting,
  restoring,
  uploading,
  withdrawing,
} from "./handlers.ts";
import { requestOfPaper } from "./papers.ts";

/** What the API answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Something asked of the API, answered by a function on some machine. */
export type Ask = (machine: Machine) => Promise<Answer>;

/** What is sent to the API, made up once: whoever sends it again sends the same. */
export type Asking = Extract<
  Act,
  { do: "register" | "signAgain" | "withdraw" | "restore" | "decide" | "decideOnCycle" | "report" }
>;

const route = "/v1/counties/{county}/cycles/{cycle}";
const evidence = `${route}/evidence/{evidenceId}`;

/** `look`: how things stand, for whoever decides on them, as a machine that nothing happens to sees them. */
export const asked = async (act: Asking, program: Program, look: Machine): Promise<Ask> => {
  switch (act.do) {
    case "register":
      return registering(program.papers[act.paper], program.papers);
    case "signAgain":
      return onPaper(program.papers[act.paper], `POST ${evidence}/upload`, uploading);
    case "withdraw":
      return onPaper(program.papers[act.paper], `DELETE ${evidence}`, withdrawing);
    case "restore":
      return onPaper(program.papers[act.paper], `POST ${evidence}/restoration`, restoring, {
        reason: "误撤，现予恢复",
      });
    case "report":
      return downloading(act, program);
    case "decide":
      return deciding(act, program, look);
    case "decideOnCycle":
      return decidingOnCycle(act);
  }
};

const sending =
  (event: EventFacts, handlerOf: (machine: Machine) => Handler): Ask =>
  async (machine) =>
    read(await handlerOf(machine)(httpEvent(event), lambdaContext()));

interface Response {
  readonly statusCode?: number;
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

/** Of a file, its hash is what somebody holds. */
const read = ({ statusCode: status = 0, body, isBase64Encoded }: Response): Answer => {
  if (typeof body !== "string" || body === "") return { status, body: undefined };
  if (!isBase64Encoded) return { status, body: JSON.parse(body) };
  const sha256 = createHash("sha256").update(Buffer.from(body, "base64")).digest("hex");
  return { status, body: { sha256 } };
};

const downloading = ({ county }: Extract<Act, { do: "report" }>, { places }: Program): Ask => {
  const place = known(places[county], `county ${county}`);
  return sending(
    {
      routeKey: `GET ${route}/report`,
      path: { ...place },
      query: { format: "md" },
      role: "inspector",
      division: "14",
    },
    reporting,
  );
};

const registering = (paper: Paper | undefined, papers: readonly Paper[]): Ask => {
  const asked = known(paper, "a paper");
  return sending(
    {
      routeKey: `POST ${route}/evidence`,
      path: { ...asked.place },
      division: asked.place.county,
      body: requestOfPaper(asked, papers),
    },
    uploading,
  );
};

const onPaper = (
  paper: Paper | undefined,
  routeKey: string,
  handlerOf: (machine: Machine) => Handler,
  body?: object,
): Ask => {
  const { place, evidenceId } = known(paper, "a paper");
  return sending(
    { routeKey, path: { ...place, evidenceId }, division: place.county, body },
    handlerOf,
  );
};

const deciding = async (
  { county, saying, number }: Extract<Act, { do: "decide" }>,
  { places }: Program,
  look: Machine,
): Promise<Ask> => {
  const place = known(places[county], `county ${county}`);
  const status = (await tableOf(look).status(place)) ?? emptyStatus(framework2021(), place);
  const { kind, body } = wordOf(saying, status);
  const [post = "office"] = countyKinds.find((each) => each.kind === kind)?.posts ?? [];
  const { role, scope: division, subject } = personOf(post, place);
  const routeKey = `POST ${route}/decisions`;
  const decision = { id: decisionIdOf(number), kind, ...body };
  return sending(
    { routeKey, path: { ...place }, role, division, subject, body: decision },
    decidingWith,
  );
};

const reason = "因疫情防控需要，经研究予以调整。";

const cycleBodies = {
  cycleOpened: settingsOf2021,
  calendarChanged: { reason, pleaDays: 12 },
  cycleClosed: { reason },
} as const;

const decidingOnCycle = ({ word, number }: Extract<Act, { do: "decideOnCycle" }>): Ask =>
  sending(
    {
      routeKey: "POST /v1/cycles/{cycle}/decisions",
      role: "director",
      division: "14",
      subject: "director-1",
      body: { id: decisionIdOf(number), kind: word, ...cycleBodies[word] },
    },
    decidingWith,
  );
