import "../style/app.css";
import { announce } from "./announce.js";
import { Column } from "./column.js";
import { h, icon, icons } from "./dom.js";
import { Look, ready } from "./look.js";
import { Panel } from "./panel.js";
import { askName, most, remember, remembered, suggestion } from "./people.js";
import { listen } from "./stream.js";
import { Tabs } from "./tabs.js";
import { say } from "./words.js";

const places = [...new Set([new URLSearchParams(location.search).get("place") ?? "general", "approvals"])];
let people = remembered();
let columns = new Map();
let hello = null;
let up = null;
let close = () => {};
let told = Promise.resolve();

const state = h("span", { class: "state", role: "status" });
const banner = h("p", { class: "banner", hidden: true });
const outage = h("p", { class: "banner outage", hidden: true }, say("reconnecting_long"));
const add = h("button", { class: "secondary add", type: "button", click: addPerson }, icon(icons.add), h("span", {}, say("add_person")));
const chats = h("div", { class: "people" });
const tabs = new Tabs();
const look = new Look({ onChange: onLook });
const panel = new Panel({ onNews: () => tabs.mark("panel"), onMoved });

document.getElementById("app").append(
  h("header", { class: "top" }, h("img", { src: "/web/icon.svg", alt: "", width: 28, height: 28 }), h("h1", {}, say("bot")), h("span", { class: "where" }, say("local")), state, look.element, add),
  banner, outage, tabs.element, h("main", {}, chats, panel.element));
start(people);

/** (Re)builds the people's sides; those who stay keep theirs, with everything typed in it. */
function start(names) {
  const kept = new Map([...columns].filter(([name]) => names[0] === people[0] && names.includes(name)));
  people = names;
  remember(people);
  columns = new Map(people.map((name, index) => [name, kept.get(name) ?? newColumn(name, index)]));
  for (const column of [...chats.children]) if (![...columns.values()].some((each) => each.element === column)) column.remove();
  for (const column of columns.values()) if (!column.element.isConnected) chats.append(column.element);
  chats.dataset.count = people.length;
  add.hidden = people.length >= most;
  tabs.show(people, !panel.element.hidden);
  suggest();
  close();
  close = listen({ people, places, onHello, onPanel, onMessage, onDown });
}

function newColumn(name, index) {
  return new Column(name, {
    places,
    other: index > 0 ? people[0] : null,
    real: hello?.real,
    onRename: () => renamePerson(name),
    onLeave: index > 0 ? () => start(people.filter((each) => each !== name)) : null,
  });
}

async function addPerson() {
  const name = await askName({ title: say("add_person_title"), text: say("add_person_text"), button: say("add"), value: suggestion(people), taken: people });
  if (!name) return;
  start([...people, name]);
  tabs.select(`person-${name}`);
  columns.get(name).composer.input.focus();
}

async function renamePerson(name) {
  const other = await askName({ title: say("rename_title"), text: say("rename_text"), button: say("save"), value: name, taken: people.filter((each) => each !== name) });
  if (other && other !== name) start(people.map((each) => (each === name ? other : each)));
}

function onHello(news) {
  if (up === false) announce(say("back"));
  if (hello && hello.started !== news.started) for (const column of columns.values()) column.note(say("restarted"));
  hello = news;
  setUp(true);
  banner.hidden = !hello.real;
  banner.textContent = hello.real ? say("real_account") : "";
  if (hello.real) panel.element.hidden = true;
  for (const column of columns.values()) column.setReal(hello.real);
  tabs.show(people, !hello.real);
}

function onDown() {
  if (up !== false) announce(say("reconnecting_long"));
  setUp(false);
}

function setUp(now) {
  up = now;
  state.classList.toggle("down", !now);
  state.textContent = now ? say("live") : say("reconnecting");
  outage.hidden = now;
}

function onPanel(news) {
  panel.show(news);
  suggest();
}

/** Everybody is told that the clock was moved, between the messages of before and after. */
function onMoved(by, now) {
  for (const column of columns.values()) column.note(say("clock_moved", { by, now }));
}

/** In the order in which they came, however long Slack's view of one takes. */
function onMessage(message, kind) {
  const drawable = ready(message);
  told = told.then(() => drawable).then(() => tell(message, kind));
}

/** All cards at once: half of them in another look would be no conversation. */
async function onLook() {
  const views = () => [...columns.values()].flatMap((column) => [...column.rooms.values()]).flatMap((room) => [...room.views.values()]);
  await Promise.all(views().map((view) => ready(view.message)));
  look.mark();
  for (const view of views()) view.redraw();
}

function tell(message, kind) {
  columns.get(message.viewer)?.receive(message, kind, hello?.upTo);
  if (message.seen > (hello?.upTo ?? 0) && message.from !== message.viewer) tabs.mark(`person-${message.viewer}`);
}

function suggest() {
  for (const column of columns.values()) column.suggest(panel.number ?? null);
}
