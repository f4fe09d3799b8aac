#!/bin/sh
# Installs the Debian packages of tools/packages.txt that are missing.
#
#   install_packages.sh build [test] [check]
#
# As root, or as a user with sudo. Where nothing is missing it asks for nothing and touches nothing.
set -eu
here=$(dirname "$0")

missing=
for group in "$@"; do
  for package in $(sed -n "s/^$group: //p" "$here/packages.txt"); do
    if ! dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
      missing="$missing $package"
    fi
  done
done
[ -n "$missing" ] || exit 0

echo "Installing from Debian:$missing"
if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null; then
  as_root=sudo
else
  echo "These packages are missing and there is no sudo. As root, run: apt-get install$missing" >&2
  exit 1
fi
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of words
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
