import type { Random } from "../grounding/random.js";

/** Names of things in the world, by sort; a quarter of each is kept for the families never trained on. */
const lists = {
  person:
    "Maria Silva|Ada Novak|Tom Becker|Clara Jones|Ivan Petrov|Lena Fischer|Omar Haddad|Mei Chen|Sven Olsen|Julia Rossi|Peter Kraus|Nina Berg|Carlos Diaz|Fatima Ali|John Smith|Emma Brown|Lucas Martin|Sofia Garcia|Noah Wilson|Hanna Kim|Yuki Tanaka|Paul Weber|Anna Kowalska|David Cohen|Grace Lee|Victor Hugo|Elena Popova|Ben Carter|Alice Moreau|Oscar Lind|Ravi Patel|Zoe Adams|Martin Novotny|Laura Bianchi|Felix Wagner|Ines Costa|George Hall|Irene Papas|Samuel Okoye|Rosa Mendez|Karl Schmidt|Amy Turner|Hugo Lopez|Priya Singh|Adam Nagy|Olga Ivanova|Leo Martinez|Ruth Evans",
  city: "Paris|London|Berlin|Madrid|Rome|Vienna|Prague|Oslo|Lisbon|Dublin|Warsaw|Athens|Tokyo|Cairo|Boston|Chicago|Toronto|Sydney|Lima|Zurich|Geneva|Milan|Porto|Munich|Hamburg|Kyiv|Riga|Seoul|Delhi|Nairobi|Denver|Seattle",
  food: "Green tea|Black coffee|Orange juice|Apple pie|Brown bread|Goat cheese|Olive oil|Tomato soup|Rice|Pasta|Honey|Butter|Dark chocolate|Lemon cake|Potato salad|Red wine|Mineral water|Garlic|Onions|Bananas|Strawberries|Yoghurt|Eggs|Flour|Sugar|Salt|Mushrooms|Carrots|Salmon|Ham",
  item: "Desk lamp|Office chair|Keyboard|Wireless mouse|Monitor stand|USB cable|Backpack|Running shoes|Rain jacket|Wool scarf|Coffee mug|Water bottle|Notebook|Fountain pen|Board game|Puzzle|Headphones|Phone case|Tripod|Camera bag|Garden hose|Toolbox|Bike helmet|Yoga mat|Alarm clock|Picture frame|Candle|Pillow|Blanket|Umbrella",
  song: "Blue Moon|Yesterday|Hallelujah|Clair de Lune|Summertime|Bohemian Rhapsody|River Flows|Autumn Leaves|Imagine|Moon River|Fly Away|Wild Horses|Golden Hour|Night Train|Silent Sea|Paper Planes|Broken Glass|First Light|Northern Wind|Long Road|Empty Room|Slow Dance",
  topic:
    "Meeting tomorrow|Invoice March|Holiday plans|Project update|Lunch on Friday|Server down|Your order|Weekly report|Birthday party|New contract|Travel expenses|Team photo|Garden tools|Car insurance|School trip|Rent payment|Flight details|Interview|Concert tickets|Broken window|Budget review|Welcome aboard|Newsletter June|Password reset|Dentist appointment|Book club|Photos from Rome|Job offer",
  file: "report.txt|photo.jpg|budget.xlsx|notes.md|letter.odt|slides.pdf|backup.zip|song.mp3|invoice.pdf|draft.docx|data.csv|logo.png|readme.txt|script.py|main.c|plan.odt|thesis.pdf|recipe.txt|map.svg|video.mp4|index.html|style.css|todo.txt|archive.tar|cover.png|contract.pdf|minutes.txt|summary.docx",
  folder:
    "Documents|Pictures|Music|Downloads|Videos|Projects|Archive|Templates|Desktop|Invoices|Holidays|Work|Private|Old stuff|Scans|Backups|Receipts|Drafts|Public|Shared",
  task: "Buy milk|Call the plumber|Water the plants|Pay the rent|Book a flight|Clean the kitchen|Write the report|Fix the bike|Feed the cat|Renew passport|Return books|Send postcards|Sort photos|Plan the trip|Order pizza|Walk the dog|Paint the fence|Charge the camera|Wash the car|Mow the lawn",
  day: "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
  month: "January|February|March|April|May|June|July|August|September|October|November|December",
  colour: "red|green|blue|yellow|orange|purple|black|white|grey|pink|brown",
  language:
    "English|German|French|Spanish|Italian|Polish|Czech|Dutch|Swedish|Finnish|Greek|Turkish|Japanese|Korean|Portuguese|Hungarian",
  country:
    "Germany|France|Spain|Italy|Poland|Sweden|Norway|Portugal|Greece|Ireland|Austria|Belgium|Canada|Brazil|Mexico|Japan|India|Kenya|Egypt|Turkey|Finland|Hungary|Chile|Peru",
  message:
    "I will be late|see you tomorrow|thank you|the meeting is cancelled|call me back|I agree|please send the file|it is done|happy birthday|I am on my way|no problem|let's meet at noon|the code is 4711|sounds good|I have sent it|sorry for the delay|we need more time|all is well|can we talk|good luck|the train is delayed|yes, that works|not today|I'm sick today|I'll bring the cake|we won the game",
  setting:
    "Wi-Fi|Bluetooth|Airplane mode|Dark mode|Night light|Notifications|Location|Auto-save|Spell check|Line numbers|Word wrap|Status bar|Side bar|Toolbar|Full screen|Sound effects|Vibration|Automatic updates|Sync|Backup|Screen lock|Subtitles|Repeat|Shuffle|Do not disturb|Power saving|Hot spot|Remember password|Show hidden files|Large text|High contrast|Animations|Private mode|Pop-ups|Cookies|Autoplay|Grid|Rulers|Touch pad|Energy saver|Send usage data|Email alerts|Weekly summary|Guest access|Show seconds|Key sounds|Auto rotate|Tips",
  level:
    "Brightness|Volume|Contrast|Zoom|Speed|Opacity|Temperature|Balance|Bass|Treble|Font size|Quality|Saturation|Delay|Sensitivity|Gain|Pitch|Sharpness|Mouse speed|Screen time",
  fieldName:
    "Name|First name|Last name|Email|Phone|Address|City|Street|Zip code|Company|Title|Subject|Comment|User name|Password|Website|Description|Nickname|Department|Account number|Reference|Amount|Age|Notes|Host|Port|Path|Author|Location|Tags|Keywords|Customer|Order number|Street number|Middle name|Job title|Serial number|Room",
  column:
    "Name|Date|Size|Price|Type|Status|Amount|Author|Score|Rating|Owner|Modified|Year|Points|Duration|Length|Priority|Stock",
  command:
    "New|Open|Save|Save As|Print|Close|Quit|Undo|Redo|Cut|Copy|Paste|Delete|Select All|Find|Replace|Go to Line|Zoom In|Zoom Out|Full Screen|Preferences|About|Help|Insert Image|Insert Table|Bold|Italic|Underline|Align Left|Align Right|Centre|Export|Import|Rename|Properties|Refresh|Add Bookmark|History|Downloads|Reload|Sort|Filter|Duplicate|Share|Archive|Move|Print Preview|New Window|New Tab|Close Tab|Word Count|Page Setup|Check Spelling|Compress|Extract|Rotate|Crop|Record|Play|Pause|Stop|Next|Previous|Mute|Connect|Disconnect|Send|Reply|Forward|Snooze|Mark as read|Report|Block|Follow|Subscribe|Log out|Sign in",
} as const;

