import type { StackResource } from "./stack-resources.ts";

/** What `cdk import --resource-mapping` reads: under each logical id what CloudFormation recognises the resource by. */
export type ImportMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Types that are taken into the next stack, with what the service asks for each ("Resource type support", import). */
const identifiers: Readonly<Record<string, string>> = {
  "AWS::KMS::Key": "KeyId",
  "AWS::S3::Bucket": "BucketName",
  "AWS::DynamoDB::Table": "TableName",
  "AWS::Cognito::UserPool": "UserPoolId",
  "AWS::Cognito::UserPoolClient": "ClientId",
  "AWS::Backup::BackupVault": "BackupVaultName",
};

/** Whether it is a store; the logs that stay too are left where they are, and the next stack begins new ones. */
export const isTakenIn = ({ type }: StackResource): boolean => Object.hasOwn(identifiers, type);

/** The mapping of what is to be taken in. A client goes by its pool too, and without the pool there is none. */
export const importMapping = (stores: readonly StackResource[]): ImportMapping => {
  const pool = stores.find(({ type }) => type === "AWS::Cognito::UserPool");
  return Object.fromEntries(
    stores.flatMap(({ logicalId, type, id }) => {
      const identifier = identifiers[type];
      if (identifier === undefined) return [];
      if (type !== "AWS::Cognito::UserPoolClient") return [[logicalId, { [identifier]: id }]];
      return pool ? [[logicalId, { UserPoolId: pool.id, [identifier]: id }]] : [];
    }),
  );
};
