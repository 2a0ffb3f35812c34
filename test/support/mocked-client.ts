import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeEach } from "vitest";

/**
 * A client class of the SDK that answers what a test tells it, until the end of the file: test files share a process, and
 * the next one may want the real engine.
 */
export const mockedClient: typeof mockClient = (client) => {
  const mocked = mockClient(client);
  beforeEach(() => void mocked.reset());
  afterAll(() => mocked.restore());
  return mocked;
};
