/**
 * The same pure function, worked out once for each input: the parts of a report ask for one another's length, and each
 * would read the county's own words anew; its prose and its 附件3 judge the same words. An input is never changed, and what was made for it goes with it.
 */
export const onceFor = <Input extends object, Output>(
  make: (input: Input) => Output,
): ((input: Input) => Output) => {
  const made = new WeakMap<Input, { readonly output: Output }>();
  return (input) => {
    const known = made.get(input);
    if (known) return known.output;
    const output = make(input);
    made.set(input, { output });
    return output;
  };
};
