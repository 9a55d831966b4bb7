/** What is looked for in every browser, of each kind that the search knows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../guseul.ts";
import type { SiteName } from "../sites.ts";

const HANDBOOK = {
  조사: ["배포를", "파이프라인에서", "스택의", "인스턴스에는", "로그로부터", "권한이란"],
  복합: [
    "수명주기",
    "수명 주기",
    "로드밸런서",
    "로드 밸런서",
    "변경세트",
    "배포그룹을",
    "상태 검사",
  ],
  중간: ["밸런서", "그린", "세트"],
  혼합: ["CodeDeploy의", "ECS 서비스를", "s3버킷", "IAM역할", "ＣｏｄｅＢｕｉｌｄ"],
  부분음절: ["ㅂ", "배ㅍ", "뱊", "에이전ㅌ", "파이프라ㅇ", "드리프ㅌ"],
  초성: ["ㅂㅍ", "ㅂㅍ ㄱㄹ", "ㅍㅇㅍㄹㅇ"],
  자판: ["qovh", "메ㅔㄴㅔㄷㅊ", "챙ㄷㅇ데ㅣㅐㅛ", "fhfqor", "tmxor"],
  오타: ["codedeplou", "파이프라안", "쿠버네디스", "드리프드"],
  코드: [
    "appspec.yml",
    "codedeploy-agent.log",
    "ApplicationStop",
    "AWS::ECS::Service",
    "{{resolve:ssm",
    "!FindInMap",
    "/opt/codedeploy-agent",
    "git config --global",
    "c++",
  ],
  구절: ['"배포 그룹"', '"수명 주기"', '"changeset"'],
  "여러 말": ["배포 그룹 롤백", "롤백 배포 그룹", "스택 드리프트 감지", "ECS blue green"],
  "다른 이름": ["롤링 배포", "rolling update", "앱스펙", "코드디플로이", "CodeStar Connections"],
  NFD: ["배포를", "수명 주기"].map((query) => query.normalize("NFD")),
  없음: ["", "   ", "뷁뚫", '"없는 구절이다"', "<b>", "\\", "a".repeat(300)],
};

const FIXTURE = readFileSync(join(PROJECT, "e2e/sites/search/queries.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t")[1] ?? "");

/** Site → queries. */
export const QUERIES: [site: SiteName, queries: string[]][] = [
  ["handbook", Object.values(HANDBOOK).flat()],
  ["search", [...FIXTURE, '"수명 주기"', "롤링 배포", "없는 말"]],
];
