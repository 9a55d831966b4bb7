#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { HelloStack } from '../lib/hello-stack';

const app = new App();

new HelloStack(app, 'HelloStack', {
  env: { account: '123456789012', region: 'ap-northeast-2' }, // 배포할 계정과 리전
});
