/** What the schema of IAM policies cannot say: where principals belong, and what a resource looks like. */
import type { SampleFault } from "./fault.ts";
import type { DataPath, LocatedData } from "./located-data.ts";

interface Statement {
  Principal?: unknown;
  NotPrincipal?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
  Action?: unknown;
  Sid?: string;
}

/** A variable of IAM or CloudFormation may stand for any part. */
const PART = "\\$\\{[^}]+\\}";
const ARN = new RegExp(
  `^(?:\\*|arn:(?:aws(?:-[a-z-]+)?|\\*|${PART}):(?:[\\w*-]+|${PART}):(?:[a-z\\d*?-]*|${PART}):(?:\\d{12}|aws|cloudfront|[\\d?]*[*?][\\d*?]*|${PART}|):.+|${PART}.*)$`,
);

/** Checks one policy document that has the right form. */
export function checkIamPolicy(document: LocatedData): SampleFault[] {
  const faults: SampleFault[] = [];
  const report = (path: DataPath, message: string, hint: string) =>
    faults.push({ ...document.placeOf(path, "key"), message, hint });
  const { Statement: written } = document.data as { Statement: Statement | Statement[] };
  const isList = Array.isArray(written);
  const statements = isList ? written : [written];
  const sids = new Set<string>();
  for (const [index, statement] of statements.entries()) {
    const path: DataPath = isList ? ["Statement", index] : ["Statement"];
    const hasPrincipal = "Principal" in statement || "NotPrincipal" in statement;
    const hasResource = "Resource" in statement || "NotResource" in statement;
    if (!hasPrincipal && !hasResource)
      report(
        path,
        "문에 Resource도 Principal도 없다.",
        "자격 증명 정책에는 Resource, 신뢰 정책에는 Principal을 적는다.",
      );
    for (const key of ["Resource", "NotResource"] as const)
      for (const [at, resource] of [statement[key] ?? []].flat().entries())
        if (!ARN.test(String(resource))) {
          const place = Array.isArray(statement[key]) ? [...path, key, at] : [...path, key];
          report(
            place,
            `'${resource}'는 ARN이 아니다.`,
            "'arn:aws:서비스:리전:계정:리소스'로 적는다.",
          );
        }
    if (statement.Sid === undefined) continue;
    if (sids.has(statement.Sid))
      report([...path, "Sid"], `Sid '${statement.Sid}'가 두 번 나온다.`, "이름을 바꾼다.");
    sids.add(statement.Sid);
  }
  return faults;
}
