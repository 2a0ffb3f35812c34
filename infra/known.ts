/** A value that has to be there; `what` names it in the error, so that nothing is deployed or run with an empty one. */
export const known = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
};
