// Reference for Unicode normalisation: a JSON array of texts in, the same texts in form C out.
import { readFileSync } from 'node:fs';
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(text => text.normalize('NFC'))));
