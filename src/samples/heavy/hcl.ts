/** Checks HCL: its syntax with HashiCorp's parser, and what Packer asks of a template. */
import { basename } from "node:path";
import { parse } from "@cdktn/hcl2json";
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "../checks/fault.ts";
import type { HeavySample } from "./heavy-sample.ts";

const PLACE = /:(\d+),(\d+)-/;
/** Blocks at the top of a Packer template; from its "Template blocks" reference. */
const PACKER_BLOCKS = ["packer", "source", "build", "variable", "locals", "local", "data"];
/** Arguments that Packer's amazon-ebs builder cannot do without. */
const BUILD = [
  "sources",
  "source",
  "provisioner",
  "post-processor",
  "post-processors",
  "name",
  "description",
  "error-cleanup-provisioner",
  "hcp_packer_registry",
];
const REQUIRED = ["ami_name", "instance_type", "region"];
const AMAZON_EBS =
  "region instance_type ami_name ami_description ssh_username source_ami source_ami_filter tags run_tags snapshot_tags run_volume_tags subnet_id subnet_filter vpc_id vpc_filter security_group_id security_group_ids associate_public_ip_address iam_instance_profile temporary_iam_instance_profile_policy_document communicator ssh_interface ssh_timeout ssh_keypair_name ssh_private_key_file encrypt_boot kms_key_id ami_regions ami_users ami_org_arns ami_block_device_mappings launch_block_device_mappings imds_support metadata_options force_deregister force_delete_snapshot deprecate_at deregistration_protection access_key secret_key profile assume_role ena_support sriov_support spot_price spot_instance_types user_data user_data_file pause_before_ssm session_manager_port temporary_key_pair_type temporary_key_pair_name shutdown_behavior skip_create_ami skip_region_validation availability_zone ebs_optimized aws_polling".split(
    " ",
  );

type Block = Record<string, unknown>;

/** Checks one file. */
export async function checkHcl({ file, text }: HeavySample): Promise<SampleFault[]> {
  let data: Record<string, unknown>;
  try {
    data = await parse(basename(file), text);
  } catch (error) {
    const message = (error as Error).message;
    const [, line = "1", column = "1"] = PLACE.exec(message) ?? [];
    const what = message.replace(/^.*?-\d+: /s, "").replace(/\]$/, "");
    const place = { line: Number(line), column: Number(column) };
    return [
      { ...place, message: `HCL 문법이 맞지 않는다: ${what}`, hint: "괄호와 따옴표를 확인한다." },
    ];
  }
  return file.endsWith(".pkr.hcl") ? checkPacker(data, text) : [];
}

function checkPacker(data: Record<string, unknown>, text: string): SampleFault[] {
  const faults: SampleFault[] = [];
  const report = (word: string, message: string, hint: string) =>
    faults.push({ ...placeOf(text, word), message, hint });
  for (const block of Object.keys(data))
    if (!PACKER_BLOCKS.includes(block))
      report(block, `Packer에 '${block}' 블록은 없다.`, suggest(block, PACKER_BLOCKS));
  if (!("build" in data)) report("", "build 블록이 없다.", "무엇을 만들지 build 블록에 적는다.");
  const builders = Object.entries((data.source ?? {}) as Record<string, Record<string, Block[]>>);
  for (const [type, named] of builders) {
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(type))
      report(`"${type}"`, `빌더 '${type}'의 이름이 맞지 않는다.`, "'amazon-ebs'처럼 적는다.");
    for (const source of Object.values(named).flat())
      if (type === "amazon-ebs") checkAmazonEbs(source, report);
  }
  checkSources(data, builders, report);
  return faults;
}

function checkAmazonEbs(
  source: Block,
  report: (word: string, message: string, hint: string) => void,
): void {
  const keys = Object.keys(source);
  for (const key of keys)
    if (!AMAZON_EBS.includes(key))
      report(key, `amazon-ebs에 '${key}' 항목은 없다.`, suggest(key, AMAZON_EBS));
  for (const key of REQUIRED)
    if (!keys.includes(key))
      report("source", `amazon-ebs에 '${key}' 항목이 없다.`, "항목을 더한다.");
  if (!keys.includes("source_ami") && !keys.includes("source_ami_filter"))
    report("source", "amazon-ebs에 원본 AMI가 없다.", "source_ami나 source_ami_filter를 적는다.");
}

function checkSources(
  data: Record<string, unknown>,
  builders: readonly [string, Record<string, Block[]>][],
  report: (word: string, message: string, hint: string) => void,
): void {
  const names = builders.flatMap(([type, named]) =>
    Object.keys(named).map((name) => `source.${type}.${name}`),
  );
  for (const build of (data.build ?? []) as Block[]) {
    for (const key of Object.keys(build))
      if (!BUILD.includes(key)) report(key, `build에 '${key}' 항목은 없다.`, suggest(key, BUILD));
    if (!("sources" in build) && !("source" in build))
      report("build", "build에 'sources' 항목이 없다.", "무엇으로 만들지 적는다.");
    for (const source of [build.sources ?? []].flat()) {
      const name = String(source).replace(/^\$\{|\}$/g, "");
      const full = name.startsWith("source.") ? name : `source.${name}`;
      if (!names.includes(full))
        report(name, `'${name}'이라는 source가 없다.`, suggest(full, names));
    }
  }
}

function placeOf(text: string, word: string): { line: number; column: number } {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => line.includes(word));
  const line = lines[index] ?? "";
  return { line: Math.max(index, 0) + 1, column: Math.max(line.indexOf(word), 0) + 1 };
}

function suggest(word: string, names: readonly string[]): string {
  const nearest = findNearest(word, names);
  return nearest ? `'${nearest}'인지 확인한다.` : "Packer 참조를 확인한다.";
}
