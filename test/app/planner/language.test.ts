import { describe, expect, it } from "vitest";
import { isForeign } from "../../../app/planner/language.js";

describe("isForeign", () => {
  it.each([
    "Öffne das Menü Datei und wähle Speichern",
    "ouvre le menu Fichier et clique sur Enregistrer",
    "abre el menú Archivo y guarda el documento",
    "apri il menu File e salva il documento",
    "открой файл",
    "点击保存按钮",
    "ファイルを開く",
  ])("knows another language: %s", (task) => {
    expect(isForeign(task)).toBe(true);
  });

  it.each([
    "click Save",
    "click Datei",
    "book a table at La Fontaine",
    "play Clair de Lune by Debussy",
    "Maria Silva's letter",
    "rename this",
    "bold, please",
    "dark mode",
    "no newsletter",
    "tell El Niño that I'm late",
    "go to Rue de la Paix",
    "click the Σελιδοδείκτες συστήματος line",
    "open Закладки и история",
  ])("takes for English what may be: %s", (task) => {
    expect(isForeign(task)).toBe(false);
  });
});
