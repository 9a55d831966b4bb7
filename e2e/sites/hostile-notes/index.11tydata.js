require("node:fs").writeFileSync(process.env.GUSEUL_MARKER ?? "executed", "");
module.exports = { title: "실행됨" };
