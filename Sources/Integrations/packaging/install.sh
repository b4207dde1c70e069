#!/bin/sh
# Puts the program and what belongs to it under a prefix, or takes it away again.
#
# usage: install.sh PROGRAM IMAGE PREFIX
#        install.sh --remove PREFIX
#
# bin/mingce, share/mingce (compiled dictionaries, their sources, the schema of the output), share/man, completions for
# bash, zsh and fish where these shells look for them, share/doc/mingce. Run from the project's folder.
set -eu

completions='bash share/bash-completion/completions mingce
zsh share/zsh/site-functions _mingce
fish share/fish/vendor_completions.d mingce.fish'

if [ "$1" = --remove ]; then
  prefix=$2
  rm -f "$prefix/bin/mingce" "$prefix"/share/man/man1/mingce.1* "$prefix"/share/man/man1/mingce-*.1*
  rm -rf "$prefix/share/mingce" "$prefix/share/doc/mingce"
  echo "$completions" | while read -r _ folder name; do rm -f "$prefix/$folder/$name"; done
  exit 0
fi

program=$1 image=$2 prefix=$3
install -d "$prefix/bin" "$prefix/share/mingce" "$prefix/share/man/man1" "$prefix/share/doc/mingce"
# Under another name first: a running program is not disturbed, and nobody sees half of one.
for pair in "$program:$prefix/bin/mingce:755" "$image:$prefix/share/mingce/mingce.image:644"; do
  from=${pair%%:*} rest=${pair#*:}
  install -m "${rest##*:}" "$from" "${rest%:*}.new"
  mv -f "${rest%:*}.new" "${rest%:*}"
done
rm -rf "$prefix/share/mingce/dictionaries"
cp -R Dictionaries "$prefix/share/mingce/dictionaries"
chmod -R u=rwX,go=rX "$prefix/share/mingce/dictionaries"
"$program" schema >"$prefix/share/mingce/mingce.schema.json"
chmod 644 "$prefix/share/mingce/mingce.schema.json"
python3 "$(dirname "$0")/manual.py" "$program" "$prefix/share/man/man1" "${MANUAL_DATE:-$(date -u +%Y-%m-%d)}"
chmod 644 "$prefix"/share/man/man1/mingce*.1
echo "$completions" | while read -r shell folder name; do
  install -d "$prefix/$folder"
  # A completion is read by the shell, not run: its first line needs no interpreter.
  "$program" --generate-completion-script "$shell" | sed '1{/^#!/d}' >"$prefix/$folder/$name"
  chmod 644 "$prefix/$folder/$name"
done
install -d "$prefix/share/doc/mingce/Resources"
install -m 644 Sources/mingce/Mingce.docc/*.md "$prefix/share/doc/mingce/"
install -m 644 Sources/mingce/Mingce.docc/Resources/* "$prefix/share/doc/mingce/Resources/"
# The guides stand beside the README here.
sed 's|Sources/mingce/Mingce.docc/||g' README.md >"$prefix/share/doc/mingce/README.md"
chmod 644 "$prefix/share/doc/mingce/README.md"
