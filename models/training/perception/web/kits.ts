/** The part of a design that a kit dresses with classes of its own. */
export type Dress =
  | "button"
  | "primary"
  | "input"
  | "area"
  | "select"
  | "check"
  | "radio"
  | "range"
  | "tabs"
  | "tab"
  | "tabOn"
  | "table"
  | "list"
  | "item"
  | "card"
  | "link";

/** A UI kit of the npm registry as it is rendered: which files, which classes. */
export interface Kit {
  readonly id: string;
  readonly split: "train" | "dev" | "test";
  readonly npm: string;
  /** One of these is loaded, chosen anew for each screen (themes of the same kit). */
  readonly css: readonly string[];
  readonly dress?: Partial<Record<Dress, string>>;
  /** Class of the box around everything. */
  readonly body?: readonly string[];
  /** The kit hides the input and draws the tick as part of the label. */
  readonly drawsOnLabel?: boolean;
  /** A window of the kit's own: classes of frame, bar, text, controls, body. */
  readonly window?: readonly [string, string, string, string, string];
}

const bootstrapDress: Kit["dress"] = {
  button: "btn btn-secondary|btn btn-outline-secondary|btn btn-light|btn btn-link btn-sm",
  primary: "btn btn-primary|btn btn-success|btn btn-danger btn-sm|btn btn-outline-primary",
  input: "form-control|form-control form-control-sm|form-control form-control-lg",
  area: "form-control",
  select: "form-select|form-select form-select-sm",
  check: "form-check-input",
  radio: "form-check-input",
  range: "form-range",
  tabs: "nav nav-tabs|nav nav-pills|nav nav-underline",
  tab: "nav-link",
  tabOn: "nav-link active",
  table: "table|table table-striped table-sm|table table-bordered table-hover",
  list: "list-group",
  item: "list-group-item list-group-item-action",
  card: "card card-body",
};

