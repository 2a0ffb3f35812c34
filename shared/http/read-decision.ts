import * as z from "zod";
import { findingsOfIssues } from "../domain/findings/issues.ts";
import type { AskedDecision, Kind } from "../domain/review/kind.ts";
import { postRefusals } from "../domain/review/permit.ts";
import type { Post } from "../domain/review/post.ts";
import type { ApiAnswer } from "./http-response.ts";
import { readBody } from "./request-body.ts";
import { refusalsAnswer } from "./taken-answer.ts";

type Problem = Extract<ApiAnswer, { kind: "problem" }>;

/** A decision as it was sent, with its kind, or every fault of it. */
export const readDecision = async <Phase, Folded, Seen>(
  bytes: Uint8Array,
  kinds: readonly Kind<Phase, Folded, Seen>[],
  post: Post | undefined,
): Promise<
  | {
      readonly kind: "asked";
      readonly of: Kind<Phase, Folded, Seen>;
      readonly decision: AskedDecision<Seen>;
    }
  | Problem
> => {
  const named = z.looseObject({ kind: z.enum(kinds.map(({ kind }) => kind)) });
  const body = await readBody(bytes, named);
  if (body.kind === "problem") return body;
  const of = kinds.find(({ kind }) => kind === body.value.kind);
  if (!of) return { kind: "problem", code: "invalidRequest" };
  // Who may not decide it is told nothing of what is wrong with it (law 7)
  const refusals = postRefusals(of, post);
  if (refusals.length > 0) return refusalsAnswer(refusals);
  const read = of.read(body.value);
  return read.kind === "read"
    ? { kind: "asked", of, decision: read.decision }
    : { kind: "problem", code: "invalidRequest", findings: findingsOfIssues(read.error) };
};
