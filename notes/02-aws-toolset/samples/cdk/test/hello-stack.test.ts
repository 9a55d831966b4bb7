import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HelloStack } from '../lib/hello-stack';

const template = Template.fromStack(new HelloStack(new App(), 'Test'));

test('버킷은 버전을 관리하고 스택을 지워도 남는다', () => {
  template.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    Properties: { VersioningConfiguration: { Status: 'Enabled' } },
  });
});

test('함수 URL은 IAM 인증을 요구한다', () => {
  template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM' });
});
