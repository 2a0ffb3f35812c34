interface Client {
  readonly middlewareStack: { remove: (name: string) => boolean };
}

/**
 * A client without the SDK's own logging. It copies every answer, row by row, to leave out what is sensitive, and does so
 * also when nobody listens: a third of the time of a large query. What we log says what happened, not what was sent (law 9).
 */
export const quiet = <Sdk extends Client>(client: Sdk): Sdk => {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
};
