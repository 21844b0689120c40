#!/usr/bin/env bash
# The packages as a user has them: a clean Debian 12 (debootstrap), both packages with what they depend on, an advice by the
# command and one by the office, and purged: what was there before is all that is there after. As root:
#   tests/bench/clean_debian.sh BUILD FOLDER     FOLDER: new, or one in which this ran before; takes 2 GB and some minutes
set -euo pipefail
[ $# = 2 ] || { sed -n '2,4s/^# //p' "$0"; exit 1; }
source=$(cd "$(dirname "$0")/../.." && pwd) build=$(cd "$1" && pwd)
mkdir -p "$2"
root=$(cd "$2" && pwd)/debian
[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase bookworm "$root" >"$2/debootstrap.log"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp/thuis LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
apt() { inside apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./tmp -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/dpkg \
  -o -path ./var/lib/apt \) -prune -o -print | sort); }

mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT
rm -f "$root"/tmp/*.deb
(cd "$root/tmp" && cpack --config "$build/CPackConfig.cmake" -B "$root/tmp/made" >/dev/null && cp made/*.deb . && rm -rf made)
cp "$source/fixtures/rie/metaal_kranenvliet.docx" "$root/tmp/rie.docx"
apt update
# What they depend on stays, so that the packages alone are what comes and goes.
needs=$(for package in "$root"/tmp/*.deb; do dpkg-deb --field "$package" Depends; done | tr ',' '\n' | sed 's/|.*//; s/(.*)//; s/ //g' | grep -v '^pago' | sort -u)
apt install --no-install-recommends $needs libreoffice-calc-nogui >/dev/null
office() { inside soffice -env:UserInstallation=file:///tmp/profiel --headless --convert-to "$1" --outdir /tmp /tmp/rie.docx >/dev/null; }
office odt # an office that runs for the first time makes folders of its own
files >"$2/before"

apt install --no-install-recommends $(cd "$root" && ls tmp/*.deb | sed 's,^,/,') >/dev/null
inside pago maak advies --rie /tmp/rie.docx --datum 2026-11-22 -o /tmp/door-het-commando.docx 2>/dev/null || [ $? = 3 ] # done, with warnings
office "PAGO-advies.docx:PAGO-advies:datum=2026-11-22" 2>/dev/null
cmp "$root/tmp/door-het-commando.docx" "$root/tmp/rie.PAGO-advies.docx"
files | comm -13 "$2/before" - >"$2/installed"
grep -qx ./usr/bin/pago "$2/installed"
apt purge pago pago-libreoffice >/dev/null
files | diff "$2/before" - || { echo "the packages leave something behind" >&2; exit 1; }
echo "installed, the same advice by the command and by the office, and purged without a trace"
