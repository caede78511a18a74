// A plan -> JSON: a duty has the keys of `plan list assignments`.
import { expect, it } from "vitest";
import { json } from "../../src/6-write/json.ts";
import { composed, planWith } from "../compose/composed.ts";

it("says of a duty who, by when, what is reported to whom and what counts as done", () => {
  const item =
    '- Phòng Nội vụ: rà soát. {due="trước kỳ họp" report=quarterly to=ubnd-quan product="Danh mục" indicator="100%"}\n';
  const { plan } = composed(planWith("", `# Nội dung\n\n${item}`));
  const { sections } = JSON.parse(new TextDecoder().decode(json(plan)));
  expect(sections[0].children[0]).toEqual({
    ...{ kind: "item", text: "Phòng Nội vụ: rà soát." },
    ...{ lead: ["phong-noi-vu"], support: [], due: "trước kỳ họp", report: "quarterly", to: "ubnd-quan" },
    ...{ product: "Danh mục", indicator: "100%" },
  });
});
