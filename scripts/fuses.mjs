// Electron's fuses: switches in the binary that no argument, variable or file of an attacker can turn back.
import { FuseV1Options, FuseVersion } from '@electron/fuses'

/** What a packaged Aide-mémoire is shipped with: no way to make its binary run foreign code. */
export const packagedFuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
}

/** The same, but for what Playwright needs (it attaches by --inspect) and for an app that is not in an archive. */
export const testFuses = {
  ...packagedFuses,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
}