/** Split by kit: what is judged on was drawn by people whose kits were never trained on. */
export const kits: readonly Kit[] = [
  // The browser's own controls, as pages without any kit have them.
  { id: "plain", split: "train", npm: "", css: [] },
  {
    id: "bootstrap",
    split: "train",
    npm: "bootstrap",
    css: ["dist/css/bootstrap.css"],
    dress: bootstrapDress,
  },
  {
    id: "bootswatch",
    split: "train",
    npm: "bootswatch",
    css: "cerulean cosmo cyborg darkly flatly journal litera lumen lux materia minty morph pulse quartz sandstone simplex sketchy slate solar spacelab superhero united vapor yeti zephyr"
      .split(" ")
      .map((name) => `dist/${name}/bootstrap.css`),
    dress: bootstrapDress,
  },
  {
    id: "tabler",
    split: "train",
    npm: "@tabler/core",
    css: ["dist/css/tabler.css"],
    dress: bootstrapDress,
  },
  {
    id: "adminlte",
    split: "train",
    npm: "admin-lte",
    css: ["dist/css/adminlte.css"],
    dress: bootstrapDress,
  },
  {
    id: "bulma",
    split: "train",
    npm: "bulma",
    css: ["css/bulma.css"],
    dress: {
      button: "button|button is-small|button is-light|button is-outlined",
      primary: "button is-primary|button is-link|button is-danger is-small|button is-info",
      input: "input|input is-small|input is-rounded",
      area: "textarea",
      table: "table is-striped|table is-bordered is-narrow|table",
      tabs: "buttons has-addons",
      tab: "button",
      tabOn: "button is-link is-selected",
      item: "menu-item",
      card: "box",
    },
  },
  {
    id: "pico",
    split: "train",
    npm: "@picocss/pico",
    css: [
      "css/pico.css",
      "css/pico.amber.css",
      "css/pico.violet.css",
      "css/pico.zinc.css",
      "css/pico.jade.css",
    ],
    dress: { button: "|secondary|outline|contrast outline", primary: "|contrast" },
  },
  {
    id: "materialize",
    split: "train",
    npm: "materialize-css",
    css: ["dist/css/materialize.css"],
    dress: {
      button: "btn-flat|btn-small|btn",
      primary: "btn|btn waves-effect|btn-large",
      area: "materialize-textarea",
      select: "browser-default",
      check: "browser-default",
      table: "striped|highlight",
      list: "collection",
      item: "collection-item",
      card: "card-panel",
    },
    drawsOnLabel: true,
  },
  {
    id: "semantic",
    split: "train",
    npm: "semantic-ui-css",
    css: ["semantic.css"],
    dress: {
      button: "ui button|ui basic button|ui mini button|ui tiny basic button",
      primary: "ui primary button|ui positive button|ui red small button",
      select: "ui dropdown",
      tabs: "ui top attached tabular menu|ui secondary menu|ui pointing menu",
      tab: "item",
      tabOn: "item active",
      table: "ui celled table|ui striped compact table|ui very basic table",
      list: "ui divided list",
      item: "item",
      card: "ui segment",
    },
  },
  {
    id: "uikit",
    split: "train",
    npm: "uikit",
    css: ["dist/css/uikit.css"],
    dress: {
      button:
        "uk-button uk-button-default|uk-button uk-button-text|uk-button uk-button-small uk-button-default",
      primary:
        "uk-button uk-button-primary|uk-button uk-button-danger|uk-button uk-button-secondary",
      input: "uk-input|uk-input uk-form-small",
      area: "uk-textarea",
      select: "uk-select|uk-select uk-form-small",
      check: "uk-checkbox",
      radio: "uk-radio",
      range: "uk-range",
      table: "uk-table uk-table-striped|uk-table uk-table-divider uk-table-small",
      list: "uk-list uk-list-divider",
      card: "uk-card uk-card-default uk-card-body",
    },
  },
  {
    id: "spectre",
    split: "train",
    npm: "spectre.css",
    css: ["dist/spectre.css"],
    dress: {
      button: "btn|btn btn-link|btn btn-sm",
      primary: "btn btn-primary|btn btn-error|btn btn-success btn-sm",
      input: "form-input|form-input input-sm",
      area: "form-input",
      select: "form-select|form-select select-sm",
      range: "slider",
      table: "table|table table-striped",
      item: "menu-item",
      card: "card card-body",
    },
  },
  {
    id: "98",
    split: "train",
    npm: "98.css",
    css: ["dist/98.css"],
    drawsOnLabel: true,
    window: ["window", "title-bar", "title-bar-text", "title-bar-controls", "window-body"],
  },
  {
    id: "7",
    split: "train",
    npm: "7.css",
    css: ["dist/7.css"],
    drawsOnLabel: true,
    window: [
      "window active",
      "title-bar",
      "title-bar-text",
      "title-bar-controls",
      "window-body has-space",
    ],
  },
  {
    id: "xp",
    split: "test",
    npm: "xp.css",
    css: ["dist/XP.css"],
    drawsOnLabel: true,
    window: ["window", "title-bar", "title-bar-text", "title-bar-controls", "window-body"],
  },
  {
    id: "pure",
    split: "train",
    npm: "purecss",
    css: ["build/pure.css"],
    dress: {
      button: "pure-button",
      primary: "pure-button pure-button-primary",
      table: "pure-table pure-table-bordered|pure-table pure-table-striped",
    },
  },
  {
    id: "milligram",
    split: "train",
    npm: "milligram",
    css: ["dist/milligram.css"],
    dress: { button: "button button-outline|button button-clear", primary: "button" },
  },
  {
    id: "beer",
    split: "train",
    npm: "beercss",
    css: ["dist/cdn/beer.css"],
    dress: {
      button: "|border|transparent|small",
      primary: "|small|large",
      table: "stripes|border",
    },
    body: ["light", "dark"],
  },
  {
    id: "daisy",
    split: "train",
    npm: "daisyui@4",
    css: ["dist/full.css"],
    dress: {
      button: "btn|btn btn-sm|btn btn-outline btn-xs|btn btn-ghost",
      primary: "btn btn-primary|btn btn-secondary btn-sm|btn btn-accent|btn btn-error btn-sm",
      input:
        "input input-bordered|input input-bordered input-sm|input input-ghost input-bordered input-xs",
      area: "textarea textarea-bordered",
      select: "select select-bordered|select select-bordered select-sm",
      check: "checkbox|checkbox checkbox-sm|checkbox checkbox-primary checkbox-xs",
      radio: "radio|radio radio-sm radio-primary",
      range: "range|range range-xs range-primary|range range-sm",
      tabs: "tabs tabs-boxed|tabs tabs-bordered|tabs tabs-lifted",
      tab: "tab",
      tabOn: "tab tab-active",
      table: "table|table table-zebra|table table-xs",
      card: "card card-bordered p-4",
    },
  },
  {
    id: "primer",
    split: "train",
    npm: "@primer/css",
    css: ["dist/primer.css"],
    dress: {
      button: "btn|btn btn-sm|btn btn-invisible|btn btn-outline",
      primary: "btn btn-primary|btn btn-danger btn-sm",
      input: "form-control|form-control input-sm",
      area: "form-control",
      select: "form-select|form-select select-sm",
      tabs: "UnderlineNav-body|tabnav-tabs",
      tab: "UnderlineNav-item",
      tabOn: "UnderlineNav-item selected",
      card: "Box p-3",
      item: "Box-row",
      list: "Box",
    },
  },
  {
    id: "blueprint",
    split: "train",
    npm: "@blueprintjs/core",
    css: ["lib/css/blueprint.css"],
    dress: {
      button: "bp6-button|bp6-button bp6-minimal|bp6-button bp6-small|bp6-button bp6-outlined",
      primary: "bp6-button bp6-intent-primary|bp6-button bp6-intent-danger bp6-small",
      input: "bp6-input|bp6-input bp6-small|bp6-input bp6-round",
      area: "bp6-text-area bp6-input",
      table:
        "bp6-html-table bp6-html-table-striped|bp6-html-table bp6-html-table-bordered bp6-compact",
      tab: "bp6-tab",
      tabs: "bp6-tab-list",
      item: "bp6-menu-item",
      card: "bp6-card",
    },
    body: ["", "bp6-dark"],
  },
  {
    id: "antd",
    split: "train",
    npm: "antd@4",
    css: ["dist/antd.css", "dist/antd.dark.css", "dist/antd.compact.css"],
    dress: {
      button:
        "ant-btn ant-btn-default|ant-btn ant-btn-dashed|ant-btn ant-btn-text|ant-btn ant-btn-default ant-btn-sm",
      primary: "ant-btn ant-btn-primary|ant-btn ant-btn-primary ant-btn-dangerous ant-btn-sm",
      input: "ant-input|ant-input ant-input-sm",
      area: "ant-input",
      card: "ant-card ant-card-body ant-card-bordered",
    },
  },
  {
    id: "patternfly",
    split: "train",
    npm: "@patternfly/patternfly@5",
    css: ["patternfly.css"],
    dress: {
      button:
        "pf-v5-c-button pf-m-secondary|pf-v5-c-button pf-m-tertiary|pf-v5-c-button pf-m-control",
      primary: "pf-v5-c-button pf-m-primary|pf-v5-c-button pf-m-danger",
      check: "pf-v5-c-check__input",
      radio: "pf-v5-c-radio__input",
      table: "pf-v5-c-table pf-m-grid-md|pf-v5-c-table pf-m-compact",
      card: "pf-v5-c-card pf-v5-c-card__body",
    },
  },
  { id: "water", split: "train", npm: "water.css", css: ["out/light.css", "out/dark.css"] },
  { id: "mvp", split: "train", npm: "mvp.css", css: ["mvp.css"] },
  {
    id: "sakura",
    split: "train",
    npm: "sakura.css",
    css: ["css/sakura.css", "css/sakura-dark.css", "css/sakura-vader.css", "css/sakura-pink.css"],
  },
  {
    id: "nes",
    split: "train",
    npm: "nes.css",
    css: ["css/nes.css"],
    dress: {
      button: "nes-btn",
      primary: "nes-btn is-primary|nes-btn is-success|nes-btn is-error",
      input: "nes-input",
      area: "nes-textarea",
      table: "nes-table is-bordered",
      card: "nes-container",
    },
  },
  {
    id: "chota",
    split: "train",
    npm: "chota",
    css: ["dist/chota.css"],
    dress: {
      button: "button outline|button clear",
      primary: "button primary|button error|button dark",
      card: "card",
    },
  },
  {
    id: "coreui",
    split: "train",
    npm: "@coreui/coreui",
    css: ["dist/css/coreui.css"],
    dress: bootstrapDress,
  },
  {
    id: "w3",
    split: "train",
    npm: "w3-css",
    css: ["4/w3pro.css", "w3.css"],
    dress: {
      button: "w3-button w3-border|w3-button w3-light-grey|w3-btn w3-white w3-border",
      primary: "w3-button w3-blue|w3-button w3-teal w3-round|w3-btn w3-red",
      input: "w3-input w3-border|w3-input",
      select: "w3-select w3-border",
      check: "w3-check",
      radio: "w3-radio",
      table: "w3-table-all|w3-table w3-bordered w3-striped",
      list: "w3-ul w3-border",
      card: "w3-card w3-padding",
    },
  },
  {
    id: "picnic",
    split: "train",
    npm: "picnic",
    css: ["picnic.css"],
    dress: { button: "button pseudo|button", primary: "button success|button error|button" },
    drawsOnLabel: true,
  },
  {
    id: "turret",
    split: "train",
    npm: "turretcss",
    css: ["dist/turretcss.min.css"],
    dress: { button: "button button-border|button", primary: "button button-primary" },
  },
  {
    id: "jqueryui",
    split: "train",
    npm: "jquery-ui-themes",
    css: "base black-tie blitzer cupertino dark-hive dot-luv eggplant excite-bike flick hot-sneaks humanity le-frog mint-choc overcast pepper-grinder redmond smoothness south-street start sunny swanky-purse trontastic ui-darkness ui-lightness vader"
      .split(" ")
      .map((name) => `themes/${name}/jquery-ui.css`),
    dress: {
      button: "ui-button ui-widget ui-corner-all",
      primary: "ui-button ui-widget ui-corner-all ui-state-active",
      input: "ui-widget-content ui-corner-all",
      area: "ui-widget-content ui-corner-all",
      tabs: "ui-tabs-nav ui-widget-header ui-corner-all",
      tab: "ui-state-default ui-corner-top ui-tabs-anchor",
      tabOn: "ui-state-active ui-corner-top ui-tabs-anchor",
      item: "ui-menu-item-wrapper",
      list: "ui-menu ui-widget ui-widget-content",
      card: "ui-widget-content ui-corner-all",
    },
    window: [
      "ui-dialog ui-widget ui-widget-content ui-corner-all",
      "ui-dialog-titlebar ui-widget-header ui-corner-all",
      "ui-dialog-title",
      "ui-controls",
      "ui-dialog-content ui-widget-content",
    ],
  },
  {
    id: "cirrus",
    split: "dev",
    npm: "cirrus-ui",
    css: ["dist/cirrus.css"],
    dress: {
      button: "btn|btn btn-transparent|outline btn",
      primary: "btn btn-primary|btn btn-link|btn btn-danger",
      card: "card p-2",
    },
  },
  {
    id: "foundation",
    split: "dev",
    npm: "foundation-sites",
    css: ["dist/css/foundation.css"],
    dress: {
      button: "button hollow|button secondary|button clear|small button secondary",
      primary: "button|button alert|button success small",
      card: "card card-section",
    },
  },
  {
    id: "halfmoon",
    split: "dev",
    npm: "halfmoon",
    css: ["css/halfmoon.css"],
    dress: bootstrapDress,
  },
  {
    id: "clarity",
    split: "test",
    npm: "@clr/ui",
    css: ["clr-ui.css"],
    dress: {
      button: "btn btn-outline|btn btn-link|btn btn-sm",
      primary: "btn btn-primary|btn btn-danger|btn btn-success btn-sm",
      input: "clr-input",
      area: "clr-textarea",
      select: "clr-select",
      check: "clr-checkbox",
      radio: "clr-radio",
      table: "table|table table-compact",
      card: "card card-block",
    },
  },
  {
    id: "govuk",
    split: "test",
    npm: "govuk-frontend",
    css: ["dist/govuk/govuk-frontend.min.css"],
    dress: {
      button: "govuk-button govuk-button--secondary",
      primary: "govuk-button|govuk-button govuk-button--warning",
      input: "govuk-input",
      area: "govuk-textarea",
      select: "govuk-select",
      table: "govuk-table",
      link: "govuk-link",
      card: "govuk-inset-text",
    },
    body: ["govuk-body"],
  },
  { id: "simple", split: "test", npm: "simpledotcss", css: ["simple.css"] },
  {
    id: "element",
    split: "test",
    npm: "element-plus",
    css: ["dist/index.css"],
    dress: {
      button: "el-button|el-button el-button--small|el-button is-plain",
      primary:
        "el-button el-button--primary|el-button el-button--danger|el-button el-button--success is-round",
      input: "el-input__inner el-input__wrapper",
      area: "el-textarea__inner",
      item: "el-menu-item",
      card: "el-card el-card__body",
    },
  },
  {
    id: "system6",
    split: "test",
    npm: "@sakun/system.css",
    css: ["dist/system.css"],
    dress: { button: "btn", primary: "btn" },
    drawsOnLabel: true,
    window: ["window", "title-bar", "title", "title-bar-controls", "window-pane"],
  },
];

/** Icon packs: folders of SVG files, split like the kits. */
export const iconPacks: readonly {
  readonly npm: string;
  readonly folder: string;
  readonly split: "train" | "test";
}[] = [
  { npm: "lucide-static", folder: "icons", split: "train" },
  { npm: "@tabler/icons", folder: "icons/outline", split: "train" },
  { npm: "@tabler/icons", folder: "icons/filled", split: "train" },
  { npm: "bootstrap-icons", folder: "icons", split: "train" },
  { npm: "remixicon", folder: "icons/System", split: "train" },
  { npm: "remixicon", folder: "icons/Editor", split: "train" },
  { npm: "@mdi/svg", folder: "svg", split: "train" },
  { npm: "@phosphor-icons/core", folder: "assets/regular", split: "train" },
  { npm: "@phosphor-icons/core", folder: "assets/duotone", split: "train" },
  { npm: "feather-icons", folder: "dist/icons", split: "train" },
  { npm: "@primer/octicons", folder: "build/svg", split: "test" },
  { npm: "iconoir", folder: "icons/regular", split: "test" },
];
