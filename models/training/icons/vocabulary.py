"""What icons are called: plain words for the things people point at, and how icon packs name them.

Each line is a name and the packs' names for the same drawing. Drawings that look the same have one
name (a gear is "settings" wherever it stands), since nothing but its looks tells an icon.
"""

import re

LINES = """
save: save document-save floppy floppy-disk device-floppy content-save save-file filesave diskette media-floppy
save as: save-as document-save-as content-save-edit save-edit filesaveas save-all content-save-all document-save-all
open: document-open folder-open open-folder folder-opened open-file fileopen opened-folder folder-notch-open
new file: document-new file-plus file-add new-file filenew note-plus note-add file-new add-document document-add add-file file-earmark-plus page-plus file-circle-plus
copy: copy edit-copy content-copy files copy-all clone duplicate editcopy documents edit-duplicate
paste: paste edit-paste content-paste clipboard editpaste clipboard-text clipboard-list clipboard-outline assignment clipboard-paste
cut: cut edit-cut content-cut scissors editcut
undo: undo edit-undo arrow-undo arrow-back-up undo-2 arrow-counterclockwise arrow-go-back corner-up-left arrow-90deg-left arrow-u-up-left undo-variant
redo: redo edit-redo arrow-redo arrow-forward-up redo-2 arrow-clockwise-alt arrow-go-forward corner-up-right arrow-90deg-right arrow-u-up-right redo-variant
search: search edit-find magnify magnifying-glass system-search find zoom search-web lookup loupe file-search search-alt
zoom in: zoom-in magnify-plus magnifying-glass-plus search-plus zoom-in-area magnifier-add search-add zoom-plus
zoom out: zoom-out magnify-minus magnifying-glass-minus search-minus zoom-out-area zoom-minus
close: close x x-lg window-close cross times xmark dialog-close cancel-x multiply close-small tab-close xmark-lg x-small
add: plus add plus-lg list-add plus-large plus-small add-small plus-circle add-circle circle-plus plus-circle-outline add-circle-outline
remove: minus remove subtract dash list-remove dash-lg minus-small horizontal-rule remove-small minus-circle remove-circle circle-minus dash-circle subtract-circle minus-circle-outline
delete: trash delete edit-delete trash-2 trash-can bin trash-alt user-trash delete-bin delete-bin-2 trash-bin bin-full garbage trash-simple trash3 delete-forever rubbish
edit: pencil edit pen edit-2 document-edit edit-pencil pencil-simple pen-line create mode-edit pencil-line edit-3 compose pen-to-square pencil-square square-pen edit-square document-edit-sign
settings: settings gear cog preferences-system configure settings-2 gear-six gear-wide cog-6-tooth settings-outline preferences emblem-system cog-outline settings-gear setting gear-fill cogs gears settings-3 system-settings application-settings
sliders: sliders sliders-horizontal adjustments adjustments-horizontal tune faders settings-sliders equalizer options sliders-h mixer equalizer-2 adjustments-vertical sliders-v faders-horizontal sliders-vertical
menu: menu list-menu hamburger menu-2 bars navigation-menu three-bars menu-line open-menu nav-menu application-menu menu-open reorder rows
more: more ellipsis dots dots-horizontal three-dots more-horizontal more-horiz ellipsis-horizontal dots-three kebab-horizontal more-2 overflow-menu-horizontal view-more-horizontal
more vertical: more-vertical more-vert dots-vertical ellipsis-vertical three-dots-vertical dots-three-vertical more-v overflow-menu-vertical view-more kebab ellipsis-v
home: home house go-home home-2 user-home home-outline home-3 house-simple home-simple home-variant house-door house-chimney house-line home-alt
back: arrow-left go-previous arrow-back left-arrow arrow-left-long go-previous-view arrow-long-left draw-arrow-back arrow-narrow-left arrow-left-s
forward: arrow-right go-next arrow-forward right-arrow arrow-right-long go-next-view arrow-long-right draw-arrow-forward arrow-narrow-right
up: arrow-up go-up up-arrow arrow-upward arrow-up-long arrow-long-up arrow-narrow-up draw-arrow-up
down: arrow-down go-down down-arrow arrow-downward arrow-down-long arrow-long-down arrow-narrow-down draw-arrow-down
chevron left: chevron-left nav-arrow-left caret-left-line angle-left arrow-left-s chevron-back arrow-ios-back keyboard-arrow-left navigate-before left chevron-compact-left
chevron right: chevron-right nav-arrow-right angle-right arrow-right-s chevron-forward arrow-ios-forward keyboard-arrow-right navigate-next right chevron-compact-right
chevron up: chevron-up nav-arrow-up angle-up arrow-up-s arrow-ios-upward keyboard-arrow-up expand-less pan-up chevron-compact-up
chevron down: chevron-down nav-arrow-down angle-down arrow-down-s arrow-ios-downward keyboard-arrow-down expand-more pan-down chevron-compact-down
collapse: caret-up caret-up-fill triangle-up arrow-drop-up menu-up
drop down: caret-down caret-down-fill triangle-down arrow-drop-down menu-down caret-down-filled
first: skip-back-first go-first first-page page-first chevrons-left chevron-double-left caret-double-left arrow-collapse-left angles-left double-left keyboard-double-arrow-left nav-arrow-double-left
last: go-last last-page page-last chevrons-right chevron-double-right caret-double-right angles-right double-right keyboard-double-arrow-right
top: go-top chevrons-up chevron-double-up caret-double-up angles-up vertical-align-top keyboard-double-arrow-up
bottom: go-bottom chevrons-down chevron-double-down caret-double-down angles-down keyboard-double-arrow-down
refresh: refresh view-refresh reload refresh-cw arrow-clockwise rotate-cw sync arrows-rotate refresh-2 sync-alt autorenew arrows-clockwise cached restart reset update refresh-double rotate-right object-rotate-right arrow-repeat
stop: stop media-playback-stop process-stop player-stop stop-circle square-stop stop-fill
play: play media-playback-start player-play play-fill play-arrow play-solid play-outline start
pause: pause media-playback-pause player-pause pause-fill pause-solid
record: record media-record player-record record-circle circle-dot record-btn fiber-manual-record radio-button-checked
skip next: skip-forward media-skip-forward player-skip-forward skip-next skip-end next-track step-forward skip-end-fill forward-step skip-right
skip previous: skip-back media-skip-backward player-skip-back skip-previous skip-start previous-track step-backward skip-start-fill backward-step skip-left
fast forward: fast-forward media-seek-forward player-track-next fast-forward-fill forward-fill
rewind: rewind media-seek-backward player-track-prev fast-rewind rewind-fill backward fast-backward
shuffle: shuffle media-playlist-shuffle arrows-shuffle shuffle-variant random arrows-shuffle-2 playlist-shuffle
repeat: repeat media-playlist-repeat repeat-all loop
eject: eject media-eject player-eject
volume: volume-high volume-up audio-volume-high volume volume-2 speaker-high volume-max speaker-wave sound-high sound-max volume-loud volume-up-fill speaker-2
volume low: volume-low volume-down audio-volume-low volume-1 speaker-low sound-low volume-min volume-medium audio-volume-medium
mute: volume-off volume-mute audio-volume-muted volume-x speaker-slash volume-xmark sound-off speaker-mute volume-slash speaker-x volume-3 volume-cross
microphone: microphone mic audio-input-microphone mic-fill
microphone off: microphone-off mic-off mic-mute microphone-slash microphone-mute
headphones: headphones headset audio-headphones headphone headphones-simple
music: music music-note audio-x-generic music-2 note-music library-music music-note-beamed musical-note musical-notes
video: video camera-video video-camera videocam video-display video-on video-x-generic camera-web
image: image photo picture insert-image image-x-generic file-image photograph images card-image landscape media-image
camera: camera camera-photo photo-camera camera-alt camera-2 device-camera
bold: bold format-text-bold format-bold type-bold text-bold text-b bold-text
italic: italic format-text-italic format-italic type-italic text-italic text-t-italic
underline: underline format-text-underline format-underline type-underline text-underline format-underlined
strikethrough: strikethrough format-text-strikethrough format-strikethrough type-strikethrough text-strikethrough strikethrough-s
align left: align-left format-justify-left format-align-left text-align-left text-left align-text-left text-start
align center: align-center format-justify-center format-align-center text-align-center text-center align-text-center
align right: align-right format-justify-right format-align-right text-align-right text-right align-text-right text-end
justify: align-justify format-justify-fill format-align-justify text-align-justify justify align-justified text-justify
bulleted list: list list-ul format-list-bulleted list-bullets view-list-bullet list-unordered unordered-list text-bullet-list bulleted-list format-list-unordered view-list list-bulleted
numbered list: list-ol list-numbers list-ordered format-list-numbered ordered-list numbered-list format-list-ordered list-numbered text-number-list
checklist: list-check checklist list-checks list-todo tasks format-list-checks list-checkbox task-list ui-checks
indent: indent format-indent-more text-indent indent-increase format-indent-increase text-indent-increase increase-indent text-indent-left
outdent: outdent format-indent-less text-outdent indent-decrease format-indent-decrease text-indent-decrease decrease-indent
quote: quote format-quote blockquote quotes text-quote double-quotes format-quote-close quote-left
superscript: superscript format-superscript text-superscript format-text-superscript
subscript: subscript format-subscript text-subscript format-text-subscript
text: type text-t format-text text letter-t format-title typography title text-size cursor-text text-field insert-text draw-text
font size: font-size format-size text-font-size a-large-small text-size-adjust format-font-size-more
heading: heading format-header-1 h-1 type-h1 text-h text-heading letter-h header text-h-one heading-h1
clear formatting: clear-formatting format-clear edit-clear-formatting remove-formatting text-clear-formatting eraser-text clear-format
highlight: highlight highlighter format-color-highlight draw-highlight marker highlighter-circle
text colour: text-color format-text-color format-color-text font-color baseline text-color-accent
fill colour: paint-bucket fill-color format-color-fill color-fill bucket fill format-fill-color paint-bucket-fill fill-drip
palette: palette color-palette applications-graphics color-management preferences-desktop-color colors
colour picker: eyedropper color-picker colorize pipette color-select eye-dropper dropper eyedropper-variant
brush: brush paint-brush paintbrush draw-brush paint brush-2 paint-brush-broad
eraser: eraser draw-eraser erase edit-clear-all clear-all
crop: crop transform-crop crop-2 image-crop
rotate left: rotate-left object-rotate-left rotate-ccw arrow-counterclockwise rotate-2 rotate-anticlockwise arrow-rotate-left
flip horizontal: flip-horizontal object-flip-horizontal reflect-horizontal flip-h symmetry-horizontal
flip vertical: flip-vertical object-flip-vertical reflect-vertical flip-v symmetry-vertical
table: table view-table insert-table table-large grid-table table-2 draw-table border-all table-chart
chart: chart-bar bar-chart chart bar-chart-2 office-chart-bar chart-column bar-chart-line view-statistics chart-bar-vertical poll
pie chart: chart-pie pie-chart office-chart-pie chart-donut pie-chart-2
line chart: chart-line line-chart office-chart-line trending-up graph-up trend-up graph activity-chart chart-line-up
link: link insert-link link-2 link-variant link-45deg chain insert-hyperlink link-simple hyperlink link-horizontal
unlink: unlink link-off link-break remove-link chain-broken link-slash link-2-off broken-link
print: print printer document-print printer-2 fileprint
print preview: document-print-preview print-preview printer-eye
mail: mail envelope email internet-mail mail-2 mail-message envelope-simple mail-unread letter
send: send mail-send document-send paper-plane send-2 paper-plane-tilt mail-forward-send send-plane
reply: reply mail-reply-sender corner-up-left-reply mail-reply arrow-bend-up-left
reply all: reply-all mail-reply-all
inbox: inbox mail-folder-inbox tray inbox-2 mail-inbox
attach: paperclip attach attachment mail-attachment attach-file paperclip-2 clip
calendar: calendar office-calendar calendar-month view-calendar calendar-2 calendar-today x-office-calendar calendar-days calendar-blank date-range calendar-event event calendar-line calendar-alt calendar-week
clock: clock access-time schedule time clock-outline clock-2 preferences-system-time alarm-clock-time clock-hour-4 clock-three time-clock
history: history document-open-recent clock-counter-clockwise recent clock-rewind restore view-history
alarm: alarm alarm-clock alarm-fill clock-alarm
timer: timer stopwatch chronometer timer-outline timer-sand-clock stop-watch
user: user person account contact avatar-default user-2 face-user people-single account-outline user-identity avatar person-outline
users: users people group system-users user-group account-group account-multiple persons users-three groups user-multiple account-multiple-outline user-friends
add user: user-plus person-add account-plus contact-new user-add list-add-user person-plus add-user add-contact
log out: log-out logout system-log-out sign-out box-arrow-right exit arrow-right-from-bracket exit-to-app leave
log in: log-in login sign-in box-arrow-in-right arrow-right-to-bracket enter
lock: lock system-lock-screen changes-prevent locked lock-closed padlock object-locked lock-2 lock-alt lock-simple
unlock: unlock lock-open changes-allow unlocked lock-off padlock-open object-unlocked lock-simple-open lock-open-2 lock-unlocked
key: key dialog-password key-2 vpn-key key-variant key-skeleton key-alt
shield: shield security shield-outline security-high shield-simple shield-fill
fingerprint: fingerprint fingerprint-simple finger-print
eye: eye view-visible visibility show eye-open eye-outline view view-preview password-show
eye off: eye-off eye-slash visibility-off view-hidden eye-closed hide eye-invisible view-off password-hide
star: star starred favorite-star bookmark-star non-starred star-outline star-fill rating
heart: heart favorite love emblem-favorite heart-outline like-heart heart-fill
bookmark: bookmark bookmarks bookmark-simple bookmark-outline bookmark-new user-bookmarks bookmark-2 bookmark-border
tag: tag label sell tag-outline tag-2 price-tag tag-simple price-tag-3
flag: flag flag-2 flag-outline flag-banner flag-fill mail-mark-important-flag flag-3
pin: pin push-pin pushpin thumbtack window-pin pin-angle thumb-tack view-pin
folder: folder folder-2 folder-outline folder-simple inode-directory folder-closed
new folder: folder-plus folder-new folder-add create-new-folder new-folder folder-simple-plus folder-2-plus folder-plus-outline
file: file document file-text file-document page description insert-drive-file text-x-generic file-blank file-alt file-outline file-earmark page-facing-up text-file document-text file-3
download: download arrow-down-to-line document-download file-download download-2 box-arrow-down tray-arrow-down folder-download cloud-down-arrow arrow-down-tray edit-download emblem-downloads download-simple vertical-align-bottom-download
upload: upload arrow-up-from-line document-upload file-upload upload-2 box-arrow-up tray-arrow-up arrow-up-tray upload-simple
import: import document-import file-import arrow-bar-to-down log-in-file import-export-in
export: export document-export file-export arrow-bar-up external share-export
share: share document-share share-2 share-variant emblem-shared share-network share-nodes share-alt social-share
open externally: external-link open-in-new box-arrow-up-right arrow-square-out link-external arrow-up-right-from-square launch external-link-alt window-external open-new-window share-box up-right-from-square open-external
cloud: cloud cloud-outline folder-cloud cloud-fill weather-overcast
cloud upload: cloud-upload cloud-arrow-up cloud-upload-alt upload-cloud cloud-up
cloud download: cloud-download cloud-arrow-down cloud-download-alt download-cloud cloud-down
database: database server-database storage database-outline database-2 data-base office-database
server: server network-server servers server-2 server-rack hard-drives server-network
terminal: terminal utilities-terminal console command-line prompt terminal-2 terminal-box terminal-window dialog-scripts
code: code code-slash code-tags code-2 embed file-code-angle format-code code-xml brackets-angle script
braces: braces code-braces code-json curly-braces brackets-curly json
bug: bug bug-report bug-outline tools-report-bug debug bug-2 bug-ant
git branch: git-branch source-branch branch vcs-branch code-branch
git merge: git-merge source-merge vcs-merge merge code-merge call-merge
extension: puzzle extension puzzle-piece preferences-plugin plugin puzzle-outline extensions
package: package box archive-box package-x-generic cube-box inventory package-variant-closed package-variant package-2
archive: archive archive-insert package-archive box-archive archive-2 archive-outline mail-archive
layers: layers layer-group stack layer layers-outline stack-2 stack-3 square-stack
group objects: object-group group-objects box-multiple object-group-solid
filter: filter view-filter funnel filter-outline filter-list-funnel filter-alt funnel-simple filter-2 filter-variant
sort: sort sort-ascending view-sort-ascending sort-asc arrow-up-down sort-variant sort-amount-asc sort-up swap-vert arrows-down-up arrows-sort sort-alpha-down sort-descending view-sort-descending sort-desc sort-amount-desc sort-down sort-amount-down
info: info dialog-information information info-circle help-about information-circle circle-info info-outline circle-information information-outline documentinfo
help: help help-circle question-circle help-contents question-mark-circle circle-question question circle-help help-outline help-contextual question-circle-o system-help help-browser question-mark
warning: warning alert-triangle dialog-warning exclamation-triangle triangle-exclamation alert triangle-alert warning-outline triangle-warning error-warning
error: error alert-circle dialog-error exclamation-circle circle-alert circle-exclamation error-outline report-error warning-circle alert-outline
check: check ok checkmark dialog-ok tick check-lg done emblem-ok check-2 emblem-default dialog-ok-apply object-select emblem-checked check-circle circle-check checkmark-circle checkbox-circle check-circle-2 task-complete emblem-success
cancel: x-circle cancel close-circle circle-x dialog-cancel cross-circle circle-xmark times-circle close-circle-outline dismiss-circle highlight-off
block: ban block slash-circle prohibit circle-slash forbidden do-not-disturb action-unavailable not-allowed circle-ban block-helper prohibit-inset no-entry
bell: bell notification notifications bell-outline preferences-desktop-notification-bell bell-simple notification-3 bell-ringing bell-active
bell off: bell-off bell-slash notifications-off notification-off bell-disabled notification-disabled
chat: chat message message-square chat-bubble comment message-circle comments chat-dots chat-left forum im-message-new chat-text message-2 message-outline message-3 bubble chat-left-text comment-text chat-centered annotation
phone: phone call phone-call call-start telephone telephone-fill call-outline phone-2
hang up: phone-off call-end call-stop phone-slash hangup phone-hangup phone-x phone-disconnect
mobile: smartphone phone-mobile mobile device-mobile phone-iphone cellphone mobile-screen phone-portrait device-phone-mobile phone-device
map pin: map-pin location place map-marker pin-map location-dot geo-alt mark-location map-pin-2 location-pin geo location-outline map-pin-line location-on marker-pin
map: map map-trifold map-2 map-outline folded-map maps
compass: compass explore compass-outline navigation-compass compass-2 browser-compass
globe: globe web internet-web-browser public language earth world globe-alt globe-hemisphere-west applications-internet globe-2 earth-americas network-web
cart: cart shopping-cart basket shopping-bag shopping-cart-simple cart-outline cart-shopping shopping-cart-2
credit card: credit-card card payment bank-card credit-card-2 wallet-card credit-card-outline credit-card-front
money: currency-dollar dollar attach-money dollar-sign currency-usd money-dollar dollar-circle cash coin
gift: gift card-giftcard gift-outline present redeem gift-2
truck: truck delivery local-shipping truck-delivery truck-fast
car: car directions-car car-front automobile car-simple car-side
airplane: airplane plane flight airplane-fill plane-departure-flat airplane-tilt plane-line
bed: bed hotel bed-outline bed-front bed-double
coffee: coffee cup local-cafe mug mug-hot cup-hot coffee-outline cafe
sun: sun light-mode brightness-high sun-bright weather-clear sunny white-balance-sunny brightness-up sun-dim display-brightness
moon: moon dark-mode weather-clear-night nightlight moon-stars bedtime brightness-3 moon-waning-crescent
weather: cloud-sun partly-cloudy weather-few-clouds weather-partly-cloudy sun-cloud partly-sunny
rain: cloud-rain weather-showers rainy weather-rainy rain
snow: snowflake snow ac-unit weather-snow snow-2
umbrella: umbrella beach-access umbrella-outline umbrella-simple
lightning: lightning bolt zap flash lightning-bolt flash-on thunder bolt-lightning lightning-charge
fire: fire flame local-fire-department whatshot fire-flame flame-kindling
drop: droplet drop water-drop water drop-half tint invert-colors-drop
leaf: leaf eco leaf-outline leaf-2
tree: tree park tree-evergreen pine-tree
wifi: wifi network-wireless network-wifi wifi-high wifi-strength-4 signal-wifi wifi-3
wifi off: wifi-off network-wireless-offline wifi-slash wifi-x signal-wifi-off
bluetooth: bluetooth preferences-system-bluetooth bluetooth-active network-bluetooth
battery: battery battery-full battery-4 battery-100 battery-outline
battery charging: battery-charging battery-charging-full battery-full-charging battery-bolt
power: power system-shutdown power-settings-new power-button power-off power-standby shutdown system-shutdown-panel
plug: plug power-plug electrical-services plug-2 electric-plug plug-outline
usb: usb drive-removable-media-usb usb-symbol usb-port
hard drive: hard-drive drive-harddisk harddisk hdd hard-disk hard-drive-2
cpu: cpu processor chip memory microchip cpu-chip device-cpu
monitor: monitor video-display display desktop computer screen tv-screen desktop-windows device-desktop display-1 computer-desktop
laptop: laptop computer-laptop laptop-2 device-laptop notebook-computer laptop-outline
keyboard: keyboard input-keyboard keyboard-outline
mouse: mouse input-mouse mouse-simple computer-mouse mouse-2
printer network: printer-network network-printer printer-remote
tv: tv television tv-2 device-tv tv-outline tv-simple
gamepad: gamepad game-controller input-gaming sports-esports device-gamepad controller gamepad-2 applications-games
robot: robot smart-toy bot android-robot robot-outline
rocket: rocket rocket-launch rocket-outline rocket-2 space-rocket
lightbulb: lightbulb bulb light-bulb lightbulb-outline idea lamp-bulb
magic wand: wand magic-wand auto-fix magic tools-wizard wand-magic magic-stick wand-sparkles auto-fix-high
sparkles: sparkles stars-sparkle auto-awesome sparkle shining stars
trophy: trophy emoji-events trophy-outline award-cup trophy-star
award: award medal ribbon badge-award military-tech award-ribbon
crown: crown crown-outline vip-crown crown-simple
diamond: diamond gem diamond-outline gem-stone
book: book book-open menu-book open-book book-2 book-open-page-variant book-open-text accessories-dictionary book-opened read-book
library: library books bookshelf local-library library-2 book-stack
newspaper: newspaper news article newspaper-variant newspaper-clipping
note: sticky-note note sticky sticky-note-2 note-sticky knotes note-outline
graduation: graduation-cap school mortarboard academic-cap graduate-cap
briefcase: briefcase work business-center briefcase-2 briefcase-outline suitcase-work
building: building office-building business apartment building-2 buildings city building-office office-building-outline
factory: factory industry factory-outline building-factory building-factory-2
store: store storefront shop building-store shop-window store-outline store-2
bank: bank account-balance building-columns landmark building-bank bank-2
hospital: hospital local-hospital building-hospital hospital-box hospital-alt
wrench: wrench build tool spanner tools-wrench wrench-outline wrench-adjustable
tools: tools hammer-wrench build-tools hammer-screwdriver applications-utilities screwdriver-wrench handyman toolbox-tools
hammer: hammer hammer-outline hammer-2
ruler: ruler straighten ruler-2 measure-ruler ruler-square-flat
pen tool: pen-tool vector-pen bezier pen-nib fountain-pen-tip path-pen nib
shapes: shapes category shapes-outline shape
square: square crop-square square-outline rectangle-square
circle: circle circle-outline radio-button-unchecked ellipse-circle ellipse
triangle: triangle triangle-outline change-history
checked box: check-square checkbox-marked check-box square-check checkbox-checked checkbox checkbox-marked-outline checkbox-line
unchecked box: checkbox-blank checkbox-unchecked check-box-outline-blank checkbox-blank-outline
cursor: cursor mouse-pointer cursor-default cursor-arrow pointer select-cursor navigation-arrow mouse-pointer-2 cursor-default-outline
hand: hand pan-tool hand-paper hand-stop transform-browse hand-palm-open hand-palm
point: hand-pointer pointing-hand touch-app hand-pointing hand-index hand-point-up hand-click tap
select all: select-all edit-select-all selection-all
selection: select selection marquee select-rectangular bounding-box-circles selection-drag dotted-square edit-select rectangle-dashed
move: move arrows-move transform-move arrow-all open-with arrows-out-cardinal arrows-up-down-left-right cursor-move move-all arrows-cross
full screen: fullscreen view-fullscreen maximize arrows-fullscreen corners-out full-screen expand-corners maximize-2 expand arrows-expand open-in-full arrow-expand arrows-diagonal resize arrows-out up-right-and-down-left-from-center arrows-angle-expand expand-diagonal arrows-maximize arrow-expand-all
leave full screen: fullscreen-exit view-restore minimize corners-in compress leave-full-screen minimize-2 shrink arrows-collapse close-fullscreen arrow-collapse arrows-diagonal-minimize arrows-in down-left-and-up-right-to-center arrows-angle-contract arrows-minimize arrow-collapse-all
minimize: window-minimize minimise window-minimise chrome-minimize
maximize: window-maximize maximise window-maximise chrome-maximize
restore: window-restore chrome-restore windows-restore
window: window app-window application window-2 browser app-window-2 web-asset preferences-system-windows browser-window
split: columns layout-columns view-split-left-right split-horizontal view-columns layout-split columns-2 split-vertical view-column
sidebar: sidebar layout-sidebar view-sidetree panel-left side-bar sidebar-simple view-sidebar layout-sidebar-left panel-left-close dock-left
grid: grid view-grid apps grid-3x3-gap squares-four view-app-grid grid-2 layout-grid view-list-icons grid-view view-module four-squares squares-2x2 grid-four grid-outline
dashboard: dashboard layout-dashboard view-dashboard speedometer-dashboard dashboard-outline
gauge: gauge speedometer dashboard-gauge gauge-high speed speedometer-2 tachometer
drag handle: grip-vertical drag-indicator drag dots-six-vertical drag-vertical grip grip-dots-vertical draggable
tree view: view-list-tree list-tree tree-structure account-tree folder-tree file-tree sitemap hierarchy diagram-3 tree-view flow-tree
qr code: qr-code qrcode qr-code-2 qr-code-scan
barcode: barcode upc-scan barcode-scan bar-code
scan: scan scanner document-scan scan-line viewfinder crop-free qr-scan
translate: translate languages preferences-desktop-locale language-translate translate-2
accessibility: accessibility universal-access accessible preferences-desktop-accessibility person-simple-circle accessible-icon accessibility-human
smile: smile emoji-smile mood face-smile sentiment-satisfied emoticon-happy smiley emoji-happy emoticon-outline face-smile-big insert-emoticon mood-smile smile-beam
sad: frown emoji-frown mood-bad face-sad sentiment-dissatisfied emoticon-sad smiley-sad mood-sad emoji-sad
thumbs up: thumb-up thumbs-up hand-thumbs-up thumb-up-outline like
thumbs down: thumb-down thumbs-down hand-thumbs-down thumb-down-outline dislike
rss: rss rss-feed application-rss+xml rss-simple
podcast: podcast podcasts apple-podcasts broadcast-podcast
broadcast: broadcast radio-tower antenna cell-tower broadcast-tower access-point radio-waves signal-tower
signal: signal bar-chart-signal signal-cellular-alt cell-signal network-cellular-signal-excellent antenna-bars signal-bars reception-4
anchor: anchor anchor-outline anchor-simple
target: target crosshair gps-fixed crosshairs my-location bullseye focus-target crosshair-2 crosshairs-gps
infinity: infinity all-inclusive infinite
hash: hash tag-hash hashtag pound numbers number-sign
at: at at-sign at-symbol alternate-email at-line
percent: percent percentage percent-outline
function: function math-function functions sigma sum insert-math-expression formula function-variant
calculator: calculator accessories-calculator calculate calculator-variant calculator-simple
contacts: address-book contacts x-office-address-book contact-book address-card journal-contacts book-user id-badge
id card: id-card badge identification-card card-account-details id identification contact-card
spelling: tools-check-spelling spellcheck spell-check text-spellcheck text-check-spelling
properties: document-properties edit-properties object-properties properties
bookmark add: bookmark-plus bookmark-add bookmark-new-add
comment add: message-plus comment-plus chat-plus message-square-plus comment-add add-comment
swap: swap-horizontal arrow-left-right arrows-left-right exchange swap-horiz arrows-exchange arrow-right-arrow-left switch-horizontal
playlist: playlist view-media-playlist playlist-music queue-music playlist-play music-list
film: film movie film-strip movie-outline film-2 video-film
clapper: clapperboard clapper movie-open film-slate movie-clapper
cd: disc media-optical album cd disc-2 media-optical-audio
microphone studio: microphone-stage microphone-2 microphone-variant
scissors square: snip screenshot-snip scissors-cutting-line
screenshot: screenshot applets-screenshooter camera-viewfinder device-screenshot
dice: dice dice-5 casino dice-five dice-multiple
paw: paw pets paw-outline paw-print
""".strip()

