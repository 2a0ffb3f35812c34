import { useState } from "preact/hooks";
import type { DecisionAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { askReview } from "../api/review.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { DisclosureForm } from "../sign-off/disclosure-form.tsx";
import { SignOffForm } from "../sign-off/sign-off-form.tsx";
import { SignedOff } from "../sign-off/signed-off.tsx";
import { WhatIsSigned } from "../sign-off/what-is-signed.tsx";
import { usePlace } from "../use-county.ts";
import { sharedWords } from "../words/shared.ts";
import { signOffWords } from "../words/sign-off.ts";

/** S11 确认报送: everything that is confirmed on one page, one statement, then what was decided and what happens next. */
export const SignOffScreen = () => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(signOffWords);
  const review = useAsked(() => askReview(api, place), [api, place.county, place.cycle]);
  const [taken, setTaken] = useState<DecisionAnswer>();
  const name = review.state === "ready" ? review.value.name : undefined;
  return (
    <Page
      title={taken ? say("done") : say("title")}
      place={name}
      {...(!taken && { lead: say("lead") })}
    >
      <Given of={review}>
        {(value) =>
          taken ? (
            <Confirmation taken={taken} />
          ) : (
            <SigningOff review={value} onSigned={setTaken} refresh={review.refresh} />
          )
        }
      </Given>
    </Page>
  );
};

const SigningOff = (props: {
  readonly review: ReviewAnswer;
  readonly onSigned: (taken: DecisionAnswer) => void;
  readonly refresh: () => void;
}) => {
  const { review, refresh } = props;
  const shared = useWords(sharedWords);
  const may = review.can.includes("signedOff");
  return (
    <>
      <WhatIsSigned review={review} />
      {review.can.includes("disclosed") && <DisclosureForm refresh={refresh} />}
      {review.signedOff && <SignedOff review={review} refresh={refresh} />}
      {may ? (
        <SignOffForm review={review} onSigned={props.onSigned} />
      ) : (
        <p class="notice">{shared("mayLookOnly")}</p>
      )}
    </>
  );
};

const Confirmation = ({ taken }: { readonly taken: DecisionAnswer }) => {
  const say = useWords(signOffWords);
  return (
    <section class="notice notice-good">
      <p class="notice-title">{say("doneNumber", { n: taken.number ?? 0 })}</p>
      <p>{say("next")}</p>
      <p>
        <a href="/console">{useWords(sharedWords)("back")}</a>
      </p>
    </section>
  );
};
