import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { ItemList } from "../review/item-list.tsx";
import { ReviewDesk } from "../review/review-desk.tsx";
import { useCounty } from "../use-county.ts";
import { reviewWords } from "../words/review.ts";

/** S13 复核: one item with its criteria beside the evidence, and what the city says of it. */
export const ReviewItemScreen = () => {
  const county = useCounty();
  const say = useWords(reviewWords);
  return (
    <Given of={county}>
      {(value) => <Workspace county={value} refresh={county.refresh} crumb={say("list")} />}
    </Given>
  );
};

const Workspace = (props: {
  readonly county: County;
  readonly refresh: () => void;
  readonly crumb: string;
}) => {
  const { county, refresh } = props;
  const { route } = useLocation();
  const { item: named } = useRoute().params;
  const say = useWords(reviewWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { items, name } = county.review;
  const place = (id: string) => `/console/review/${county.status.county}/${id}`;
  const current = items.find(({ id }) => id === named) ?? nextOpen(items) ?? items[0];
  if (!current) return null;
  const at = items.indexOf(current);
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  /** The focus goes to the next open item's heading, spoken by its title. */
  const onTaken = () => {
    setChosen(new Set());
    refresh();
    const next = nextOpen(items.slice(at + 1)) ?? nextOpen(items.slice(0, at));
    if (next) route(place(next.id));
  };
  return (
    <Page
      title={`${current.id} ${current.name}`}
      place={name}
      crumbs={[
        { href: "/console/review", name: props.crumb },
        { href: place(current.id), name },
      ]}
      lead={say("nth", { n: at + 1, all: items.length })}
      isWide
    >
      <div class="workspace">
        <ItemList items={items} current={current} chosen={chosen} onToggle={toggle} place={place} />
        <ReviewDesk
          key={current.id}
          item={current}
          chosen={items.filter(({ id }) => chosen.has(id))}
          county={county}
          onTaken={onTaken}
          onMoved={refresh}
        />
      </div>
    </Page>
  );
};

type Items = County["review"]["items"];

/** What waits for the city: handed in, or signed anew after it moved. */
const nextOpen = (items: Items): Items[number] | undefined =>
  items.find(({ state }) => state === "submitted" || state === "moved");
