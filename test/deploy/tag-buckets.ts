import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  GetTemplateCommand,
} from "@aws-sdk/client-cloudformation";
import { PutBucketTaggingCommand, S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Properties: z
        .object({ Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).catch([]) })
        .optional(),
    }),
  ),
});

/**
 * Puts the tags of the template on the stack's buckets, which CloudFormation does and MiniStack leaves out. One of them
 * is the leave to empty a bucket when the stack is destroyed. Returns how many buckets were tagged.
 */
export const tagBuckets = async (stackName: string): Promise<number> => {
  const cloudFormation = new CloudFormationClient();
  const s3 = new S3Client();
  const [{ StackResources = [] }, { TemplateBody = "" }] = await Promise.all([
    cloudFormation.send(new DescribeStackResourcesCommand({ StackName: stackName })),
    cloudFormation.send(new GetTemplateCommand({ StackName: stackName })),
  ]);
  const { Resources } = Template.parse(JSON.parse(TemplateBody));
  const buckets = StackResources.filter(({ ResourceType }) => ResourceType === "AWS::S3::Bucket");
  for (const { LogicalResourceId = "", PhysicalResourceId } of buckets) {
    const TagSet = Resources[LogicalResourceId]?.Properties?.Tags ?? [];
    await s3.send(new PutBucketTaggingCommand({ Bucket: PhysicalResourceId, Tagging: { TagSet } }));
  }
  return buckets.length;
};
