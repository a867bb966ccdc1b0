/** The commands that a packaged Waymark hands over to the command line. */
const commands = [
  "run",
  "marks",
  "decide",
  "models",
  "practice",
  "doctor",
  "--help",
  "-h",
  "--version",
];

/** Switches that Chromium or a test driver puts before the first word; no command starts with them. */
const foreignSwitch =
  /^--(no-sandbox|inspect|remote-debugging|disable-|enable-|force-|user-data-dir|use-|ozone-|headless|gtk-version|lang)/u;

/**
 * The words after the program. `ofElectron` is true for `electron <folder> …`, where the folder is
 * not one of them.
 */
export function commandWords(argv: readonly string[], ofElectron: boolean): string[] {
  const words = argv.slice(1).filter((word) => !foreignSwitch.test(word));
  return ofElectron ? words.slice(1) : words;
}

export function isCommand(words: readonly string[]): boolean {
  return words[0] !== undefined && commands.includes(words[0]);
}
