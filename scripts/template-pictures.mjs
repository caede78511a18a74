// The sample plans -> a picture of page 1 of each template, beside it in templates/. Usage: npm run pictures (after npm run build)
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));

const soffice = "soffice";
const pdftoppm = "pdftoppm";

/** Dots an inch: small, and still to be read. */
const resolution = 60;
/** Bytes that a picture may have: they all stand on one page. */
const most = 60_000;

const partyUnits = `units:
  dang-uy: { name: Đảng ủy phường Mẫu, kind: party, symbol: ĐU, place: Phường Mẫu, head: Bí thư }
  ban-xay-dung-dang: { name: Ban Xây dựng Đảng, parent: dang-uy, kind: party, symbol: BXDĐ, place: Phường Mẫu, head: Trưởng ban }
`;
const partyPlan = `---
plan: dang
title: Về công tác dân vận năm 2026
issuer: dang-uy
period: 2026
recipients: [ban-xay-dung-dang, "Lưu: Văn phòng"]
---

Căn cứ Quy định số 399-QĐ/TW ngày 09/01/2026 của Ban Bí thư;

Đảng ủy phường Mẫu ban hành Kế hoạch công tác dân vận năm 2026 như sau:

# Mục đích, yêu cầu

1. Nâng cao nhận thức của cán bộ, đảng viên về công tác dân vận.

2. Phân công rõ tổ chức, rõ việc, rõ thời hạn.

# Tổ chức thực hiện

## Ban Xây dựng Đảng

- Tham mưu Đảng ủy quán triệt, tuyên truyền về công tác dân vận. {due=2026-Q1}

- Theo dõi, đôn đốc việc thực hiện Kế hoạch này. {report=quarterly to=dang-uy}
`;

/** By the picture's name in templates/: the Word file that a build writes. */
const pictures = {
  "plan/page-1": "dan-van-2024/dan-van-2024",
  "plan/copy-page-1": "sao/papers/copy",
  "party/page-1": "dang/dang",
  "units/ward-page-1": "dan-van-2024/units/ubnd-phuong-an-lac",
  "units/department-page-1": "dan-van-2024/units/phong-noi-vu",
  "units/service-unit-page-1": "dan-van-2024/units/trung-tam-van-hoa",
  "units/party-page-1": "dang/units/ban-xay-dung-dang",
  "papers/report-page-1": "mau/reports/phong-kinh-te",
  "papers/cover-letter-page-1": "mau/papers/cover-letter",
  "papers/assignments-page-1": "mau/papers/assignments",
  "papers/legal-bases-page-1": "dan-van-2024/papers/legal-bases",
};

/** A picture in 256 greys (PGM) -> one in 16, which is a third as large and as good to read. */
function pngOf(pgm) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 100).toString("latin1"));
  const grey = pgm.subarray(head.length);
  const bytes = Math.ceil(width / 2);
  const rows = Buffer.alloc((bytes + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (bytes + 1) + 1 + (x >> 1)] |= Math.round(grey[y * width + x] / 17) << (x % 2 === 0 ? 4 : 0);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(Number(width), 0);
  header.writeUInt32BE(Number(height), 4);
  // Four bits a point, grey.
  header[8] = 4;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    ...[
      ["IHDR", header],
      ["IDAT", deflateSync(rows, { level: 9 })],
      ["IEND", Buffer.alloc(0)],
    ].map(chunkOf),
  ]);
}

function chunkOf([type, data]) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

const work = mkdtempSync(join(tmpdir(), "plan-pictures-"));
const build = (workspace, ...options) =>
  execFileSync(
    process.execPath,
    [`${root}bin/plan.js`, "build", "--cwd", workspace, "--out", join(work, "out"), ...options],
    {
      stdio: ["ignore", "ignore", "ignore"],
    },
  );
try {
  cpSync(join(root, "plans"), join(work, "a", "plans"), { recursive: true });
  build(join(work, "a"), "--papers", "legal-bases");

  cpSync(join(root, "templates/init/plans"), join(work, "b", "plans"), { recursive: true });
  const sample = readFileSync(join(work, "b/plans/mau/plan.md"), "utf8");
  const copied = sample
    .replace("plan: mau", "plan: sao")
    .replace("number:", "number: ……")
    .replace("date:", "date: 2026-12-31")
    .replace("\n---\n\n", "\ncopy: { form: Trích sao, parts: [I] }\n---\n\n");
  mkdirSync(join(work, "b/plans/sao"));
  writeFileSync(join(work, "b/plans/sao/plan.md"), copied);
  build(join(work, "b"), "--papers", "report,cover-letter,assignments,copy");

  mkdirSync(join(work, "c/plans/dang"), { recursive: true });
  writeFileSync(join(work, "c/plans/units.yaml"), partyUnits);
  writeFileSync(join(work, "c/plans/dang/plan.md"), partyPlan);
  build(join(work, "c"));

  const files = Object.entries(pictures);
  const copies = files.map(([, file], index) => {
    const copy = join(work, `${index}.docx`);
    copyFileSync(join(work, "out", `${file}.docx`), copy);
    return copy;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, "profile"))}`;
  execFileSync(soffice, [profile, "--headless", "--convert-to", "pdf", "--outdir", work, ...copies], {
    stdio: ["ignore", "ignore", "ignore"],
  });
  for (const [index, [name]] of files.entries()) {
    const picture = join(root, "templates", name);
    const page = ["-f", "1", "-l", "1", "-singlefile", "-gray", "-r", String(resolution)];
    const pgm = execFileSync(pdftoppm, [...page, join(work, `${index}.pdf`)], { maxBuffer: 64_000_000 });
    const png = pngOf(pgm);
    const size = png.length;
    writeFileSync(`${picture}.png`, png);
    console.log(`templates/${name}.png  ${size}`);
    if (size > most) throw new Error(`templates/${name}.png is larger than ${most} bytes`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
