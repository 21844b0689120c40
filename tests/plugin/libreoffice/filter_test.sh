#!/usr/bin/env bash
# The export filters of a real headless LibreOffice from its command line (every_rie_test.py has every RI&E): filter_test.sh PAGO.OXT PAGO PRINT_DOCUMENT FOLDER_WITH_RIES CMAKE
# Own profiles, own extension folder, a time limit on every office, no process left behind. Exit 77: there is no LibreOffice.
set -euo pipefail
oxt=$1 pago=$2 print_document=$3 fixtures=$4 cmake=$5
date=2026-11-22

command -v soffice >/dev/null || { echo "skipped: no soffice on this machine (Debian: libreoffice-writer)"; exit 77; }

work=$(mktemp -d)
resident=
cleanup() {
  if [ -n "$resident" ]; then kill -KILL -- "-$resident" 2>/dev/null || true; wait "$resident" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap cleanup EXIT

failures=0
fail() { echo "FAILED: $*" >&2; failures=$((failures + 1)); }
die() { fail "$@"; exit 1; }

settings=("-env:BUNDLED_EXTENSIONS=file://$work/extensions" --headless --norestore --nologo)
shared=(soffice "-env:UserInstallation=file://$work/profile" "${settings[@]}")
once=(timeout -k 5 90 soffice "-env:UserInstallation=file://$work/profile-once" "${settings[@]}")

office() { # office ARGUMENTS...: one job for the resident office; what the office says of it lands in $work/said
  local before
  before=$(wc -c <"$work/resident")
  timeout -k 5 90 "${shared[@]}" "$@" >"$work/client" 2>&1 || die "soffice $* ended with $?: $(cat "$work/client" "$work/resident")"
  tail -c "+$((before + 1))" "$work/resident" >"$work/said"
  grep -q "^convert " "$work/said" || die "the resident office did not do soffice $*: $(cat "$work/client" "$work/resident")"
  kill -0 "$resident" 2>/dev/null || die "the office ended during soffice $*: $(cat "$work/resident")"
}
filter_with() { echo "PAGO-advies.docx:PAGO-advies:$1"; }
advise() { office --convert-to "$(filter_with "$1")" --outdir "$2" "${@:3}"; }

command_letter() { # command_letter NAME LETTER OPTIONS...: what the command makes of docx/NAME.docx; 3 is a letter with warnings
  local status=0
  timeout -k 5 60 "$pago" maak advies --rie "$work/docx/$1.docx" --datum "$date" -o "$2" "${@:3}" >"$work/command" 2>&1 || status=$?
  case $status in 0 | 3) ;; *) die "pago maak advies on $1.docx ended with $status: $(cat "$work/command")" ;; esac
}

# The letter as text. Its source is another file than the DOCX that the command reads: the only difference that is allowed.
letter_text() { "$print_document" "$1" | sed "s/$2/RIE.EXTENSION/g"; }

mkdir -p "$work/extensions/pago" "$work/docx" "$work/odt" "$work/doc" "$work/rtf" "$work/expected"
(cd "$work/extensions/pago" && "$cmake" -E tar xf "$oxt")
cp "$fixtures"/{bakkerij_de_korenmaat,f14_metaalwaren,h12_brandweerpost,metaal_kranenvliet}.docx "$work/docx/"
chmod -R u+w "$work/docx"
names=$(cd "$work/docx" && for file in *.docx; do echo "${file%.docx}"; done)
first=${names%%$'\n'*}
[ -s "$work/docx/$first.docx" ] || die "no RI&E (docx) in $fixtures"

# An office that stays does all jobs but the last. It takes jobs when it has read its document, and so has locked it.
cp "$work/docx/$first.docx" "$work/open.docx"
timeout -k 5 540 "${shared[@]}" "$work/open.docx" >"$work/resident" 2>&1 &
resident=$!
for _ in $(seq 900); do [ -e "$work/.~lock.open.docx#" ] || ! kill -0 "$resident" 2>/dev/null || sleep 0.1; done
[ -e "$work/.~lock.open.docx#" ] || die "LibreOffice does not start: $(cat "$work/resident")"

