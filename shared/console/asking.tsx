import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../events/api/problem.ts";
import type { Answer } from "./api/client.ts";
import { ProblemView } from "./parts/problem-view.tsx";
import { Waiting } from "./parts/waiting.tsx";

/** A question to the API as a screen has it: under way, refused, or answered; asked again on wish and when one comes back. */
export type Question<Value> = {
  readonly refresh: () => void;
} & (
  | { readonly state: "waiting" }
  | { readonly state: "failed"; readonly problem: Problem | undefined }
  | { readonly state: "ready"; readonly value: Value }
);

/** What was answered stays until the next answer is there, so that nothing jumps under a hand. */
export const useAsked = <Value,>(
  ask: () => Promise<Answer<Value>>,
  about: readonly unknown[],
): Question<Value> => {
  const [answer, setAnswer] = useState<Answer<Value>>();
  const turn = useRef(0);
  const refresh = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    void ask().then((given) => {
      if (turn.current !== mine) return;
      setAnswer((before) => (given.kind === "unreachable" && before ? before : given));
    });
  }, about);
  useEffect(() => {
    setAnswer(undefined);
    refresh();
    const onReturn = () => {
      if (document.visibilityState === "visible") refresh();
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      turn.current += 1;
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [refresh]);
  return { refresh, ...stateOf(answer) };
};

const stateOf = <Value,>(answer: Answer<Value> | undefined) => {
  switch (answer?.kind) {
    case undefined:
      return { state: "waiting" } as const;
    case "answered":
      return { state: "ready", value: answer.value } as const;
    case "refused":
      return { state: "failed", problem: answer.problem } as const;
    case "unreachable":
      return { state: "failed", problem: undefined } as const;
  }
};

/** Draws what was answered, or that it is waited for, or why there is nothing and what to do. */
export const Given = <Value,>(props: {
  readonly of: Question<Value>;
  readonly children: (value: Value) => ComponentChildren;
}) => {
  const { of } = props;
  switch (of.state) {
    case "waiting":
      return <Waiting />;
    case "failed":
      return <ProblemView problem={of.problem} again={of.refresh} />;
    case "ready":
      return <>{props.children(of.value)}</>;
  }
};

/** Two answers as one: both are there, or the first that is not. */
export const both = <One, Other>(
  one: Question<One>,
  other: Question<Other>,
): Question<readonly [One, Other]> => {
  const refresh = () => {
    one.refresh();
    other.refresh();
  };
  if (one.state !== "ready") return { ...one, refresh };
  if (other.state !== "ready") return { ...other, refresh };
  return { state: "ready", value: [one.value, other.value], refresh };
};
