/**
 * Checks inputs of the ECS and CodeDeploy APIs. They have CloudFormation's names in camel case, so
 * AWS's specification of the resources serves for them too.
 */
import type { Property } from "@aws-cdk/service-spec-types";
import type { SampleFault } from "../checks/fault.ts";
import { documentsOf, type HeavySample } from "./heavy-sample.ts";
import { findResource, loadSpec, SpecChecker } from "./service-spec.ts";

const DIALECT = { ignoresCase: true, hasFunctions: false, readsNumbersInText: false };
const TEXT: Property = { type: { type: "string" } };
const BOOLEAN: Property = { type: { type: "boolean" } };

/** A task definition for `ecs register-task-definition`. */
export function checkTaskDefinition(sample: HeavySample): Promise<SampleFault[]> {
  return checkInput(sample, "AWS::ECS::TaskDefinition", ["family", "containerDefinitions"], {});
}

/** A service for `ecs create-service` or `ecs update-service`. */
export function checkService(sample: HeavySample): Promise<SampleFault[]> {
  const isUpdate = /"service"\s*:/.test(sample.text);
  const extra = { Service: TEXT, ForceNewDeployment: BOOLEAN, ClientToken: TEXT };
  return checkInput(sample, "AWS::ECS::Service", [isUpdate ? "service" : "serviceName"], extra);
}

/** A deployment group for `deploy create-deployment-group`. */
export function checkDeploymentGroup(sample: HeavySample): Promise<SampleFault[]> {
  const required = ["applicationName", "deploymentGroupName", "serviceRoleArn"];
  return checkInput(sample, "AWS::CodeDeploy::DeploymentGroup", required, {});
}

async function checkInput(
  sample: HeavySample,
  type: string,
  required: readonly string[],
  extra: Record<string, Property>,
): Promise<SampleFault[]> {
  const spec = await loadSpec();
  const resource = findResource(spec, type);
  if (!resource) throw new Error(`${type} is not in the specification`);
  const demanded = new Set(required.map((name) => name.toLowerCase()));
  const properties = Object.fromEntries(
    Object.entries({ ...resource.properties, ...extra }).map(([name, property]) => [
      // Messages show the names as the API writes them.
      name.charAt(0).toLowerCase() + name.slice(1),
      { ...property, required: demanded.has(name.toLowerCase()) },
    ]),
  );
  return documentsOf(sample).flatMap((document) => {
    const checker = new SpecChecker(spec, document, DIALECT);
    checker.checkProperties(document.data, properties, [], type);
    return checker.faults;
  });
}
