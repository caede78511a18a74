// The name of a script in dist/ -> what it exports. Where this very Node has compiled it before, its code is taken as it was.
const { readFileSync } = require("node:fs");
const { createRequire, enableCompileCache } = require("node:module");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const folder = join(dirname(__dirname), "dist");
/** What compiled code depends on beside the text; V8 looks after its own flags. */
const machine = `${process.version} ${process.arch} `;
const signLength = 64;

/** A command is over before code that is optimised early, and patterns that are compiled twice, pay. Nothing else depends on them. */
const flags = ["--no-regexp-tier-up", "--interrupt-budget=600000"];

/** Scripts of this process by name. */
const scripts = new Map();
const modules = new Map();

const codeFile = (name) => join(folder, `${name}.code`);

function load(name) {
  const known = modules.get(name);
  if (known) return known.exports;
  const file = join(folder, `${name}.cjs`);
  const module = { exports: {} };
  modules.set(name, module);
  const require = createRequire(file);
  const text = readFileSync(file, "latin1");
  const code = codeOf(name, text);
  // Others may still have what Node itself keeps.
  if (!code && !load.keepsCode) {
    enableCompileCache?.();
    module.exports = require(file);
    return module.exports;
  }
  // Code is made for its flags; where there is some, this Node has been seen to take them.
  if (scripts.size === 0) for (const flag of flags) setFlagsFromString(flag);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, {
    filename: file,
    ...(code && { cachedData: code }),
  });
  scripts.set(name, { script, text });
  const own = (id) => (id === "./commands.cjs" ? load("commands") : require(id));
  script.runInThisContext().call(module.exports, module.exports, own, module, file, folder);
  return module.exports;
}

/** Null where there is none, or it is another text's or another Node's. */
function codeOf(name, text) {
  try {
    const bytes = readFileSync(codeFile(name));
    const head = headOf(text);
    return bytes.latin1Slice(0, head.length) === head ? bytes.subarray(head.length) : null;
  } catch {
    return null;
  }
}

const headOf = (text) => machine + text.slice(-1 - signLength, -1);

module.exports = { load, flags, scripts, headOf, codeFile };
