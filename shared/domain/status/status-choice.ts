/** Which of a county's status versions is meant. */
export type StatusChoice =
  | { readonly kind: "current" }
  | { readonly kind: "asOf"; readonly moment: string }
  | { readonly kind: "version"; readonly version: number };
