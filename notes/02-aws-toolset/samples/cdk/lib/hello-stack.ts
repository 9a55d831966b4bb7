import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export class HelloStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) { // (1)
    super(scope, id, props);

    const reports = new s3.Bucket(this, 'Reports', { // (2)
      versioned: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN, // (3)
    });

    const hello = new lambda.Function(this, 'Hello', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(
        'exports.handler = async () => ({ statusCode: 200, body: process.env.BUCKET });',
      ),
      environment: { BUCKET: reports.bucketName },
    });
    reports.grantRead(hello); // (4)

    const url = hello.addFunctionUrl({ authType: lambda.FunctionUrlAuthType.AWS_IAM });
    new CfnOutput(this, 'HelloUrl', { value: url.url });
  }
}
