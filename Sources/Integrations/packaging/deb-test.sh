#!/bin/sh
# Installs a package in a fresh Debian and annotates the page in seeds/ there, with two commands. Needs root and debootstrap.
#
# usage: deb-test.sh PACKAGE
set -eu

package=$1
if [ "$(id -u)" != 0 ]; then echo 'deb-test.sh: a fresh Debian can be made by root only' >&2; exit 2; fi
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
. /etc/os-release
mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' \
  /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -n 1)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
debootstrap --variant=minbase "$VERSION_CODENAME" "$root" "$mirror" >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 2; }
rm -f "$root.log"
# What this machine's apt needs to reach its mirrors, the fresh one needs too.
cp -R /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
cp "$package" "$root/tmp/mingce.deb"
cp seeds/laodong-wubao-page.md "$root/tmp/page.md"

chroot "$root" apt-get install -y -qq /tmp/mingce.deb >"$root/tmp/apt.log" 2>&1 || { tail "$root/tmp/apt.log" >&2; exit 1; }
chroot "$root" mingce /tmp/page.md >"$root/tmp/page.jsonl"

# What it writes there is what the program writes here.
if [ -x "${MINGCE:-}" ]; then
  (cd "$root/tmp" && "$MINGCE" page.md) | sed 's|"page.md"|"/tmp/page.md"|g' | cmp - "$root/tmp/page.jsonl"
fi
count=$(grep -o '"id":"m[0-9]*"' "$root/tmp/page.jsonl" | wc -l)
echo "installed in $VERSION_CODENAME from an empty root; the page has $count mentions"
[ "$count" -gt 100 ]
