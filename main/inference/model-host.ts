import { unreachable } from "../../app/action.js";
import { createGrounder } from "../../models/grounding/grounder.js";
import { ElementDetector } from "../../models/detector/detector.js";
import { Judge } from "../../models/judge/judge.js";
import { IconNamer } from "../../models/icons/icon-namer.js";
import { createPerceiver } from "../../models/marks/perceive.js";
import type { Perceiver } from "../../models/marks/perceive.js";
import { letterForm } from "../../models/ocr/letters.js";
import type { LineForm } from "../../models/ocr/line-crop.js";
import { LineReader } from "../../models/ocr/line-reader.js";
import type { KnownWords } from "../../models/policy/meanings.js";
import { createPolicyModel } from "../../models/policy/policy-model.js";
import { recognitionForm } from "../../models/ocr/recognition.js";
import { TextReader } from "../../models/ocr/text-reader.js";
import type { ModelSession } from "../../models/session.js";
import type { MethodName, Methods, WorkerRequest } from "./messages.js";
import {
  readCharacters,
  readIconNames,
  readModel,
  readPolicyWords,
  verifyModels,
} from "./model-files.js";
import type { ProviderChoice } from "./providers.js";
import { chooseProvider } from "./providers.js";
import { openSession } from "./session.js";
import { Trouble } from "../../app/errors.js";

type WorkerAnswer = Methods[MethodName]["output"];

/** Loads each model when it is first needed, and answers the worker's requests with them. */
export class ModelHost {
  private readonly sessions = new Map<string, Promise<ModelSession>>();
  private provider: Promise<ProviderChoice> | null = null;
  private perceiver: Promise<Perceiver> | null = null;
  private words: KnownWords | null = null;

  constructor(private readonly modelsDir: string) {}

  async perform(request: WorkerRequest, signal: AbortSignal): Promise<WorkerAnswer> {
    switch (request.method) {
      case "marks": {
        const perceiver = await (this.perceiver ??= this.openPerceiver());
        return perceiver.read(request.input, signal);
      }
      case "ground": {
        const { description, marks, size } = request.input;
        return createGrounder(await this.session("grounding"))(description, marks, size);
      }
      case "decide":
        return createPolicyModel(
          await this.session("policy"),
          await this.policyWords(),
        )(request.input);
      case "verify":
        return this.verify();
      case "status": {
        const { name, providers } = await this.choice();
        const loaded = [...this.sessions.keys()];
        return { provider: name, providers, loaded, memory: process.memoryUsage.rss() };
      }
      default:
        return unreachable(request);
    }
  }

  private async openPerceiver(): Promise<Perceiver> {
    try {
      const [elements, judge, icons, detection, letters, recognition, names] = await Promise.all([
        this.session("element-detector"),
        this.session("judge"),
        this.session("icon-namer"),
        this.session("text-detection"),
        this.lineReader("letters", letterForm),
        this.lineReader("recognition", recognitionForm),
        readIconNames(this.modelsDir),
      ]);
      return createPerceiver({
        detector: new ElementDetector(elements),
        judge: new Judge(judge),
        reader: new TextReader({ detection, letters, scripts: recognition }),
        icons: new IconNamer(icons, names),
      });
    } catch (error) {
      // A file that was restored meanwhile must get another chance.
      this.perceiver = null;
      throw error;
    }
  }

  private async lineReader(name: "letters" | "recognition", form: LineForm): Promise<LineReader> {
    const [session, characters] = await Promise.all([
      this.session(`text-${name}`),
      readCharacters(this.modelsDir, name),
    ]);
    return new LineReader(session, characters, form);
  }

  private async policyWords(): Promise<KnownWords> {
    this.words ??= await readPolicyWords(this.modelsDir);
    return this.words;
  }

  private session(id: string): Promise<ModelSession> {
    const known = this.sessions.get(id);
    if (known !== undefined) return known;
    const opening = this.open(id);
    this.sessions.set(id, opening);
    opening.catch(() => this.sessions.delete(id));
    return opening;
  }

  private async open(id: string): Promise<ModelSession> {
    const [bytes, { name }] = await Promise.all([readModel(this.modelsDir, id), this.choice()]);
    try {
      return await openSession(bytes, name);
    } catch (error) {
      throw new Trouble(
        "environment",
        `The model “${id}” can't be loaded.`,
        "Run `waymark models verify`, and restore the file with git if it is damaged.",
        { cause: error },
      );
    }
  }

  private choice(): Promise<ProviderChoice> {
    return (this.provider ??= chooseProvider(() => readModel(this.modelsDir, "text-detection")));
  }

  private async verify(): Promise<null> {
    const broken = (await verifyModels(this.modelsDir)).find(({ problem }) => problem !== null);
    if (broken === undefined) return null;
    throw new Trouble(
      "environment",
      `The model file ${broken.file} is ${broken.problem ?? "damaged"}.`,
      "Restore it with `git checkout models`, or install Waymark again.",
    );
  }
}
