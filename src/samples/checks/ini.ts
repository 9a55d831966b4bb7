/** Checks INI files: those of the AWS CLI, and git's. */
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "./fault.ts";

/** One line of an INI file that says something. */
interface IniLine {
  line: number;
  column: number;
  section: string;
  key: string;
  value: string;
}

type Report = (at: { line: number; column: number }, message: string, hint: string) => void;

const SECTION = /^\s*\[([^\]\n]*)\]\s*(?:[#;].*)?$/;
const SETTING = /^(\s*)([^=\s[\]#;][^=]*?)\s*=\s?(.*)$/;
const REMARK = /^\s*(?:[#;].*)?$/;

const CREDENTIALS = "aws_access_key_id aws_secret_access_key aws_session_token".split(" ");
/** Settings of `~/.aws/config`; from the AWS CLI user guide, "Configuration and credential file settings". */
const CONFIG = [
  ...CREDENTIALS,
  ..."region output role_arn source_profile credential_source external_id mfa_serial role_session_name duration_seconds web_identity_token_file sso_session sso_account_id sso_role_name sso_start_url sso_region credential_process ca_bundle cli_auto_prompt cli_binary_format cli_history cli_pager cli_timestamp_format cli_follow_urlparam max_attempts retry_mode parameter_validation tcp_keepalive endpoint_url ignore_configured_endpoint_urls use_dualstack_endpoint use_fips_endpoint sts_regional_endpoints services s3 account_id_endpoint_mode request_checksum_calculation response_checksum_validation sigv4a_signing_region_set defaults_mode".split(
    " ",
  ),
];
const SSO = "sso_start_url sso_region sso_account_id sso_role_name sso_registration_scopes".split(
  " ",
);
const OUTPUTS = "json yaml yaml-stream text table off".split(" ");
const RETRY_MODES = ["legacy", "standard", "adaptive"];
const KEY_ID = /^(?:AKIA|ASIA)[A-Z0-9]{16}$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/** Settings of the sections that the handbook's readers meet; section names without their quotes. */
const GIT: Record<string, readonly string[]> = {
  user: ["name", "email", "signingkey"],
  credential: ["helper", "usehttppath", "username"],
  core: ["editor", "autocrlf", "quotepath", "pager", "excludesfile", "hookspath", "sshcommand"],
  init: ["defaultbranch"],
  pull: ["rebase", "ff"],
  push: ["default", "autosetupremote"],
  remote: ["url", "fetch", "pushurl"],
  branch: ["remote", "merge", "rebase"],
  url: ["insteadof", "pushinsteadof"],
  http: ["proxy", "sslverify", "postbuffer"],
  commit: ["gpgsign", "template"],
  fetch: ["prune"],
  protocol: ["version", "allow"],
};

/** Checks `~/.aws/config` or `~/.aws/credentials`. */
export function checkAwsFile(text: string, file: "config" | "credentials"): SampleFault[] {
  const { report, faults } = makeReport();
  let allowed: readonly string[] = [];
  for (const setting of readIni(text, report)) {
    if (setting.key === "") {
      allowed = allowedIn(setting, file, report);
      continue;
    }
    checkKey(setting, allowed, report);
    checkAwsValue(setting, report);
  }
  return faults;
}

/** Checks a `.gitconfig` or a part of one. */
export function checkGitConfig(text: string): SampleFault[] {
  const { report, faults } = makeReport();
  for (const setting of readIni(text, report)) {
    const [section = ""] = setting.section.toLowerCase().split(/[\s"]/);
    const keys = GIT[section];
    if (setting.key === "") {
      const nearest = findNearest(section, Object.keys(GIT));
      if (!keys) report(setting, `git 설정에 [${section}] 구역은 없다.`, suggest(nearest));
    } else if (keys) checkKey({ ...setting, key: setting.key.toLowerCase() }, keys, report);
    if (setting.key.toLowerCase() === "usehttppath" && !/^(?:true|false)$/.test(setting.value))
      report(setting, "'UseHttpPath' 값은 true나 false다.", "값을 고친다.");
    if (setting.key === "helper" && setting.value === "")
      report(setting, "'helper' 값이 비어 있다.", "자격 증명 도우미를 적는다.");
  }
  return faults;
}

function makeReport(): { report: Report; faults: SampleFault[] } {
  const faults: SampleFault[] = [];
  return {
    faults,
    report: (at, message, hint) => faults.push({ line: at.line, column: at.column, message, hint }),
  };
}

/** A section's own line has an empty key. */
function readIni(text: string, report: Report): IniLine[] {
  let section = "";
  return text.split("\n").flatMap((source, index): IniLine[] => {
    const line = index + 1;
    if (REMARK.test(source)) return [];
    const header = SECTION.exec(source)?.[1];
    if (header !== undefined) {
      section = header.trim();
      return [{ line, column: 1, section, key: "", value: "" }];
    }
    const setting = SETTING.exec(source);
    if (!setting) {
      report(
        { line, column: 1 },
        "INI 문법이 맞지 않는다.",
        "'[구역]'이나 '항목 = 값'으로 적는다.",
      );
      return [];
    }
    const [, indent = "", key = "", value = ""] = setting;
    if (section === "")
      report({ line, column: 1 }, "구역 앞에 설정이 나온다.", "'[default]' 같은 구역을 먼저 연다.");
    return [{ line, column: indent.length + 1, section, key, value: value.trim() }];
  });
}

function allowedIn(at: IniLine, file: "config" | "credentials", report: Report): readonly string[] {
  const { section } = at;
  if (file === "credentials") {
    if (/^profile\s/.test(section))
      report(at, "credentials 파일의 구역에는 'profile'을 붙이지 않는다.", "이름만 적는다.");
    return CREDENTIALS;
  }
  if (section === "default" || /^profile\s+\S/.test(section)) return CONFIG;
  if (/^sso-session\s+\S/.test(section)) return SSO;
  if (/^services\s+\S/.test(section)) return ["endpoint_url"];
  report(
    at,
    `구역 '[${section}]'은 읽히지 않는다.`,
    "'[default]', '[profile 이름]', '[sso-session 이름]'으로 적는다.",
  );
  return CONFIG;
}

function checkKey(setting: IniLine, allowed: readonly string[], report: Report): void {
  if (allowed.includes(setting.key)) return;
  const nearest = findNearest(setting.key, allowed);
  report(setting, `'[${setting.section}]'에 '${setting.key}' 항목은 없다.`, suggest(nearest));
}

function checkAwsValue(setting: IniLine, report: Report): void {
  const { key, value } = setting;
  const fail = (hint: string) => report(setting, `'${key}' 값 '${value}'가 맞지 않는다.`, hint);
  if (value === "" && key !== "s3" && key !== "cli_pager") fail("값을 적는다.");
  else if (key === "output" && !OUTPUTS.includes(value))
    fail(`쓸 수 있는 값: ${OUTPUTS.join(", ")}.`);
  else if (key === "retry_mode" && !RETRY_MODES.includes(value)) fail(RETRY_MODES.join(", "));
  else if (/(?:^|_)region$/.test(key) && !REGION.test(value)) fail("'ap-northeast-2'처럼 적는다.");
  else if (key === "role_arn" && !/^arn:aws[\w-]*:iam::\d{12}:role\/./.test(value))
    fail("'arn:aws:iam::123456789012:role/이름'처럼 적는다.");
  else if (
    key === "mfa_serial" &&
    !/^(?:arn:aws[\w-]*:iam::\d{12}:mfa\/.|[A-Z0-9]{9,})/.test(value)
  )
    fail("'arn:aws:iam::123456789012:mfa/이름'처럼 적는다.");
  else if (key === "sso_account_id" && !/^\d{12}$/.test(value)) fail("열두 자리 숫자로 적는다.");
  else if (key === "sso_start_url" && !/^https:\/\//.test(value)) fail("https 주소로 적는다.");
  else if (key === "aws_access_key_id" && !KEY_ID.test(value))
    fail("AKIA나 ASIA로 시작하는 스무 글자다.");
  else if (key === "aws_secret_access_key" && value.length !== 40) fail("마흔 글자다.");
}

function suggest(nearest: string | undefined): string {
  return nearest ? `'${nearest}'인지 확인한다.` : "이름을 확인한다.";
}
