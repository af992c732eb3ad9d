// Writes one line for each of Slack's names: the name, the emoji, and its variants for :skin-tone-2: to :skin-tone-6: where it has them.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const [work, table] = process.argv.slice(2).map(path => resolve(path));
const require = createRequire(resolve(work, 'package.json'));
const emoji = new Map(require('emojibase-data/en/data.json').map(one => [one.hexcode, one]));
const names = require('emojibase-data/en/shortcodes/iamcal.json');

const characters = hexcode => String.fromCodePoint(...hexcode.split('-').map(part => Number.parseInt(part, 16)));
// Fully qualified, as keyboards write them: the selector U+FE0F stands only behind what would be drawn as text without it.
const qualified = hexcode => characters(hexcode) + (!hexcode.includes('-') && emoji.get(hexcode)?.type === 0 ? '\uFE0F' : '');
const tones = one => [1, 2, 3, 4, 5].map(tone => (one?.skins ?? []).find(skin => skin.tone === tone)?.hexcode).map(hexcode => hexcode ? characters(hexcode) : '');

const lines = Object.entries(names).flatMap(([hexcode, given]) => [given].flat().map(name =>
  [name, qualified(hexcode), ...tones(emoji.get(hexcode))].join('\t').trimEnd()));
mkdirSync(dirname(table), { recursive: true });
writeFileSync(table, lines.sort().join('\n') + '\n');
