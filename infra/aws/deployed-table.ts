import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { table as shape } from "../topology/storage.ts";

/**
 * A standby's is another one and nobody's truth: it shows that what comes in can be read, with versions of its own. The stack that
 * takes over gets an empty table, which the ledger fills.
 */
export const deployedTable = (
  scope: Construct,
  id: "Table" | "StandbyTable",
  { key, isKept }: { readonly key: Key; readonly isKept: boolean },
): Table => {
  const text = (name: string) => ({ name, type: AttributeType.STRING });
  const table = new Table(scope, id, {
    partitionKey: text(shape.partitionKey),
    sortKey: text(shape.sortKey),
    timeToLiveAttribute: shape.timeToLive,
    stream: StreamViewType[shape.stream],
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    deletionProtection: isKept,
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  table.addGlobalSecondaryIndex({
    indexName: shape.boardIndex.name,
    partitionKey: text(shape.boardIndex.partitionKey),
    sortKey: text(shape.boardIndex.sortKey),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...shape.boardIndex.projected],
  });
  return table;
};
