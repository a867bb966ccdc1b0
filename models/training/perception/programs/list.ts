/** A real program that screens are taken of. */
export interface ProgramEntry {
  readonly name: string;
  readonly toolkit: "gtk" | "qt";
  readonly split: "train" | "dev" | "test";
  readonly words?: readonly string[];
  /** Parts of it tell nothing about themselves: such screens serve recall only. */
  readonly partial?: boolean;
}

const gtk = (
  split: ProgramEntry["split"],
  name: string,
  words: readonly string[] = [],
): ProgramEntry => ({
  name,
  toolkit: "gtk",
  split,
  words,
});
/** A program that does not tell about all that it shows. */
const partial = (entry: ProgramEntry): ProgramEntry => ({ ...entry, partial: true });
const qt = (
  split: ProgramEntry["split"],
  name: string,
  words: readonly string[] = [],
): ProgramEntry => ({
  name,
  toolkit: "qt",
  split,
  words,
});

/**
 * Debian programs by split. Forks of one program stand in one split: what is judged on shares no
 * ancestor with what is trained on.
 */
export const programs: readonly ProgramEntry[] = [
  gtk("train", "mousepad", ["notes.txt"]),
  gtk("train", "galculator"),
  partial(gtk("train", "pcmanfm", ["--no-desktop", "."])),
  partial(gtk("train", "thunar", ["."])),
  gtk("train", "xfce4-taskmanager"),
  gtk("train", "xfce4-appfinder"),
  gtk("train", "pluma", ["notes.txt"]),
  gtk("train", "eom", ["picture.png"]),
  gtk("train", "atril"),
  gtk("train", "engrampa"),
  partial(gtk("train", "gnumeric")),
  gtk("train", "geany", ["program.c"]),
  gtk("train", "meld"),
  gtk("train", "zim"),
  gtk("train", "transmission-gtk"),
  gtk("train", "pavucontrol"),
  gtk("train", "gtk3-widget-factory"),
  gtk("train", "gtk3-demo"),
  partial(gtk("train", "glade")),
  gtk("train", "xfburn"),
  gtk("train", "lxtask"),
  gtk("train", "gpicview", ["picture.png"]),
  gtk("train", "mate-terminal"),
  gtk("train", "xfce4-dict"),
  gtk("train", "hexchat"),
  qt("train", "qpdfview"),
  qt("train", "speedcrunch"),
  qt("train", "juffed", ["notes.txt"]),
  qt("train", "qt5ct"),
  qt("train", "kcalc"),
  qt("train", "kate", ["program.c"]),
  qt("train", "qbittorrent"),
  qt("train", "okular"),
  qt("train", "featherpad", ["notes.txt"]),
  qt("train", "smplayer"),
  partial(qt("train", "designer")),
  gtk("dev", "abiword"),
  gtk("dev", "dconf-editor"),
  gtk("dev", "lxappearance"),
  gtk("dev", "gucharmap"),
  gtk("dev", "viewnior", ["picture.png"]),
  qt("dev", "audacious"),
  qt("dev", "keepassxc"),
  gtk("test", "homebank"),
  gtk("test", "claws-mail"),
  gtk("test", "mate-calc"),
  gtk("test", "baobab"),
  gtk("test", "ristretto", ["picture.png"]),
  gtk("test", "bleachbit"),
  gtk("test", "qalculate-gtk"),
  qt("test", "lximage-qt", ["picture.png"]),
  partial(qt("test", "dolphin", ["."])),
  qt("test", "ark"),
  qt("test", "kcharselect"),
  qt("test", "qterminal"),
  qt("test", "linguist"),
];
