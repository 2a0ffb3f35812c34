import type { ComponentChildren } from "preact";
import type { ItemState } from "../../domain/review/item-state.ts";
import type { Stage } from "../../domain/review/stage.ts";
import { useWords } from "../context.tsx";
import { itemStateWords } from "../words/item-states.ts";
import { stageWords } from "../words/stages.ts";

/** How a state looks beside its word: never colour alone. */
export type Tone = "neutral" | "busy" | "good" | "warn" | "bad" | "closed";

export const StateTag = (props: { readonly tone: Tone; readonly children: ComponentChildren }) => (
  <strong class={`tag tag-${props.tone}`}>{props.children}</strong>
);

const stageTones: Readonly<Record<Stage, Tone>> = {
  open: "busy",
  submitted: "neutral",
  returned: "warn",
  confirmed: "good",
};

export const StageTag = ({ stage }: { readonly stage: Stage }) => {
  const say = useWords(stageWords);
  return <StateTag tone={stageTones[stage]}>{say(stage)}</StateTag>;
};

const itemTones: Readonly<Record<ItemState, Tone>> = {
  open: "busy",
  sentBack: "warn",
  checked: "good",
  submitted: "neutral",
  returned: "warn",
  confirmed: "good",
  moved: "bad",
};

export const ItemStateTag = ({ state }: { readonly state: ItemState }) => {
  const say = useWords(itemStateWords);
  return <StateTag tone={itemTones[state]}>{say(state)}</StateTag>;
};
