#!/usr/bin/env bash
# The export filter in a real headless LibreOffice: filter_test.sh PAGO.OXT PAGO PRINT_DOCUMENT FOLDER_WITH_RIES CMAKE
# Own profile, own extension folder, a time limit on every office, no process left behind. Exit 77: there is no LibreOffice.
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

office() { # office ARGUMENTS...: what it says lands in $work/said
  timeout -k 5 90 soffice "-env:UserInstallation=file://$work/profile" "-env:BUNDLED_EXTENSIONS=file://$work/extensions" \
    --headless --norestore --nologo "$@" >"$work/said" 2>&1 || die "soffice $* ended with $?: $(cat "$work/said")"
}
advise() { office --convert-to "PAGO-advies.docx:PAGO-advies:$1" --outdir "$2" "${@:3}"; }

command_letter() { # command_letter NAME LETTER OPTIONS...: what the command makes of docx/NAME.docx; exit status 3 is a letter with warnings
  local status=0
  timeout -k 5 60 "$pago" maak advies --rie "$work/docx/$1.docx" --datum "$date" -o "$2" "${@:3}" >"$work/said" 2>&1 || status=$?
  case $status in 0 | 3) ;; *) die "pago maak advies on $1.docx ended with $status: $(cat "$work/said")" ;; esac
}

# The letter as text. Its source is another file than the DOCX that the command reads: the only difference that is allowed.
letter_text() { "$print_document" "$1" | sed "s/$2/RIE.EXTENSION/g"; }

mkdir -p "$work/extensions/pago" "$work/docx" "$work/odt" "$work/doc" "$work/rtf" "$work/expected"
(cd "$work/extensions/pago" && "$cmake" -E tar xf "$oxt")
cp "$fixtures"/*.docx "$work/docx/"
chmod -R u+w "$work/docx"
names=$(cd "$work/docx" && ls ./*.docx | sed 's|^\./||; s|\.docx$||')
[ -n "$names" ] || die "no RI&E (docx) in $fixtures"

for format in odt "doc:MS Word 97" "rtf:Rich Text Format"; do
  office --convert-to "$format" --outdir "$work/${format%%:*}" "$work"/docx/*.docx
done

# Every RI&E in every format gives the letter of the command; several in one office.
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

# A case file beside the RI&E, named without its folder, counts as it does for the command.
name=${names%%$'\n'*}
for folder in docx odt; do
  echo '{"kenmerk": "PROEF-4711", "bedrijfsarts": {"naam": "A. Verzonnen-Arts", "big": "00000000000"}}' >"$work/$folder/zaak.json"
done
command_letter "$name" "$work/case.docx" --zaak "$work/docx/zaak.json"
letter_text "$work/case.docx" "$name\.docx" >"$work/expected.txt"
grep -q PROEF-4711 "$work/expected.txt" || fail "the command's letter does not show the case file"
advise "datum=$date;zaak=zaak.json" "$work/case" "$work/odt/$name.odt"
letter_text "$work/case/$name.PAGO-advies.docx" "$name\.odt" >"$work/actual.txt" || die "no letter with a case file: $(cat "$work/said")"
diff "$work/expected.txt" "$work/actual.txt" >&2 || fail "the letter with a case file differs from that of the command"

# A failure says why, leaves no file, and leaves an older letter alone.
refused() { # refused OPTIONS FILE WORDS...: a letter is refused with these words
  rm -rf "$work/refused"
  advise "$1" "$work/refused" "$2"
  grep -q "^PAGO-advies: $(basename "$2"): .*$3" "$work/said" || fail "\"$3\" is missing in what was said of $(basename "$2"): $(cat "$work/said")"
  [ -z "$(ls -A "$work/refused" 2>/dev/null)" ] || fail "a refused letter left files behind: $(ls -A "$work/refused")"
}
rie=$(ls "$work"/odt/*.odt | head -1)
printf '\n' >"$work/leeg.txt"
refused "datum=$date" "$work/leeg.txt" "geen tekst"
refused "datum=2026-02-30" "$rie" "datum=2026-02-30"
refused "zaak=$work/bestaat niet.json" "$rie" "bestaat%20niet.json"
refused "zaak=geen.json" "$rie" "odt/geen.json"
mkdir -p "$work/older"
echo older >"$work/older/leeg.PAGO-advies.docx"
advise "datum=$date" "$work/older" "$work/leeg.txt"
[ "$(ls -A "$work/older"; cat "$work/older"/*)" = "leeg.PAGO-advies.docx
older" ] || fail "a refused letter touched an older one"

# An office that stays: two jobs handed to it, the second as good as the first. It has read its document when the lock file is there.
name=$(basename "$rie" .odt)
cp "$rie" "$work/open.odt"
timeout -k 5 120 soffice "-env:UserInstallation=file://$work/profile" "-env:BUNDLED_EXTENSIONS=file://$work/extensions" \
  --headless --norestore --nologo "$work/open.odt" >"$work/resident" 2>&1 &
resident=$!
for _ in $(seq 300); do [ -e "$work/.~lock.open.odt#" ] && break; sleep 0.1; done
[ -e "$work/.~lock.open.odt#" ] || die "the resident office did not open its document: $(cat "$work/resident")"
for turn in first second; do
  advise "datum=$date" "$work/$turn" "$rie"
  letter=$work/$turn/$name.PAGO-advies.docx
  for _ in $(seq 300); do [ -s "$letter" ] && break; sleep 0.1; done
  [ -s "$letter" ] || die "the $turn job in the resident office gave no letter: $(cat "$work/resident")"
  letter_text "$letter" "$name\.odt" >"$work/actual.txt"
  cmp -s "$work/actual.txt" <(letter_text "$work/out-odt/$name.PAGO-advies.docx" "$name\.odt") || fail "the $turn job in the resident office gave another letter"
  kill -0 "$resident" 2>/dev/null || die "the resident office ended after the $turn job: $(cat "$work/resident")"
done
[ "$(grep -c 'using filter : PAGO-advies' "$work/resident")" = 2 ] || fail "the jobs did not run in the resident office: $(cat "$work/resident")"

[ "$failures" = 0 ] || { echo "$failures failures" >&2; exit 1; }
echo "the filter gives the letter of the command for $(echo "$names" | wc -w) RI&Es as docx, odt, doc and rtf"