VOCABULARY: dict[str, list[str]] = {}
for line in LINES.splitlines():
    name, synonyms = line.split(":", 1)
    VOCABULARY[name] = synonyms.split()
NAMES = list(VOCABULARY)
BY_SYNONYM = {s: n for n, synonyms in reversed(VOCABULARY.items()) for s in synonyms}

# What packs add to a name for its style, not for what it shows.
STYLE = {"ic", "fluent", "regular", "filled", "fill", "outline", "outlined", "line", "solid", "linear", "sharp",
         "round", "rounded", "symbolic", "bx", "bxs", "icon", "thin", "light", "duotone", "twotone", "fa",
         "cil", "gg", "uil", "logo", "baseline", "bold"}


def tokens(stem: str) -> list[str]:
    """`ic_fluent_save_24_filled` → ic fluent save filled. Sizes and directions of writing are dropped."""
    stem = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", stem).lower()
    return [t for t in re.split(r"[-_\s]+", stem) if t and not re.fullmatch(r"\d{2}|rtl|ltr", t)]


def is_mirrored(stem: str) -> bool:
    """Whether a drawing is for writing from right to left: its arrows point the other way."""
    return "rtl" in re.split(r"[-_\s]+", stem.lower())


def plain(stem: str) -> str:
    """A pack's file name without what names its style: `ic_fluent_save_24_filled` → `save`."""
    kept = tokens(stem)
    while len(kept) > 1 and kept[-1] in STYLE:
        kept.pop()
    while len(kept) > 1 and kept[0] in STYLE:
        kept.pop(0)
    return "-".join(kept)


def named(stem: str) -> str | None:
    """The vocabulary's name for a pack's file name, or None.

    The style is taken off word by word, since "bold" is a style of Phosphor's and an action
    everywhere else, and a "line" chart is no chart drawn in lines.
    """
    whole = stem.lower().replace("_", "-")
    if whole in BY_SYNONYM:
        return BY_SYNONYM[whole]
    kept = tokens(stem)
    start = 0
    while start < len(kept):
        for end in range(len(kept), start, -1):
            if not all(t in STYLE for t in kept[end:]):
                break
            found = BY_SYNONYM.get("-".join(kept[start:end]))
            if found:
                return found
        if kept[start] not in STYLE:
            break
        start += 1
    return None
