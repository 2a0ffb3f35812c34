import { useId } from "preact/hooks";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import { askReview } from "../api/review.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Moment } from "../parts/day.tsx";
import { fieldErrorsOf } from "../parts/field-errors.ts";
import { FormOutcome } from "../parts/form-outcome.tsx";
import { Page } from "../parts/page.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { ItemStateTag } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { forwardWords } from "../words/forward.ts";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";

/** As long as the API takes it. */
const MOST = 2000;

/** S14 上报: all items with the city's points, and its word to the province. */
export const ForwardScreen = () => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(forwardWords);
  const list = useWords(reviewWords);
  const review = useAsked(() => askReview(api, place), [api, place.county, place.cycle]);
  const name = review.state === "ready" ? review.value.name : undefined;
  return (
    <Page
      title={say("title")}
      place={name}
      crumbs={[
        { href: "/console/review", name: list("list") },
        { href: `/console/review/${place.county}`, name: name ?? place.county },
      ]}
      lead={say("lead")}
      isWide
    >
      <Given of={review}>{(value) => <Forwarding review={value} refresh={review.refresh} />}</Given>
    </Page>
  );
};

const Forwarding = (props: { readonly review: ReviewAnswer; readonly refresh: () => void }) => {
  const { review, refresh } = props;
  const place = usePlace();
  const say = useWords(forwardWords);
  const shared = useWords(sharedWords);
  const id = useId();
  const summary = useDraft(`${place.county}.${place.cycle}.forward`);
  const { deciding, take } = useDecision(place, () => {
    summary.forget();
    refresh();
  });
  const fields = [{ path: "summary", id, label: say("summary") }];
  const errors = fieldErrorsOf(deciding.state === "refused" ? deciding.problem : undefined, fields);
  const open = review.items.filter(({ state }) => state !== "confirmed").length;
  const submit = (event: Event) => {
    event.preventDefault();
    void take({ kind: "forwarded", mark: review.case.mark, summary: summary.text });
  };
  return (
    <>
      <DataTable
        caption={say("caption")}
        isCards
        rows={review.items}
        keyOf={({ id }) => id}
        columns={[
          {
            name: say("item"),
            isRowName: true,
            cell: ({ id, name }) => (
              <a href={`/console/review/${place.county}/${id}`}>{`${id} ${name}`}</a>
            ),
          },
          { name: say("state"), cell: ({ state }) => <ItemStateTag state={state} /> },
          { name: say("self"), isNumber: true, cell: ({ self }) => self ?? "—" },
          { name: say("system"), isNumber: true, cell: ({ system }) => system },
          { name: say("city"), isNumber: true, cell: ({ city }) => <strong>{city ?? "—"}</strong> },
          {
            name: say("why"),
            cell: ({ differences }) =>
              differences.flatMap(({ reasons }) => reasons).join("；") || "—",
          },
        ]}
      />
      <p class="total">
        {say("total", { score: review.result.score, grade: review.result.grade })}
      </p>
      {review.forwarded && (
        <p class="notice notice-good">
          <span>
            {say("already", { n: review.forwarded.decision })}
            <Moment at={review.forwarded.at} />
          </span>
        </p>
      )}
      <FormOutcome deciding={deciding} fields={fields} />
      {review.can.includes("forwarded") ? (
        <form class="form" onSubmit={submit}>
          <TextField
            id={id}
            error={errors.remedyAt("summary")}
            label={say("summary")}
            value={summary.text}
            most={MOST}
            rows={6}
            onInput={summary.write}
          />
          <div class="buttons">
            <button type="submit" class="main" disabled={deciding.state === "sending"}>
              {say("send")}
            </button>
          </div>
        </form>
      ) : (
        !review.forwarded && (
          <p class="notice">{open > 0 ? say("notYet", { n: open }) : shared("mayLookOnly")}</p>
        )
      )}
    </>
  );
};