for format in odt "doc:MS Word 97" "rtf:Rich Text Format"; do
  office --convert-to "$format" --outdir "$work/${format%%:*}" "$work"/docx/*.docx
done

# An RI&E in every format gives the letter of the command.
for format in docx odt doc rtf; do
  advise "datum=$date" "$work/out-$format" "$work/$format"/*."$format"
  cp "$work/said" "$work/said-$format"
done
for name in $names; do
  command_letter "$name" "$work/expected/$name.docx"
  letter_text "$work/expected/$name.docx" "$name\.docx" >"$work/expected/$name.txt"
  grep -q RIE.EXTENSION "$work/expected/$name.txt" || fail "the letter on $name.docx does not name its source"
  for format in docx odt doc rtf; do
    letter=$work/out-$format/$name.PAGO-advies.docx
    if [ ! -s "$letter" ]; then fail "no letter on $name.$format: $(cat "$work/said-$format")"; continue; fi
    letter_text "$letter" "$name\.$format" >"$work/actual.txt" || { fail "the letter on $name.$format is unreadable"; continue; }
    if ! diff "$work/expected/$name.txt" "$work/actual.txt" >"$work/differences"; then
      fail "the letter on $name.$format differs from that of the command on $name.docx:"
      head -20 "$work/differences" >&2
    fi
  done
done

# The other documents: those of the command too, in every format.
for kind in toetsing:RIE-toetsing projectplan:PAGO-projectplan; do
  document=${kind%%:*} suffix=${kind#*:}
  "$pago" maak "$document" --rie "$work/docx/$first.docx" --datum "$date" -o "$work/$document.docx" >"$work/command" 2>&1 || [ $? = 3 ] ||
    die "pago maak $document: $(cat "$work/command")"
  letter_text "$work/$document.docx" "$first\.docx" >"$work/expected.txt"
  for format in docx odt doc rtf; do
    office --convert-to "$suffix.docx:PAGO-$document:datum=$date" --outdir "$work/out-$format" "$work/$format/$first.$format"
    letter_text "$work/out-$format/$first.$suffix.docx" "$first\.$format" >"$work/actual.txt" || die "no $document: $(cat "$work/said")"
    diff "$work/expected.txt" "$work/actual.txt" >&2 || fail "the $document on $first.$format differs from that of the command"
  done
done

# The folder of a case beside the RI&E, named without its folder, and a template of the house count as for the command.
for folder in docx odt; do
  mkdir -p "$work/$folder/de zaak"
  echo '{"kenmerk": "PROEF-4711", "bedrijfsarts": {"naam": "A. Verzonnen-Arts", "big": "00000000000"}}' >"$work/$folder/de zaak/zaak.json"
done
"$pago" sjabloon nieuw ADV --getypt -o "$work/huis.docx" >/dev/null
command_letter "$first" "$work/case.docx" --zaak "$work/docx/de zaak/zaak.json" --sjabloon "$work/huis.docx"
letter_text "$work/case.docx" "$first\.docx" >"$work/expected.txt"
grep -q PROEF-4711 "$work/expected.txt" || fail "the command's letter does not show the case file"
for case in "de zaak" "de zaak/zaak.json"; do
  advise "datum=$date,zaak=$case,sjabloon=$work/huis.docx" "$work/case" "$work/odt/$first.odt"
  letter_text "$work/case/$first.PAGO-advies.docx" "$first\.odt" >"$work/actual.txt" || die "no letter with a case file: $(cat "$work/said")"
  diff "$work/expected.txt" "$work/actual.txt" >&2 || fail "the letter with a case file differs from that of the command"
done

# A failure says why, there and in a file beside the output; it leaves no output, and leaves an older letter alone.
refused() { # refused OPTIONS FILE WORDS: there is no letter, for the reason in these words
  rm -rf "$work/refused"
  advise "$1" "$work/refused" "$2"
  grep -q "^PAGO-advies: $(basename "$2"): .*$3" "$work/said" || fail "\"$3\" is missing in what was said: $(cat "$work/said")"
  note=$(basename "${2%.*}").PAGO-advies.docx.fout.txt
  [ "$(ls -A "$work/refused")" = "$note" ] || fail "a refused letter left this behind: $(ls -A "$work/refused")"
  grep -q "$3" "$work/refused/$note" || fail "\"$3\" is missing in the file beside the output: $(cat "$work/refused"/*)"
}
printf '\n' >"$work/leeg.txt"
refused "datum=$date" "$work/leeg.txt" "geen tekst"
refused "datum=2026-02-30" "$work/odt/$first.odt" "datum=2026-02-30"
refused "zaak=$work/bestaat niet.json" "$work/odt/$first.odt" "bestaat niet.json bestaat niet"
refused "zaak=$work" "$work/odt/$first.odt" "$work/zaak.json bestaat niet"
refused "sjabloon=$work/docx/$first.docx" "$work/odt/$first.odt" "fouten; er is geen brief gemaakt"
advise "datum=$date" "$work/refused" "$work/odt/$first.odt"
[ "$(ls -A "$work/refused")" = "$first.PAGO-advies.docx" ] || fail "a letter that succeeds leaves the old failure: $(ls -A "$work/refused")"
mkdir -p "$work/older"
echo older >"$work/older/leeg.PAGO-advies.docx"
advise "datum=$date" "$work/older" "$work/leeg.txt"
[ "$(cat "$work/older/leeg.PAGO-advies.docx")" = older ] || fail "a refused letter touched an older one"

# An office that starts for one job.
"${once[@]}" --convert-to "$(filter_with "datum=$date")" --outdir "$work/once" "$work/rtf/$first.rtf" >"$work/said" 2>&1 ||
  die "an office for one job ended with $?: $(cat "$work/said")"
[ -s "$work/once/$first.PAGO-advies.docx" ] || die "an office for one job gave no letter: $(cat "$work/said")"
letter_text "$work/once/$first.PAGO-advies.docx" "$first\.rtf" | cmp -s - "$work/expected/$first.txt" || fail "an office for one job gave another letter"

# The line of the README, as it stands there but for the folder.
recipe=$(grep '^ *soffice --headless --convert-to "PAGO-advies' "$fixtures/../../README.md" | sed "s,/pad/,$work/pad/,g")
[ -n "$recipe" ] || die "the README has no line with soffice"
mkdir -p "$work/pad/kranenvliet"
cp "$work/odt/de zaak/zaak.json" "$work/pad/kranenvliet/"
cp "$work/huis.docx" "$work/pad/ADV.docx"
cp "$work/odt/$first.odt" "$work/pad/rie.odt"
(
  cd "$work/pad"
  soffice() { timeout -k 5 90 "$(type -P soffice)" "-env:UserInstallation=file://$work/profile-once" "${settings[@]}" "$@"; }
  eval "$recipe"
) >"$work/said" 2>&1 || die "$recipe ended with $?: $(cat "$work/said")"
"$print_document" "$work/pad/uit/rie.PAGO-advies.docx" >"$work/actual.txt" || fail "no letter by the README: $(cat "$work/said")"
grep -q PROEF-4711 "$work/actual.txt" || fail "$recipe gave no letter with the case: $(cat "$work/said")"

[ "$failures" = 0 ] || { echo "$failures failures" >&2; exit 1; }
echo "the filter gives the letter of the command for $(echo "$names" | wc -l) RI&Es as docx, odt, doc and rtf"
