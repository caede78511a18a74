// npm run test:faults: every command that writes, with every fault at every operation on the disk (some minutes); writes what was
// tried and lost into the table of docs/reliability.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plan-faults-"));
const counted = join(folder, "faults.json");
const { status } = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "test/faults"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FAULTS: "all", FAULTS_FILE: counted },
});
process.exitCode = status ?? 1;

const names = {
  full: "đĩa đầy, kể cả khi mới ghi được nửa tệp (ENOSPC)",
  denied: "không có quyền (EACCES)",
  broken: "đĩa hoặc mạng lỗi (EIO)",
  open: "mở quá nhiều tệp (EMFILE)",
  killed: "chương trình bị tắt ngang (kill -9)",
  power: "mất điện: những gì đĩa chưa kịp giữ thì mất",
  edit: "người khác lưu tệp đúng lúc lệnh đang chạy",
};
const counts = JSON.parse(readFileSync(counted, "utf8"));
rmSync(folder, { recursive: true });
const rows = Object.entries(names).map(
  ([fault, name]) => `| ${name} | ${counts[fault].tried} | ${counts[fault].lost} |`,
);
const table = ["| sự cố | đã thử | mất mát |", "|---|---|---|", ...rows].join("\n");

const page = join(root, "docs/reliability.md");
const text = readFileSync(page, "utf8");
writeFileSync(page, text.replace(/(<!-- faults -->\n)[\s\S]*?(\n<!-- \/faults -->)/, `$1${table}$2`));
