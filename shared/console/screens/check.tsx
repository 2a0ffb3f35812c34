import { useState } from "preact/hooks";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { CheckBar } from "../check/check-bar.tsx";
import { CheckItem } from "../check/check-item.tsx";
import { useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { useCounty } from "../use-county.ts";
import { countyCheckWords } from "../words/check.ts";
import { sharedWords } from "../words/shared.ts";

/** S9 县级审核: the office looks at items as they are, passes them, or sends them back with a reason each. */
export const CheckScreen = () => {
  const county = useCounty();
  const say = useWords(countyCheckWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")}>
      <Given of={county}>{(value) => <Checks county={value} refresh={county.refresh} />}</Given>
    </Page>
  );
};

const Checks = (props: { readonly county: County; readonly refresh: () => void }) => {
  const { county, refresh } = props;
  const { review } = county;
  const say = useWords(countyCheckWords);
  const shared = useWords(sharedWords);
  const [isOpenOnly, setOpenOnly] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const may = review.can.includes("checked");
  const shown = review.items.filter(({ state }) => !isOpenOnly || state !== "checked");
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) isChosen ? after.add(id) : after.delete(id);
      return after;
    });
  const open = shown.filter(({ state }) => state !== "checked").map(({ id }) => id);
  return (
    <>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      <fieldset class="filters no-print">
        <legend class="unseen">{shared("filter")}</legend>
        <label class="check">
          <input
            type="checkbox"
            checked={isOpenOnly}
            onChange={(event) => setOpenOnly(event.currentTarget.checked)}
          />
          {say("onlyOpen")}
        </label>
        {may && open.length > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={open.every((id) => chosen.has(id))}
              onChange={(event) => choose(open, event.currentTarget.checked)}
            />
            {say("chooseAll")}
          </label>
        )}
      </fieldset>
      {shown.length === 0 && <p class="empty">{say("nothing")}</p>}
      {shown.map((item) => (
        <CheckItem
          key={item.id}
          item={item}
          county={county}
          isChosen={chosen.has(item.id)}
          {...(may && { onChoose: (isChosen: boolean) => choose([item.id], isChosen) })}
        />
      ))}
      {may && (
        <CheckBar
          items={review.items.filter(({ id }) => chosen.has(id))}
          county={county}
          onTaken={() => {
            setChosen(new Set());
            refresh();
          }}
          onMoved={refresh}
        />
      )}
    </>
  );
};
