#!/bin/sh
# Fetches OpenVINO, which runs the model, where it is missing: the version and checksum of openvino.txt,
# from the Python package index, without installing anything into Python.
#
#   install_openvino.sh            fetch and unpack
#   install_openvino.sh --where    print the folder, whether it is there or not
#
# The folder is shared by all builds of this user: ~/.cache/chancery (or in XDG_CACHE_HOME), 85 MB.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

version=$(sed -n 's/^openvino==\([0-9.]*\) .*/\1/p' "$here/openvino.txt")
cache=${XDG_CACHE_HOME:-${HOME:-$here/../build}/.cache}/chancery
folder=$cache/openvino-$version
if [ "${1:-}" = --where ]; then
  echo "$folder"
  exit 0
fi
[ ! -e "$folder/libs" ] || exit 0

if [ "$(uname -m)" != x86_64 ]; then
  echo "OpenVINO is pinned for 64-bit x86 only (tools/openvino.txt); this machine is $(uname -m)." >&2
  exit 1
fi
python=python3
$python -m pip --version >/dev/null 2>&1 || python=/usr/bin/python3
echo "Fetching OpenVINO $version into $folder"
mkdir -p "$cache"
work=$(mktemp -d "$cache/fetching.XXXXXX")
trap 'rm -rf "$work"' EXIT
# The wheel is that of one Python version, whatever the Python here: only its C++ part is used.
$python -m pip --disable-pip-version-check download --quiet --no-deps --require-hashes --only-binary=:all: \
  --implementation cp --python-version 3.11 --abi cp311 --platform manylinux_2_28_x86_64 \
  --dest "$work" --requirement "$here/openvino.txt"
$python - "$work" <<'END'
import glob, pathlib, re, sys, zipfile
work = pathlib.Path(sys.argv[1])
# Headers, licences, and of the libraries the runtime, the reader of models, the CPU and the thread pool.
wanted = re.compile(r"openvino/(include/(?:openvino/.*)|libs/lib(?:openvino|openvino_ir_frontend|openvino_intel_cpu_plugin|tbb)\.so[.0-9]*)$"
                    r"|openvino-[^/]*\.dist-info/(licenses/.*[^/])$")
with zipfile.ZipFile(glob.glob(f"{work}/*.whl")[0]) as wheel:
    for name in wheel.namelist():
        found = wanted.match(name)
        if found:
            path = work / "openvino" / (found[1] or found[2])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(wheel.read(name))
END
# Another build may have been faster.
mv -T "$work/openvino" "$folder" 2>/dev/null || [ -e "$folder/libs" ]