export type Sort = keyof typeof lists;
export type Split = "train" | "dev" | "test";

/** The words that one world is filled with. */
export class Things {
  private readonly used = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly split: Split,
    private readonly labels: readonly string[],
  ) {}

  /** All of a sort that this split may use; days and months are everybody's. */
  all(sort: Sort): string[] {
    const every = lists[sort].split("|");
    if (["day", "month", "colour", "command", "setting", "fieldName", "column", "level"].includes(sort) && this.split === "train")
      return every;
    if (sort === "day" || sort === "month" || sort === "colour") return every;
    return every.filter((_, index) => (index % 4 === 3) === (this.split !== "train"));
  } // prettier-ignore

  some(sort: Sort, count: number): string[] {
    return this.random.some(this.all(sort), count);
  }

  one(sort: Sort): string {
    return this.random.pick(this.all(sort));
  }

  /** A label from the programs of Debian, not used in this world yet; at most `most` words. */
  label(most = 3): string {
    for (let times = 0; times < 40; times++) {
      const text = this.random.pick(this.labels).replace(/[:.…]+$/u, "");
      if (text.split(" ").length > most || text.length > 28 || this.used.has(text.toLowerCase()))
        continue;
      this.used.add(text.toLowerCase());
      return text;
    }
    return `Item ${this.random.whole(2, 999)}`;
  }

  /** A name of this sort, or half of the time any label. */
  mixed(sort: Sort, share = 0.5): string {
    for (let times = 0; times < 20; times++) {
      const text = this.random.chance(share) ? this.one(sort) : this.label();
      if (this.used.has(`:${text}`)) continue;
      this.used.add(`:${text}`);
      return text;
    }
    return this.label();
  }

  number(): string {
    const { random } = this;
    return random.pick([
      String(random.whole(1, 99)),
      String(random.whole(100, 9999)),
      `${random.whole(0, 99)}.${random.whole(10, 99)}`,
      `${random.whole(10, 99)}-${random.whole(1000, 9999)}`,
    ]);
  }

  /** A date in one of the usual forms; `form` keeps a column alike. */
  date(form: number): string {
    const { random } = this;
    const [y, m, d] = [random.whole(2019, 2026), random.whole(1, 12), random.whole(1, 28)];
    const two = (n: number) => String(n).padStart(2, "0");
    const month = lists.month.split("|")[m - 1] ?? "";
    return (
      [`${y}-${two(m)}-${two(d)}`, `${two(d)}.${two(m)}.${y}`, `${d} ${month.slice(0, 3)} ${y}`, `${month.slice(0, 3)} ${d}, ${y}`][form % 4] ?? ""
    ); // prettier-ignore
  }

  /** What one puts into a field of this name. */
  valueFor(field: string): string {
    const name = field.toLowerCase();
    const { random } = this;
    if (/name|author|customer/u.test(name)) return random.chance(0.5) ? this.one("person") : (this.one("person").split(" ")[0] ?? "");
    if (name.includes("mail")) return `${this.one("person").split(" ")[0]?.toLowerCase() ?? "x"}@${random.pick(["example.org", "mail.com", "web.net"])}`;
    if (/phone|number|zip|account|amount|age|port/u.test(name)) return this.number();
    if (/city|location/u.test(name)) return this.one("city");
    if (/comment|note|description/u.test(name)) return this.one("message");
    return random.pick([this.number(), this.one("topic"), this.one("city"), this.one("message"), this.label(2), this.one("file"), this.one("item")]);
  } // prettier-ignore
}
