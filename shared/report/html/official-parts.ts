import { type Imprint, issuedOn, type Letterhead, type Paper } from "../paper.ts";
import { htmlText } from "./html-text.ts";

/** 版头: the mark over a red rule, or the room for both on preprinted paper. */
export const letterheadOf = (given: Letterhead): string => {
  const mark = given.kind === "printed" ? `<p class="sender">${htmlText(given.mark)}</p>` : "";
  const signer =
    given.signer === undefined
      ? ""
      : `<span>签发人：<span class="signer">${htmlText(given.signer)}</span></span>`;
  return (
    `<div class="letterhead ${given.kind}">${mark}` +
    `<p class="numbers"><span>${htmlText(given.documentNumber ?? "")}</span>${signer}</p></div>`
  );
};

/** 署名: the name centred over the date, where the seal goes. */
export const signed = ({ government, date }: NonNullable<Paper["signature"]>): string =>
  `<div class="signature"><p class="name">${htmlText(government)}</p><p>${htmlText(date)}</p></div>`;

/** 版记. */
export const imprintOf = ({ copies, office, date }: Imprint): string =>
  `<div class="imprint">${copies.length === 0 ? "" : `<p class="copies">抄送：${htmlText(copies.join("，"))}。</p>`}` +
  `<p class="issued"><span>${htmlText(office)}</span><span>${htmlText(issuedOn(date))}</span></p></div>`;
