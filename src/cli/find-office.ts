// Where LibreOffice is installed -> the program to start, or null.
import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";
import type { Surroundings } from "./surroundings.ts";

/**
 * What `PLAN_SOFFICE` names, and nothing else where it is set; then by name on the PATH, then where its installers put it. On Windows
 * the `.com` waits for the work to be done.
 */
export function findOffice(
  env: Surroundings["env"],
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): string | null {
  if (env.PLAN_SOFFICE) return exists(env.PLAN_SOFFICE) ? env.PLAN_SOFFICE : null;
  const { join, delimiter } = platform === "win32" ? win32 : posix;
  const names = platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
  const onPath = (variableOf(env, "PATH", platform) ?? "").split(delimiter).filter((folder) => folder !== "");
  const folders = [...onPath, ...usualFolders(env, platform)];
  for (const folder of folders) for (const name of names) if (exists(join(folder, name))) return join(folder, name);
  return null;
}

function usualFolders(env: Surroundings["env"], platform: NodeJS.Platform): string[] {
  if (platform === "darwin") return ["/Applications/LibreOffice.app/Contents/MacOS"];
  if (platform !== "win32") return ["/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/snap/bin"];
  return ["ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"].flatMap((name) => {
    const folder = variableOf(env, name, platform);
    return folder ? [win32.join(folder, "LibreOffice", "program")] : [];
  });
}

/** Names of Windows' variables have no case. */
function variableOf(env: Surroundings["env"], name: string, platform: NodeJS.Platform): string | undefined {
  if (platform !== "win32") return env[name];
  const key = Object.keys(env).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : env[key];
}
