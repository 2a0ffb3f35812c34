/** What a double does with one kind of command; nothing with any other. */
type Answerer = (command: object) => object | undefined;

/** A double's answer to the commands of one class of the SDK. */
export const answering =
  <Input extends object>(
    Kind: new (input: Input) => { readonly input: Input },
    answer: (input: Input) => object,
  ): Answerer =>
  (command) =>
    command instanceof Kind ? answer(command.input) : undefined;

/** The first answer there is. Throws for a command that a double does not know: it must never answer by chance. */
export const answerOf = (command: object, answerers: readonly Answerer[]): object => {
  for (const answerer of answerers) {
    const answer = answerer(command);
    if (answer !== undefined) return answer;
  }
  throw new Error(`the double does not know ${command.constructor.name}`);
};
