import { useState } from "preact/hooks";
import type { DecisionAnswer, ReviewItem } from "../../../events/api/review.ts";
import type { Answer } from "../api/client.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { criteriaWords } from "../words/criteria.ts";
import { CorrectionForm } from "./correction-form.tsx";
import type { Corrections } from "./corrections.ts";
import { CriterionRows } from "./criterion-rows.tsx";
import { namesOfCriteria } from "./names-of-criteria.ts";
import type { ItemOfStatus } from "./scored-item.ts";
import { Tried } from "./tried.tsx";

/** What an item is scored by, criterion by criterion, at each level; a correction is typed below what it corrects. */
export const ReviewTable = (props: {
  readonly item: ReviewItem;
  readonly scored: ItemOfStatus;
  readonly county: County;
  readonly corrections: Corrections;
  readonly mayCorrect: boolean;
}) => {
  const { item, scored, county, corrections, mayCorrect } = props;
  const say = useWords(criteriaWords);
  const [opened, setOpened] = useState<string>();
  const [closed, setClosed] = useState<string>();
  const [tried, setTried] = useState<Answer<DecisionAnswer>>();
  const close = () => {
    setOpened(undefined);
    setClosed(opened);
  };
  const { nameOf, unitOf } = namesOfCriteria(county.framework, say("documents"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section class="table-frame" aria-label={say("criteria")} tabIndex={0}>
      <table class="criteria">
        <caption>{say("caption", { id: item.id })}</caption>
        <Head />
        {scored.criteria.map((criterion) => {
          const key = criterion.indicator ?? "documents";
          return (
            <CriterionRows
              key={key}
              criterion={criterion}
              item={item}
              name={nameOf(key)}
              unit={unitOf(key)}
              corrections={corrections.all.filter((each) => each.criterion === key)}
              isStanding={!corrections.isTouched}
              isLeft={closed === key}
              onCorrect={mayCorrect ? () => setOpened(key) : undefined}
              onRemove={(correction) => {
                corrections.remove(correction);
                setTried(undefined);
                setClosed(key);
              }}
              form={
                opened === key && (
                  <CorrectionForm
                    item={item}
                    criterion={criterion}
                    name={nameOf(key)}
                    county={county}
                    corrections={corrections}
                    onAdded={(answer) => {
                      setTried(answer);
                      close();
                    }}
                    onClose={close}
                  />
                )
              }
            />
          );
        })}
        <tfoot>
          <tr>
            <th scope="row">{say("ofItem")}</th>
            <td class="number">{item.points}</td>
            <td />
            <td class="number">{item.self ?? "—"}</td>
            <td class="number">{item.system}</td>
            <td class="number">{item.city ?? "—"}</td>
          </tr>
        </tfoot>
      </table>
      {opened === undefined && <Tried answer={tried} item={item.id} />}
    </section>
  );
};

const Head = () => {
  const say = useWords(criteriaWords);
  const levels = [say("most"), say("atCounty"), say("atSelf"), say("atSystem"), say("atCity")];
  return (
    <thead>
      <tr>
        <th scope="col">{say("criterion")}</th>
        {levels.map((name) => (
          <th key={name} scope="col" class="number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
};
