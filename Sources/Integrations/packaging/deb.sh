#!/bin/sh
# Builds a Debian package from what install.sh installs. The same sources give the same bytes.
#
# usage: deb.sh PROGRAM IMAGE FOLDER
set -eu

program=$1 image=$2 folder=$3
for tool in dpkg-deb dpkg-shlibdeps strip gzip; do
  command -v "$tool" >/dev/null || { echo "deb.sh: $tool is missing; install dpkg-dev and binutils" >&2; exit 2; }
done
# The time of the last change, so that two builds do not differ.
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8
MANUAL_DATE=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
export MANUAL_DATE
version=$("$program" --version)
version=${version#* }
maintainer="${DEBFULLNAME:-Mingce developers} <${DEBEMAIL:-mingce@noreply.invalid}>"
architecture=$(dpkg --print-architecture)
here=$(dirname "$0")

rm -rf "$folder"
root=$folder/root
mkdir -p "$root/DEBIAN" "$folder/debian"
sh "$here/install.sh" "$program" "$image" "$root/usr"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/mingce"
gzip -9n "$root"/usr/share/man/man1/*.1
mkdir -p "$root/usr/share/zsh/vendor-completions"
mv "$root/usr/share/zsh/site-functions/_mingce" "$root/usr/share/zsh/vendor-completions/_mingce"
rmdir "$root/usr/share/zsh/site-functions"
doc=$root/usr/share/doc/mingce
sed "s/@YEAR@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y)/" "$here/copyright" >"$doc/copyright"
sed -e "s/@VERSION@/$version/" -e "s/@MAINTAINER@/$maintainer/" \
  -e "s/@DATE@/$(date -u -R -d "@$SOURCE_DATE_EPOCH")/" "$here/changelog" |
  gzip -9n >"$doc/changelog.gz"

# dpkg-shlibdeps wants to be beside a debian/control.
printf 'Source: mingce\n\nPackage: mingce\nArchitecture: any\n' >"$folder/debian/control"
depends=$(cd "$folder" && dpkg-shlibdeps -O root/usr/bin/mingce 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo 'deb.sh: dpkg-shlibdeps found no libraries that the program needs' >&2; exit 2; }
size=$(du -sk --apparent-size "$root/usr" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$depends/" -e "s/@SIZE@/$size/" \
  -e "s/@MAINTAINER@/$maintainer/" \
  "$here/control" >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
package=$folder/mingce_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
rm -rf "$root" "$folder/debian"
echo "$package"
