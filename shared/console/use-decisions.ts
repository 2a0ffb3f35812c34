import { useRef, useState } from "preact/hooks";
import type { DecisionAnswer } from "../../events/api/review.ts";
import type { Answer } from "./api/client.ts";
import type { Place } from "./api/place.ts";
import { decisionOf, type Said, sendDecision } from "./api/review.ts";
import { useConsole } from "./context.tsx";

/** What was said and what came of it. */
export interface Heard {
  readonly said: Said;
  readonly answer: Answer<DecisionAnswer>;
}

/**
 * Takes decisions on a county one after the other; a second press while they are under way is none. One that is sent again with
 * the same words, because the line broke, has the id that it had, and is taken once.
 */
export const useDecisions = (place: Place) => {
  const { api } = useConsole();
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false);
  const unanswered = useRef(new Map<string, string>());
  const sendOne = async (said: Said): Promise<Answer<DecisionAnswer>> => {
    const words = JSON.stringify(said);
    const id = unanswered.current.get(words) ?? decisionOf(said).id;
    unanswered.current.set(words, id);
    const answer = await sendDecision(api, place, { ...said, id });
    if (isSettled(answer)) unanswered.current.delete(words);
    return answer;
  };
  /** What was answered to each, as far as there was a line; nothing for a press that was none. */
  const takeEach = async (all: readonly Said[]): Promise<readonly Heard[]> => {
    if (isUnderWay.current) return [];
    isUnderWay.current = true;
    setSending(true);
    const heard: Heard[] = [];
    for (const said of all) {
      const answer = await sendOne(said);
      heard.push({ said, answer });
      if (answer.kind === "unreachable") break;
    }
    isUnderWay.current = false;
    setSending(false);
    return heard;
  };
  return { isSending, takeEach };
};

const FAILED = 500;

/** A system that failed may have taken the decision all the same. */
const isSettled = (answer: Answer<unknown>): boolean =>
  answer.kind === "answered" || (answer.kind === "refused" && answer.problem.status < FAILED);
