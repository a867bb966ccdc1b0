import { z } from "zod";
import type { Box } from "../../app/geometry.js";
import type { Bus, ObjectRef } from "./bus.js";
import type { States } from "./roles.js";

/**
 * The questions that are put to accessible objects (at-spi2-core, xml/Accessible.xml,
 * xml/Component.xml, xml/Text.xml). Each is one call and rejects when the program refuses it.
 *
 * `org.a11y.atspi.Cache.GetItems`, which would answer many of them at once, is not asked: with
 * at-spi2-core 2.46 GTK 3 and Chromium do not have it before somebody subscribes to their events
 * (which slows them down), and Qt 5 answers with an empty list.
 */

const refSchema = z
  .tuple([z.string(), z.string()])
  .transform(([program, path]): ObjectRef => ({ program, path }));
const refsSchema = z.tuple([z.array(refSchema)]).rest(z.unknown());
const refAnswerSchema = z.tuple([refSchema]).rest(z.unknown());
const numberSchema = z.tuple([z.number().int()]).rest(z.unknown());
const statesSchema = z.tuple([z.array(z.number().int())]).rest(z.unknown());
const side = z.number().int();
const boxSchema = z.tuple([z.tuple([side, side, side, side])]).rest(z.unknown());
const textSchema = z.tuple([z.string()]).rest(z.unknown());

const accessible = "org.a11y.atspi.Accessible";
const component = "org.a11y.atspi.Component";
/** Coordinates that count from the screen's top left. */
const ofScreen = 0;
/** What `GetAccessibleAtPoint` and others answer where there is no object. */
const nullPath = "/org/a11y/atspi/null";
/** Longest text of a field that is read, in characters. */
const longestContent = 300;

export async function childrenOf(bus: Bus, object: ObjectRef): Promise<ObjectRef[]> {
  const [children] = refsSchema.parse(await bus.call(object, `${accessible}.GetChildren`));
  return children.filter(exists);
}

export async function childAt(bus: Bus, object: ObjectRef, index: number): Promise<ObjectRef[]> {
  const answer = await bus.call(object, `${accessible}.GetChildAtIndex`, "i", [index]);
  return [refAnswerSchema.parse(answer)[0]].filter(exists);
}

export async function childCountOf(bus: Bus, object: ObjectRef): Promise<number> {
  return z.number().parse(await bus.property(object, `${accessible}.ChildCount`));
}

/** The object at a point of the screen, none or one. */
export async function objectAt(
  bus: Bus,
  within: ObjectRef,
  [x, y]: readonly [number, number],
): Promise<ObjectRef[]> {
  const where = [Math.round(x), Math.round(y), ofScreen];
  const answer = await bus.call(within, `${component}.GetAccessibleAtPoint`, "iiu", where);
  return [refAnswerSchema.parse(answer)[0]].filter(exists);
}

export async function roleOf(bus: Bus, object: ObjectRef): Promise<number> {
  return numberSchema.parse(await bus.call(object, `${accessible}.GetRole`))[0];
}

export async function statesOf(bus: Bus, object: ObjectRef): Promise<States> {
  return statesSchema.parse(await bus.call(object, `${accessible}.GetState`))[0];
}

/** Box on the screen as the program tells it, in the program's own pixels; null without a place. */
export async function extentsOf(bus: Bus, object: ObjectRef): Promise<Box | null> {
  const answer = await bus.call(object, `${component}.GetExtents`, "u", [ofScreen]);
  const [box] = boxSchema.parse(answer);
  return box[2] > 0 && box[3] > 0 ? box : null;
}

export async function nameOf(bus: Bus, object: ObjectRef): Promise<string> {
  return z.string().parse(await bus.property(object, `${accessible}.Name`));
}

/** The longer explanation of an object, its tooltip in most toolkits. */
export async function descriptionOf(bus: Bus, object: ObjectRef): Promise<string> {
  return z.string().parse(await bus.property(object, `${accessible}.Description`));
}

/** What stands in a text field; rejects where the object has no text. */
export async function contentOf(bus: Bus, object: ObjectRef): Promise<string> {
  const range = [0, longestContent];
  return textSchema.parse(await bus.call(object, "org.a11y.atspi.Text.GetText", "ii", range))[0];
}

function exists({ path }: ObjectRef): boolean {
  return path !== nullPath;
}
