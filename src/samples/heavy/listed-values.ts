/** Values that the specification of the resources does not list. */

/**
 * Values that the APIs take and the specification does not list, by the type and its property; from
 * the reference pages of the properties.
 */
export const LISTED_VALUES: Record<string, readonly string[]> = {
  "AWS::CloudWatch::Alarm.ComparisonOperator": [
    "GreaterThanOrEqualToThreshold",
    "GreaterThanThreshold",
    "GreaterThanUpperThreshold",
    "LessThanLowerOrGreaterThanUpperThreshold",
    "LessThanLowerThreshold",
    "LessThanOrEqualToThreshold",
    "LessThanThreshold",
  ],
  "AWS::CloudWatch::Alarm.Statistic": ["Average", "Maximum", "Minimum", "SampleCount", "Sum"],
  "AWS::CloudWatch::Alarm.TreatMissingData": ["breaching", "ignore", "missing", "notBreaching"],
  "AWS::ECS::TaskDefinition.NetworkMode": ["awsvpc", "bridge", "host", "none"],
  "LogConfiguration.LogDriver": [
    "awsfirelens",
    "awslogs",
    "fluentd",
    "gelf",
    "journald",
    "json-file",
    "splunk",
    "syslog",
  ],
  "DeploymentStyle.DeploymentOption": ["WITHOUT_TRAFFIC_CONTROL", "WITH_TRAFFIC_CONTROL"],
  "DeploymentStyle.DeploymentType": ["BLUE_GREEN", "IN_PLACE"],
  "Source.Owner": ["AWS", "CUSTOM_LAMBDA", "CUSTOM_POLICY"],
  "ActionTypeId.Owner": ["AWS", "Custom", "ThirdParty"],
};
