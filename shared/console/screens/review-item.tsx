import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import type { DecisionAnswer, DecisionPage } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { askAllDecisions } from "../api/decisions.ts";
import { both, Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { StageTag, StateTag } from "../parts/tag.tsx";
import { ItemList } from "../review/item-list.tsx";
import { ReviewDesk } from "../review/review-desk.tsx";
import { stateTones } from "../review/state-tones.ts";
import { useCounty } from "../use-county.ts";
import { reviewStateWords, reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";

/** S13 复核: one item with its criteria beside the evidence, and what the city says of it. */
export const ReviewItemScreen = () => {
  const { api } = useConsole();
  const say = useWords(reviewWords);
  const county = useCounty();
  const { place } = county;
  const decisions = useAsked(() => askAllDecisions(api, place), [api, place.county, place.cycle]);
  const all = both(county, decisions);
  if (all.state === "ready") {
    const [value, log] = all.value;
    return <Workspace county={value} decisions={log} refresh={all.refresh} />;
  }
  return (
    <Page title={say("title")} crumbs={[{ href: "/console/review", name: say("list") }]} isFull>
      <Given of={all}>{() => null}</Given>
    </Page>
  );
};

const Workspace = (props: {
  readonly county: County;
  readonly decisions: DecisionPage["decisions"];
  readonly refresh: () => void;
}) => {
  const { county, decisions, refresh } = props;
  const { route } = useLocation();
  const { item: named } = useRoute().params;
  const say = useWords(reviewWords);
  const shared = useWords(sharedWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<number>();
  const { items, name } = county.review;
  const place = (id: string) => `/console/review/${county.status.county}/${id}`;
  const current = items.find(({ id }) => id === named) ?? nextOpen(items) ?? items[0];
  if (!current) return null;
  const at = items.indexOf(current);
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => changed(before, ids, isChosen));
  /** The focus goes to the next open item's heading, spoken by its title. */
  const onTaken = ({ number, review }: DecisionAnswer) => {
    setChosen(new Set());
    setMoved(new Set());
    setTaken(number);
    refresh();
    const next = nextOpen(review.items.slice(at + 1)) ?? nextOpen(review.items.slice(0, at));
    if (next) route(place(next.id));
  };
  const onMoved = (ids: readonly string[]) => {
    setMoved((before) => changed(before, ids, true));
    choose(ids, false);
    refresh();
  };
  return (
    <Page
      title={`${current.id} ${current.name}`}
      place={name}
      crumbs={[
        { href: "/console/review", name: say("list") },
        { href: place(current.id), name },
      ]}
      lead={<Where county={county} at={at} place={place} />}
      isFull
    >
      {taken !== undefined && (
        <p class="notice notice-good notice-slim" role="status">
          {shared("taken", { n: taken })}
        </p>
      )}
      <div class="workspace">
        <ItemList
          items={items}
          current={current}
          chosen={chosen}
          moved={moved}
          onChoose={county.review.can.includes("confirmed") ? choose : undefined}
          place={place}
        />
        <ReviewDesk
          key={current.id}
          item={current}
          chosen={items.filter(({ id }) => chosen.has(id))}
          county={county}
          decisions={decisions}
          onTaken={onTaken}
          onMoved={onMoved}
        />
      </div>
    </Page>
  );
};

/** Where one is among the items, and the way to those beside it. */
const Where = (props: {
  readonly county: County;
  readonly at: number;
  readonly place: (id: string) => string;
}) => {
  const { county, at, place } = props;
  const { items, stage } = county.review;
  const say = useWords(reviewWords);
  const state = useWords(reviewStateWords);
  const [current, before, after] = [items[at], items[at - 1], items[at + 1]];
  return (
    <div class="where">
      {current && <StateTag tone={stateTones[current.state]}>{state(current.state)}</StateTag>}
      <span>{say("nth", { n: at + 1, all: items.length })}</span>
      {before && <a href={place(before.id)}>{say("previous")}</a>}
      {after && <a href={place(after.id)}>{say("next")}</a>}
      <StageTag stage={stage} />
    </div>
  );
};

type Items = County["review"]["items"];

/** What waits for the city. What moved waits for the county's leader first. */
const nextOpen = (items: Items): Items[number] | undefined =>
  items.find(({ state }) => state === "submitted");

const changed = (
  before: ReadonlySet<string>,
  ids: readonly string[],
  isIn: boolean,
): ReadonlySet<string> => {
  const after = new Set(before);
  for (const id of ids) isIn ? after.add(id) : after.delete(id);
  return after;
};
