import { useState } from "preact/hooks";
import type { DecisionAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { askReview } from "../api/review.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { Confirmation } from "../sign-off/confirmation.tsx";
import { DisclosureForm } from "../sign-off/disclosure-form.tsx";
import { LookOnly } from "../sign-off/look-only.tsx";
import { SignOffForm } from "../sign-off/sign-off-form.tsx";
import { SignedItems } from "../sign-off/signed-items.tsx";
import { SignedOff } from "../sign-off/signed-off.tsx";
import { WhatIsSigned } from "../sign-off/what-is-signed.tsx";
import { usePlace } from "../use-county.ts";
import { signOffWords } from "../words/sign-off.ts";

/** S11 确认报送: everything that is confirmed on one page, one statement, then what was decided and what happens next. */
export const SignOffScreen = () => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(signOffWords);
  const review = useAsked(() => askReview(api, place), [api, place.county, place.cycle]);
  const [taken, setTaken] = useState<DecisionAnswer>();
  const name = review.state === "ready" ? review.value.name : undefined;
  if (taken)
    return (
      <Page title={say("done")} place={name}>
        <Confirmation taken={taken} />
      </Page>
    );
  const may = review.state === "ready" && review.value.can.includes("signedOff");
  return (
    <Page title={say("title")} place={name} {...(may && { lead: say("lead") })}>
      <Given of={review}>
        {(value) => <SigningOff review={value} onSigned={setTaken} refresh={review.refresh} />}
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
  const { signedOff, can } = review;
  const may = can.includes("signedOff");
  return (
    <>
      {signedOff && <SignedOff review={review} refresh={refresh} />}
      {!may && !(signedOff?.stands && can.includes("recalled")) && (
        <LookOnly stage={review.stage} />
      )}
      <WhatIsSigned review={review} />
      <SignedItems items={review.items} />
      {can.includes("disclosed") && <DisclosureForm refresh={refresh} />}
      {may && <SignOffForm review={review} onSigned={props.onSigned} onMoved={refresh} />}
    </>
  );
};
